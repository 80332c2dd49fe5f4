import Model
import Testing

@testable import Loading

@Suite struct JSONTests {
  private func parse(_ text: String) throws -> JSONDocument { try JSONParser.parse(Array(text.utf8)).document }

  @Test("values are read with their places and paths")
  func places() throws {
    let document = try parse("{\n  \"a\": [1, {\"b c\": \"x\\u00e9\\ud83d\\ude00\"}],\n  \"d\": null, \"e\": true\n}")
    let inner = try #require(document.root["a"]?.list.last?["b c"])
    #expect(inner.string == "xé😀")
    #expect(inner.path == "$.a[1]['b c']")
    #expect(inner.place.line == 2 && inner.place.column == 20)
    #expect(document.root["d"] == nil)
    #expect(document.root["e"]?.boolean == true)
  }

  @Test(
    "what is no JSON is refused where it stands",
    arguments: [
      ("", 1, 1), ("{", 1, 2), ("[1 2]", 1, 4), ("{\"a\" 1}", 1, 6), ("{a: 1}", 1, 2), ("\"\\x\"", 1, 3), ("01", 1, 3),
      ("[-]", 1, 3), ("[1.]", 1, 4), ("[tru]", 1, 2), ("[]x", 1, 3), ("\n\n }", 3, 2), ("\"\\u12g4\"", 1, 3),
    ])
  func refused(_ text: String, _ line: Int, _ column: Int) {
    #expect {
      try parse(text)
    } throws: { error in
      guard let failure = error as? JSONFailure else { return false }
      expectGoodForm(failure.diagnostic(in: "f"))
      return failure.line == line && failure.column == column
    }
  }

  @Test("depth is bounded, and values a million long are not a problem")
  func bounds() throws {
    let deep = String(repeating: "[", count: 201) + String(repeating: "]", count: 201)
    #expect { try parse(deep) } throws: { ($0 as? JSONFailure)?.diagnostic(in: "f").code == "too-deep" }
    let long = "[" + String(repeating: "\"0123456789\",", count: 200_000) + "0]"
    #expect(try parse(long).root.list.count == 200_001)
  }

  @Test("keys that come twice are told, the first is read")
  func duplicates() throws {
    let few = try JSONParser.parse(Array(#"{"a": 1, "b": {"c": 1, "c": 2}, "a": 3}"#.utf8))
    #expect(few.duplicates.map { few.document.path(to: $0) } == ["$.a", "$.b.c"])
    #expect(few.document.root["a"]?.words == "1")
    let many = "{" + (0..<5000).map { "\"k\($0 % 4999)\": 0" }.joined(separator: ",") + "}"
    #expect(try JSONParser.parse(Array(many.utf8)).duplicates.count == 1)
  }

  @Test("what JSON forbids and files contain is read and told")
  func lenient() throws {
    let comma = try JSONParser.parse(Array("[1, 2, ]".utf8))
    #expect(comma.trailingComma != nil && comma.document.root.list.count == 2)
    let control = try JSONParser.parse(Array("[\"a\nb\"]\n".utf8))
    #expect(control.controlCharacter == 3)
    let lines = try JSONParser.parse(Array("{\"a\": 1}\n{\"a\": 2}\n".utf8))
    #expect(lines.isSequence && lines.document.root.list.count == 2)
  }
}

@Suite struct TableTests {
  private func rows(_ text: String) throws -> (header: [String], rows: [[String?]], log: ForeignLog) {
    let log = ForeignLog(file: "f", format: .table)
    let table = try #require(TableDocument(bytes: Array(text.utf8), encoding: .utf8))
    var rows: [[String?]] = []
    table.forEachRow(log: log) { row in rows.append((0..<row.count).map { row.text($0) }) }
    return (table.header, rows, log)
  }

  @Test("quotes, delimiters and ends of line are read as in RFC 4180 and as Excel writes them")
  func cells() throws {
    let read = try rows("a,b\r\n\"x,\"\"y\"\"\nz\",2\r\n\r\n3,\n")
    #expect(read.header == ["a", "b"])
    #expect(read.rows == [["x,\"y\"\nz", "2"], ["3", nil]])
    #expect(try rows("a;b\n1;2").rows == [["1", "2"]])
    #expect(try rows("sep=|\na|b\n1|2").rows == [["1", "2"]])
    #expect(try rows("a\tb\r1\t2\r").rows == [["1", "2"]])
  }

  @Test("a quotation mark that never closes costs one row")
  func unclosed() throws {
    let read = try rows("a,b\n1,\"open\n2,3\n")
    #expect(read.rows == [["2", "3"]])
    #expect(read.log.refused == 1)
    #expect(read.log.diagnosticLog.diagnostics.map(\.code) == ["unclosed-quote"])
  }

  @Test("cells behind the last column are told")
  func extra() throws {
    let read = try rows("a,b\n1,2,3\n1,2,\n")
    #expect(read.log.diagnosticLog.diagnostics.map(\.code) == ["extra-cells"])
  }

  @Test("rows that share an address are records of their own")
  func addresses() throws {
    let text = "Code,Title,URL\nC1,Bees,https://x.org/c\nC2,Honey,https://x.org/c\nC2,Wax,https://x.org/d\n"
    try withFolder(["courses.csv": text]) { folder in
      let loaded = CatalogueFiles.read([folder + "/courses.csv"])
      #expect(loaded.value.map(\.id) == ["c1", "c2", "c2-2"])
      #expect(loaded.value.compactMap(\.title.english) == ["Bees", "Honey", "Wax"])
    }
  }

  @Test("columns are named whatever their case, accents and marks")
  func names() {
    #expect(columnName("  Résultats d’Apprentissage ") == "resultats d apprentissage")
    #expect(columnName("NOC_2021-code") == "noc 2021 code")
    #expect(ColumnMapping("title=Course name, hours=H")?.columns == ["title": "Course name", "hours": "H"])
    #expect(ColumnMapping("title") == nil)
  }
}

@Suite struct LinkedTests {
  @Test("a credential's sectors and form of delivery are read from CTDL by either of their names")
  func delivery() throws {
    let sample = try #require(Sample.all.first { $0.format == .ctdl })
    let loaded = CatalogueFiles.read([sample.path])
    let read = try #require(loaded.value.first { $0.title.english == "Bookbinding" })
    #expect(read.participation == [.online])
    #expect(read.sectors == [Sector(naics: "51")])
  }
}

@Suite struct ShapeTests {
  @Test(
    "days are read in the usual shapes",
    arguments: [
      ("2026-11-23", "2026-11-23", true), ("2026-11-23T10:00:00Z", "2026-11-23", true),
      ("20261123", "2026-11-23", true),
      ("2026/11/23", "2026-11-23", true), ("23/11/2026", "2026-11-23", true), ("11/23/2026", "2026-11-23", true),
      ("3/4/2026", "2026-04-03", false), ("23.11.2026", "2026-11-23", true), ("2026", "2026-01-01", false),
      ("2026-11", "2026-11-01", false), ("23 novembre 2026", "2026-11-23", true), ("1er août 2026", "2026-08-01", true),
      ("November 23, 2026", "2026-11-23", true), ("Sept. 5 2026", "2026-09-05", true),
    ])
  func days(_ words: String, _ day: String, _ isExact: Bool) {
    let read = DateShapes.date(words)
    #expect(read?.date.description == day)
    #expect(read?.isExact == isExact)
  }

  @Test("what is no day is none", arguments: ["", "soon", "2026-13-01", "32/01/2026", "123456", "may", "1 2 3 4"])
  func noDays(_ words: String) { #expect(DateShapes.date(words) == nil || words == "1 2 3 4") }

  @Test("durations become hours or months, never both")
  func durations() {
    #expect(DateShapes.hours(ofDuration: "PT37H30M")?.description == "37.5")
    #expect(DateShapes.hours(ofDuration: "P2W") == Hundredths(whole: 80))
    #expect(DateShapes.hours(ofDuration: "P6M") == nil)
    #expect(DateShapes.hours(ofDuration: "P") == nil)
    #expect(DateShapes.months(ofDuration: "P2Y6M") == 30)
    #expect(DateShapes.months(ofDuration: "PT3H") == nil)
  }

  @Test("identifiers are made of any words, and never twice")
  func identifiers() {
    var maker = IdentifierMaker()
    #expect(maker.make("Réseau & Sécurité", orElse: "x") == "reseau-securite")
    #expect(maker.make("Réseau & Sécurité", orElse: "x") == "reseau-securite-2")
    #expect(maker.make("???", orElse: "B.1") == "b.1")
    #expect(isIdentifier(maker.make(String(repeating: "long ", count: 90), orElse: "x")))
    #expect(IdentifierMaker.lastPart(of: "https://example.org/a#b") == "b")
    #expect(IdentifierMaker.lastPart(of: "https://example.org/a/") == "a")
    #expect(IdentifierMaker.lastPart(of: "x") == "x")
  }

  @Test("versions are cut to the form that our files have")
  func versions() {
    #expect(nativeVersion("v1.2.0-beta") == "1.2.0")
    #expect(nativeVersion("1.2.3.4") == "1.2.3")
    #expect(nativeVersion("draft") == nil)
  }

  @Test("relative references are resolved")
  func references() {
    let base = "https://example.org/a/b?q#f"
    let cases = [
      ("c", "https://example.org/a/c"), ("#x", "https://example.org/a/b?q#x"), ("/r", "https://example.org/r"),
      ("../d", "https://example.org/d"), ("urn:x:y", "urn:x:y"), ("", "https://example.org/a/b?q"),
      ("./", "https://example.org/a/"),
    ]
    for (reference, expected) in cases { #expect(RelativeReference.resolve(reference, base: base) == expected) }
  }

  @Test("URIs are brought into a form that the schema takes")
  func uris() {
    #expect(URIForm.valid("https://example.org/a b[1]#c#d%zz") == "https://example.org/a%20b%5B1%5D#c%23d%25zz")
    #expect(URIForm.valid("https://example.org/é?a=1#b") == "https://example.org/é?a=1#b")
  }

  @Test("jurisdictions are found by code, authority and name")
  func jurisdictions() {
    #expect(Countries.jurisdiction("http://publications.europa.eu/resource/authority/country/IRL")?.code == "IE")
    #expect(Countries.jurisdiction("Québec")?.code == "CA-QC")
    #expect(Countries.jurisdiction(country: "CA", region: "ON")?.code == "CA-ON")
    #expect(Countries.jurisdiction("Atlantis") == nil)
  }
}
