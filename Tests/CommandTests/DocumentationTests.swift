import Foundation
import Testing

/// Every example of the README and of the articles runs as printed.
///
/// An example is a fenced block marked `console`: a line `$ passerelle …`, then what it prints. A line `…` stands for any
/// lines; the others have to come in this order. Commands run at 100 columns, which is also the width of the examples.
struct DocumentedExample: CustomTestStringConvertible, Sendable {
  let place: String
  let command: [String]
  let expected: [String]

  var testDescription: String { "\(place): \(command.joined(separator: " "))" }

  static func all() throws -> [DocumentedExample] {
    let articles = Tool.package.appending(path: "Sources/Passerelle/Passerelle.docc")
    let names = try FileManager.default.contentsOfDirectory(atPath: articles.path).filter { $0.hasSuffix(".md") }
      .sorted()
    let files = [Tool.package.appending(path: "README.md")] + names.map { articles.appending(path: $0) }
    return try files.flatMap(examples(in:))
  }

  private static func examples(in file: URL) throws -> [DocumentedExample] {
    var found: [DocumentedExample] = []
    var block: [String]?
    for line in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") {
      if let lines = block, line.hasPrefix("```") {
        found += examples(from: lines, place: file.lastPathComponent)
        block = nil
      } else if block != nil {
        block?.append(line)
      } else if line == "```console" {
        block = []
      }
    }
    return found
  }

  private static func examples(from lines: [String], place: String) -> [DocumentedExample] {
    var found: [DocumentedExample] = []
    for line in lines {
      if line.hasPrefix("$ passerelle ") {
        found.append(
          DocumentedExample(place: place, command: CommandCase.split(String(line.dropFirst(13))), expected: []))
      } else if let last = found.popLast() {
        found.append(DocumentedExample(place: last.place, command: last.command, expected: last.expected + [line]))
      }
    }
    return found
  }
}

@Suite struct DocumentationTests {
  @Test("An example prints what the documentation says", arguments: try DocumentedExample.all())
  func example(_ example: DocumentedExample) throws {
    let result = try Tool.run(example.command)
    var lines = result.output.replacing("\u{A0}", with: " ").components(separatedBy: "\n")[...]
    for wanted in example.expected.map({ $0.replacing("\u{A0}", with: " ") }) {
      let words = wanted.trimmingCharacters(in: .whitespaces)
      if words.isEmpty || words == "…" { continue }
      guard let place = lines.firstIndex(where: { $0.trimmingCharacters(in: .whitespaces) == words }) else {
        Issue.record("this line is not printed (any more): \(wanted)\n\(result.output.prefix(3000))\(result.errors)")
        return
      }
      lines = lines[(place + 1)...]
    }
  }

  @Test("The documentation holds examples")
  func exist() throws {
    #expect(try DocumentedExample.all().count >= 5)
  }
}
