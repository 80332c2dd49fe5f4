import Foundation
import Testing

/// SSSOM through the command: what is loaded and written again is the same, and other tools can read it.
@Suite struct MappingFileTests {
  private static let own = ["reviewed", "directions"].map { "Tests/CommandTests/Files/\($0).sssom.tsv" }

  /// The examples of the SSSOM specification, where they are at hand.
  private static let examples: [String] = {
    let shared = URL(
      filePath: ProcessInfo.processInfo.environment["PASSERELLE_SHARED"] ?? "../shared", relativeTo: Tool.package)
    let folder = shared.appending(path: "data/sssom-examples/examples").path
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".sssom.tsv") }.sorted().map { folder + "/" + $0 }
  }()

  @Test("loading, exporting and loading again changes nothing, as a table and as JSON", arguments: own)
  func roundTrip(_ file: String) throws { try expectRoundTrip(file) }

  @Test(
    "the same for the examples of the specification",
    .enabled(
      if: !examples.isEmpty, "no examples are at hand: set PASSERELLE_SHARED to the folder with data/sssom-examples"))
  func specification() throws {
    #expect(Self.examples.count >= 31)
    for file in Self.examples { try expectRoundTrip(file) }
  }

  private func expectRoundTrip(_ file: String) throws {
    let scratch = try Folder()
    defer { scratch.remove() }
    let table = try scratch.write(Tool.run(["mappings", file, "--format", "sssom"]).output, "a.tsv")
    let json = try scratch.write(Tool.run(["mappings", file, "--format", "sssom-json"]).output, "a.json")
    #expect(try !String(contentsOfFile: table, encoding: .utf8).isEmpty, "\(file)")
    for written in [table, json] {
      for (format, first) in [("sssom", table), ("sssom-json", json)] {
        let again = try Tool.run(["mappings", written, "--format", format]).output
        #expect(try again == String(contentsOfFile: first, encoding: .utf8), "\(file): \(written) as \(format)")
      }
    }
  }

  @Test(
    "sssom-py reads and validates what is written",
    .enabled(
      if: Reference.isThere,
      "no Python with sssom is at hand: pip install sssom, and name the Python in PASSERELLE_SSSOM_PYTHON"))
  func reference() throws {
    let scratch = try Folder()
    defer { scratch.remove() }
    let commands = [
      ("mappings", ["mappings", Self.own[0]], 5),
      ("catalogue", ["catalogue", "show", "ms-sc-900", "--as-of", "2026-11-23"], nil),
      ("map", ["map", "--text", "Write SQL queries", "--text", "zzzz", "--as-of", "2026-11-23"], nil),
    ]
    var paths: [String] = []
    for (name, arguments, _) in commands {
      for (format, end) in [("sssom", "tsv"), ("sssom-json", "json")] {
        let output = try Tool.run(arguments + ["--format", format]).output
        paths.append(try scratch.write(output, "\(name).\(end)"))
      }
    }
    let found = try Reference.validate(paths)
    for (place, path) in paths.enumerated() {
      let result = try #require(found[path], "\(path)")
      #expect(result.problems == 0, "\(path): \(result)")
      if let rows = commands[place / 2].2 { #expect(result.rows == rows, "\(path)") }
    }
    // The table and the JSON of one set are the same to it.
    for (name, _, _) in commands {
      #expect(found[scratch.path + "/\(name).tsv"]?.rows == found[scratch.path + "/\(name).json"]?.rows)
    }
  }
}

/// A folder that is removed again.
private struct Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "passerelle-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func write(_ text: String, _ name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
    return path + "/" + name
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

/// The reference implementation of SSSOM, sssom-py.
private enum Reference {
  struct Result {
    let rows: Int
    let problems: Int
  }

  private static let python = ProcessInfo.processInfo.environment["PASSERELLE_SSSOM_PYTHON"] ?? "python3"

  static let isThere = (try? run(["-c", "import sssom"]).status) == 0

  private static let script = """
    import json, sys, warnings
    warnings.filterwarnings("ignore")
    from sssom.constants import SchemaValidationType
    from sssom.parsers import parse_sssom_json, parse_sssom_table
    from sssom.validators import validate
    kinds = [SchemaValidationType.JsonSchema, SchemaValidationType.PrefixMapCompleteness]
    for path in sys.argv[1:]:
        found = parse_sssom_json(path) if path.endswith(".json") else parse_sssom_table(path)
        reports = validate(found, kinds, fail_on_error=False)
        problems = sum(len(report.results) for report in reports.values())
        print(json.dumps([path, len(found.df), problems]))
    """

  static func validate(_ paths: [String]) throws -> [String: Result] {
    let output = try run(["-c", script] + paths).output
    var results: [String: Result] = [:]
    for line in output.split(separator: "\n") where line.hasPrefix("[") {
      let values = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any] ?? []
      guard values.count == 3, let path = values[0] as? String, let rows = values[1] as? Int,
        let problems = values[2] as? Int
      else { continue }
      results[path] = Result(rows: rows, problems: problems)
    }
    return results
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
