import Foundation
import Testing

/// A case as a data file: what is typed, and what has to come of it.
///
///     # a sentence
///     $ compare a b --lang fr
///     env: PASSERELLE_DATA=…
///     in: a line of standard input
///     exit: 0
///     out: words that standard output holds
///     out!: words that it does not hold
///     err: words that standard error holds
struct CommandCase: CustomTestStringConvertible, Sendable {
  var sentence = ""
  var arguments: [String] = []
  var environment: [String: String] = [:]
  var input = ""
  var status: Int32 = 0
  var inOutput: [String] = []
  var notInOutput: [String] = []
  var inErrors: [String] = []
  var hasQuietErrors = false

  var testDescription: String { sentence }

  /// The cases of every file but the two of all commands.
  static func ofCommands() throws -> [CommandCase] {
    let folder = Tool.package.appending(path: "Tests/CommandTests/Cases")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
      .sorted()
    return try files.map { String($0.dropLast(4)) }.filter { !["answers", "errors"].contains($0) }.flatMap(all(in:))
  }

  /// All cases of a file; a case begins with its sentence.
  static func all(in name: String) throws -> [CommandCase] {
    let file = Tool.package.appending(path: "Tests/CommandTests/Cases/\(name).txt")
    var cases: [CommandCase] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("# ") {
        cases.append(CommandCase(sentence: String(line.dropFirst(2))))
      } else if !cases.isEmpty {
        cases[cases.count - 1].read(String(line))
      }
    }
    return cases
  }

  private mutating func read(_ line: String) {
    func value(_ key: String) -> String? { line.hasPrefix(key + " ") ? String(line.dropFirst(key.count + 1)) : nil }
    if let words = value("$") { arguments = CommandCase.split(words) }
    if let pair = value("env:")?.split(separator: "=", maxSplits: 1), pair.count == 2 {
      environment[String(pair[0])] = String(pair[1])
    }
    if let words = value("in:") { input += words + "\n" }
    if let words = value("exit:").flatMap({ Int32($0) }) { status = words }
    if let words = value("out:") { inOutput.append(words) }
    if let words = value("out!:") { notInOutput.append(words) }
    if let words = value("err:") { inErrors.append(words) }
    if line == "err: none" {
      inErrors = []
      hasQuietErrors = true
    }
  }

  /// At spaces, but not inside double quotes.
  static func split(_ words: String) -> [String] {
    var parts: [String] = []
    var part: String?
    var isQuoted = false
    for character in words {
      switch character {
      case "\"":
        isQuoted.toggle()
        part = part ?? ""
      case " " where !isQuoted:
        if let done = part { parts.append(done) }
        part = nil
      default: part = (part ?? "") + String(character)
      }
    }
    return part.map { parts + [$0] } ?? parts
  }
}
