import Foundation

/// The built command, run as a user would run it.
struct Tool {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The package's folder.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The binary that `PASSERELLE_TOOL` names (a release build answers faster), else the one beside the test runner, where
  /// the build puts it.
  static var executable: URL {
    if let path = ProcessInfo.processInfo.environment["PASSERELLE_TOOL"], !path.isEmpty { return URL(filePath: path) }
    let runner = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let besideRunner = runner.deletingLastPathComponent().appending(path: "passerelle")
    if FileManager.default.isExecutableFile(atPath: besideRunner.path) { return besideRunner }
    // Under `swift test` the runner may be the toolchain's; the test bundle is then its argument.
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      let path = argument.split(separator: "=").last.map(String.init) ?? argument
      let candidate = URL(filePath: path).deletingLastPathComponent().appending(path: "passerelle")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    return besideRunner
  }

  /// Whether the environment names the binary.
  static var isNamed: Bool { !(ProcessInfo.processInfo.environment["PASSERELLE_TOOL"] ?? "").isEmpty }

  /// Runs in the package's folder with a small environment of its own, so that no locale or variable leaks in.
  static func run(_ arguments: [String], environment: [String: String] = [:], input: String = "") throws -> Result {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = package
    process.environment = ["LANG": "en_CA.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let files = try Files()
    defer { files.remove() }
    try Data(input.utf8).write(to: files.input)
    process.standardInput = try FileHandle(forReadingFrom: files.input)
    process.standardOutput = try FileHandle(forWritingTo: files.output)
    process.standardError = try FileHandle(forWritingTo: files.errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: files.output, encoding: .utf8),
      errors: try String(contentsOf: files.errors, encoding: .utf8))
  }

  /// Streams go through files, so that no pipe can fill up and stall.
  private struct Files {
    let folder: URL
    let input: URL
    let output: URL
    let errors: URL

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "passerelle-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      input = folder.appending(path: "in")
      output = folder.appending(path: "out")
      errors = folder.appending(path: "err")
      for file in [input, output, errors] { try Data().write(to: file) }
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
  }
}
