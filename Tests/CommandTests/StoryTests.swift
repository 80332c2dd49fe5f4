import Foundation
import Testing

/// Sarah's story: the pages of `Frameworks-Data/portfolios/pages`, which people open, are those that its commands make.
@Suite("Sarah's pages are what the commands make") struct StoryTests {
  /// One line of `commands.txt`: the page's name, and the command without its language and format.
  struct Line: Sendable, CustomTestStringConvertible {
    let name: String
    let command: [String]
    let language: String

    var file: URL { StoryTests.folder.appending(path: "\(name)-\(language).html") }
    var testDescription: String { file.lastPathComponent }
  }

  static let folder = Tool.package.appending(path: "Frameworks-Data/portfolios/pages")

  static func lines() throws -> [Line] {
    try String(contentsOf: folder.appending(path: "commands.txt"), encoding: .utf8).split(separator: "\n").flatMap {
      line in
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      return ["en", "fr"].map { Line(name: parts[0], command: CommandCase.split(parts[1]), language: $0) }
    }
  }

  /// Checksums follow every change of the data; what the page says does not.
  private func words(_ page: String) -> String {
    page.replacing(/[0-9a-f]{64}/, with: "…").replacing(/\([0-9]+ (files|fichiers)\)/, with: "(…)")
  }

  @Test(
    "A page says what its command says now",
    .enabled(if: Tool.isNamed, "maps the whole catalogue: name a release build by PASSERELLE_TOOL"),
    arguments: try lines())
  func isCurrent(line: Line) throws {
    let made = try Tool.run(line.command + ["--lang", line.language, "--format", "html"])
    #expect(made.status == 0, "\(made.errors)")
    let kept = try String(contentsOf: line.file, encoding: .utf8)
    #expect(
      words(made.output) == words(kept),
      "make it again: passerelle \(line.command.joined(separator: " ")) --lang \(line.language) --format html")
  }

  @Test("Every page has its command")
  func areAll() throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: StoryTests.folder.path).filter {
      $0.hasSuffix(".html")
    }
    #expect(try pages.sorted() == StoryTests.lines().map(\.file.lastPathComponent).sorted())
  }
}
