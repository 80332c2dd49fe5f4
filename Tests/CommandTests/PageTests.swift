import Foundation
import Testing

/// Pages in a browser, against WCAG 2.2 AA.
@Suite("pages can be handed over")
struct PageTests {
  private static let browser = "/usr/bin/chromium"
  private static var python: String { ProcessInfo.processInfo.environment["PASSERELLE_PYTHON"] ?? "/usr/bin/python3" }

  private static let hasBrowser: Bool =
    FileManager.default.isExecutableFile(atPath: browser)
    && (try? run(["-c", "import axe_playwright_python"]).status) == 0

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// One of each kind. The small catalogues keep the commands quick.
  private static let commands = [
    "compare ab-chinook-pipe-welding cax-ab-apprenticeship-welder-period-3 --explain",
    "compare data-analyst --portfolio Frameworks-Data/portfolios/sarah --trust Frameworks-Data/portfolios/trust.json",
    "role data-analyst --portfolio Frameworks-Data/portfolios/sarah --trust Frameworks-Data/portfolios/trust.json "
      + "--catalogue Frameworks-Data/catalogues/provinces/nunavut.xml",
    "pathway --advert Tests/CommandTests/Files/advert-en.txt --have nu-tundra-coast-cyber-awareness "
      + "--catalogue Frameworks-Data/catalogues/provinces/nunavut.xml",
    "quality check on-rideau-falls-statistics",
    "quality report --by standard --catalogue Frameworks-Data/catalogues/provinces/nunavut.xml",
    "quality gaps bc-bcit",
    "matrix --by both --catalogue Frameworks-Data/catalogues/provinces/nunavut.xml",
    "verify Frameworks-Data/portfolios/sarah Tests/CommandTests/Files/evidence/record.json "
      + "Tests/CommandTests/Files/evidence/cut.png --trust Frameworks-Data/portfolios/trust.json",
  ]

  @Test(
    "axe finds nothing against a page, on a desktop, a phone or paper",
    .enabled(
      if: hasBrowser, "needs chromium and, for PASSERELLE_PYTHON or python3, the package axe-playwright-python"),
    arguments: ["en", "fr"])
  func isAccessible(language: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "passerelle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String] = []
    for (place, command) in PageTests.commands.enumerated() {
      let page = try Tool.run(
        command.split(separator: " ").map(String.init)
          + ["--format", "html", "--lang", language, "--as-of", "2026-11-23"])
      #expect(page.output.hasPrefix("<!DOCTYPE html>"), "\(command): \(page.errors)")
      let file = folder.appending(path: "\(place).html")
      try page.output.write(to: file, atomically: true, encoding: .utf8)
      files.append(file.path)
    }
    let script = Tool.package.appending(path: "Tests/CommandTests/Files/axe.py").path
    let found = try PageTests.run([script, PageTests.browser] + files)
    #expect(found.status == 0, "\(found.output)")
    #expect(found.output == "")
  }
}
