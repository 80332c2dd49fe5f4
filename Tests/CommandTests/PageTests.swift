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

  @Test(
    "axe finds nothing against a page, on a desktop or a phone",
    .enabled(
      if: hasBrowser, "needs chromium and, for PASSERELLE_PYTHON or python3, the package axe-playwright-python"),
    arguments: [
      "compare ab-chinook-pipe-welding cax-ab-apprenticeship-welder-period-3 --lang en",
      "quality check on-rideau-falls-statistics --lang fr",
    ])
  func isAccessible(command: String) throws {
    let page = try Tool.run(
      command.split(separator: " ").map(String.init) + ["--format", "html", "--as-of", "2026-11-23"])
    #expect(page.status == 0)
    let file = FileManager.default.temporaryDirectory.appending(path: "passerelle-\(UUID().uuidString).html")
    defer { try? FileManager.default.removeItem(at: file) }
    try page.output.write(to: file, atomically: true, encoding: .utf8)
    let script = Tool.package.appending(path: "Tests/CommandTests/Files/axe.py").path
    let found = try PageTests.run([script, PageTests.browser, file.path])
    #expect(found.status == 0, "\(found.output)")
    #expect(found.output == "")
  }
}
