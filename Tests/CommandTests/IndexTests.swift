import Foundation
import Testing

/// An index answers as the files do that it was built from.
@Suite("Answers from an index", .serialized) struct IndexTests {
  /// A folder that goes with the test.
  final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "index-\(UUID().uuidString)").path

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
  }

  static let day = ["--as-of", "2026-11-23"]

  static func answer(_ arguments: [String]) throws -> String {
    let result = try Tool.run(arguments + day)
    #expect(result.status == 0, "\(arguments): \(result.errors)")
    return result.output
  }

  @Test("Every command says the same from the index as from the files")
  func sameAnswers() throws {
    let folder = try Folder()
    let index = folder.file("all.index")
    _ = try Self.answer(["index", "build", "-o", index])
    for arguments in [
      ["compare", "ictc-cybersecurity-programme", "qcx-champlain-aec-cybersecurity", "--format", "json"],
      ["compare", "google-data-analytics,ms-pl-300", "data-analyst", "--lang", "fr"],
      ["equivalents", "ms-sc-900", "--format", "json"], ["equivalents", "ms-sc-900", "--reverse", "--top", "20"],
      ["equivalents", "qc-python-donnees", "--from", "ON,BC", "--format", "csv"],
      ["equivalents", "data-analyst", "--top", "3"],
      ["role", "data-analyst", "--have", "google-data-analytics", "--top", "2"],
      ["catalogue", "show", "ms-sc-900", "--format", "json"], ["catalogue", "list", "--format", "csv"],
      ["framework", "stats", "--format", "json"], ["roles", "list"],
    ] {
      #expect(
        try Self.answer(arguments + ["--index", index]) == Self.answer(arguments), "\(arguments.joined(separator: " "))"
      )
    }
    #expect(try Self.answer(["index", "verify", index]).contains("every section is as it was written"))
    #expect(try Self.answer(["index", "info", index, "--format", "json"]).contains("\"kind\": \"catalogue\""))
  }

  /// Provinces small enough to be mapped for every answer.
  static let few = ["yukon", "nunavut", "quebec"].flatMap {
    ["--catalogue", "Frameworks-Data/catalogues/provinces/\($0).xml"]
  }

  @Test("Every other command too: what reads words, what compares all with all, and what decides")
  func sameAnswersOfAll() throws {
    let folder = try Folder()
    let index = folder.file("few.index")
    _ = try Self.answer(["index", "build", "-o", index] + Self.few)
    let list = try Self.answer(["catalogue", "list", "--format", "csv", "--index", index])
    let ids = list.split(whereSeparator: \.isNewline).dropFirst().map { String($0.split(separator: ",")[0]) }
    try #require(ids.count > 3)
    let all = [
      ["articulate", "--anywhere", "--top", "3", "--format", "csv"], ["matrix", "--by", "both", "--format", "csv"],
      ["map", "--text", "Write SQL queries", "--top", "2", "--format", "json"],
      ["matrix", "--by", "region", "--exhaustive", "--format", "json"],
      ["matrix", "--by", "sector", "--decided"],
      ["articulate", "--reverse", "--by", "coverage", "--format", "ndjson"],
      ["equivalents", ids[0], "--reverse", "--to", "QC,NU,YT", "--format", "csv"],
      ["equivalents", ids[1], "--sector", "54", "--from", "QC,NU,YT"], ["catalogue", "stats"],
      ["catalogue", "search", "python", "--format", "json"], ["framework", "show", "data-sql"],
      ["framework", "search", "sql", "--lang", "fr"], ["role", "data-analyst", "--have", ids[0]],
      ["roles", "readiness", "--have", ids[0], "--format", "csv"], ["pathway", "data-analyst", "--have", ids[0]],
      ["decide", ids[0], ids[2], "--in", "QC", "--format", "json"],
    ]
    // A release build answers all of them in the time in which a debug build answers these.
    for arguments in Tool.isNamed ? all : Array(all.prefix(2)) {
      let (stored, read) = try (
        Tool.run(arguments + Self.day + ["--index", index]), Tool.run(arguments + Self.day + Self.few)
      )
      #expect(read.status == 0 || read.status == 1, "\(arguments): \(read.errors)")
      #expect(stored.output == read.output, "\(arguments.joined(separator: " "))")
      #expect(stored.status == read.status)
    }
  }

  @Test("A profile file answers by itself as its index does")
  func profilesArticulated() throws {
    let folder = try Folder()
    let profiles = "Tests/CommandTests/Files/profiles.csv"
    _ = try Self.answer(["index", "build", "--profiles", profiles, "-o", folder.file("index")])
    let options = ["articulate", "--anywhere", "--format", "csv"]
    let stored = try Self.answer(options + ["--index", folder.file("index")])
    #expect(stored.contains("sql") == false && stored.contains("a,1,b,"))
    #expect(try Self.answer(options + ["--profiles", profiles]) == stored)
    let both = try Tool.run(options + ["--profiles", profiles, "--index", folder.file("index")])
    #expect(both.status == 64)
  }

  @Test("Mappings that still hold are taken over, and the file is the one built afresh")
  func reuse() throws {
    let folder = try Folder()
    let (one, two) = (
      "Frameworks-Data/catalogues/provinces/yukon.xml", "Frameworks-Data/catalogues/provinces/nunavut.xml"
    )
    _ = try Self.answer(["index", "build", "--catalogue", one, "-o", folder.file("one")])
    _ = try Self.answer(["index", "build", "--catalogue", one, "--catalogue", two, "-o", folder.file("both")])
    let reused = try Self.answer([
      "index", "build", "--catalogue", one, "--catalogue", two, "--reuse", folder.file("one"), "-o",
      folder.file("reused"), "--format", "json",
    ])
    let records = try Self.answer(["index", "info", folder.file("one"), "--format", "json"])
    let count = try #require(records.firstMatch(of: /"records": (\d+)/)).output.1
    #expect(reused.contains("\"reused\": \(count),"))
    // Only what came with the second catalogue was mapped: with nothing new, nothing is.
    let second = try Self.answer(["index", "build", "--catalogue", two, "-o", folder.file("two"), "--format", "json"])
    let work = try #require(second.firstMatch(of: /"mapped": \d+,\s+"statements": [1-9]\d*,/)).output
    #expect(reused.contains(work))
    let again = try Self.answer([
      "index", "build", "--catalogue", one, "--reuse", folder.file("one"), "-o", folder.file("again"), "--format",
      "json",
    ])
    #expect(again.contains(/"mapped": 0,\s+"statements": 0,/))
    #expect(
      FileManager.default.contents(atPath: folder.file("reused"))
        == FileManager.default.contents(atPath: folder.file("both")))
  }

  @Test("Profiles answer alike from both forms of file; what is wrong with a line is said, and the others are read")
  func profiles() throws {
    let folder = try Folder()
    let files = "Tests/CommandTests/Files/"
    let built = try Tool.run(["index", "build", "--profiles", files + "profiles.ndjson", "-o", folder.file("json")])
    #expect(built.status == 0)
    for words in ["profiles.ndjson:4", "profiles.ndjson:5", "profiles.ndjson:6"] {
      #expect(built.errors.contains(words))
    }
    _ = try Self.answer(["index", "build", "--profiles", files + "profiles.csv", "-o", folder.file("csv")])
    for id in ["a", "c"] {
      let answers = try ["json", "csv"].map {
        try Self.answer(["equivalents", id, "--index", folder.file($0), "--format", "csv"])
      }
      #expect(answers[0] == answers[1])
    }
    // b supplies SQL at level 3, of which a asks level 2 with three quarters of its weight.
    let compared = try Self.answer(["compare", "b", "a", "--index", folder.file("json"), "--format", "json"])
    #expect(compared.contains("\"numerator\": 3,\n      \"denominator\": 4"))
  }

  @Test("A file that is cut or altered is refused with one line")
  func refusals() throws {
    let folder = try Folder()
    _ = try Self.answer([
      "index", "build", "--profiles", "Tests/CommandTests/Files/profiles.csv", "-o", folder.file("whole"),
    ])
    let whole = try #require(FileManager.default.contents(atPath: folder.file("whole")))
    try whole.prefix(whole.count / 2).write(to: URL(filePath: folder.file("cut")))
    let cut = try Tool.run(["equivalents", "a", "--index", folder.file("cut")])
    #expect(cut.status == 65)
    #expect(cut.errors.contains("copy it again, or build it again"))
    var altered = whole
    altered[200] ^= 0xFF
    try altered.write(to: URL(filePath: folder.file("altered")))
    let verified = try Tool.run(["index", "verify", folder.file("altered")])
    #expect(verified.status == 65)
    #expect(verified.errors.contains("is damaged"))
  }
}
