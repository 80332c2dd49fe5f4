import Loading
import Model
import Testing

/// Input made to cost its reader dear, too big to keep as files.
@Suite struct HostileTests {
  private static let start = """
    <framework xmlns="urn:passerelle:framework:1" id="f" uri="https://example.org/" version="1">
    <title xml:lang="en">F</title><title xml:lang="fr">F</title>
    """
  private static let sound = """
    <competency id="a" type="skill" reuse="transversal"><label xml:lang="en">A</label><label xml:lang="fr">A</label>\
    </competency>
    """

  @Test("elements nested a million deep are refused; what came before is kept")
  func deep() throws {
    let text = HostileTests.start + HostileTests.sound + String(repeating: "<x>", count: 1_000_000)
    try withFolder(["a.xml": text]) { folder in
      let loaded = FrameworkFiles.read([folder])
      #expect(loaded.diagnostics.map(\.code) == ["too-deep"])
      #expect(loaded.value.first?.competencies.count == 1)
    }
  }

  @Test("entities that multiply are refused")
  func entities() throws {
    let entities = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }
    let text =
      "<!DOCTYPE framework [<!ENTITY e0 \"lol\">\(entities.joined())]>" + HostileTests.start + HostileTests.sound
      + "<source>&e9;</source></framework>"
    try withFolder(["a.xml": text]) { folder in
      let loaded = FrameworkFiles.read([folder])
      #expect(loaded.diagnostics.map(\.code) == ["entity-expansion"])
    }
  }

  @Test("an attribute without measure, and attributes without number, are refused")
  func attributes() throws {
    let long = HostileTests.start + "<source uri=\"\(String(repeating: "x", count: 2 << 20))\">s</source></framework>"
    let many = HostileTests.start + "<source \((0..<2000).map { "a\($0)=\"\"" }.joined(separator: " "))/></framework>"
    try withFolder(["a.xml": long, "b.xml": many]) { folder in
      #expect(FrameworkFiles.read([folder]).diagnostics.map(\.code) == ["attribute-too-large", "too-many-attributes"])
    }
  }

  @Test("of a hundred thousand faults in a file a thousand are told, and the rest counted")
  func faults() throws {
    let text = HostileTests.start + String(repeating: "<wrong/>\n", count: 100_000) + "</framework>"
    try withFolder(["a.xml": text]) { folder in
      let diagnostics = FrameworkFiles.read([folder]).diagnostics
      #expect(diagnostics.count == 1001)
      let more = try #require(diagnostics.first { $0.code == "too-many-problems" })
      #expect(more.message.english?.contains("99000") == true)
    }
  }

  @Test("a value of many lines and control characters is told on one short line")
  func value() throws {
    let words = String(repeating: "nasty&#10;&#x9;\u{202E}`", count: 1000)
    let text = HostileTests.start + "<source accessed=\"\(words)\">s</source></framework>"
    try withFolder(["a.xml": text]) { folder in
      let diagnostic = try #require(FrameworkFiles.read([folder]).diagnostics.first)
      expectGoodForm(diagnostic)
      #expect(diagnostic.message.english.map { $0.count < 250 } == true)
    }
  }

  @Test("a framework of twenty thousand competencies in one deep chain is checked")
  func chain() throws {
    let competencies = (0..<20_000).map {
      Competency(
        id: "c\($0)", uri: "u:c\($0)", label: Text("c\($0)", "c\($0)"), broader: $0 == 0 ? [] : ["c\($0 - 1)"])
    }
    let framework = Framework(id: "f", uri: "u:", version: "1", title: Text("F", "F"), competencies: competencies)
    #expect(FrameworkChecks.problems(in: [framework]) == [])
  }
}
