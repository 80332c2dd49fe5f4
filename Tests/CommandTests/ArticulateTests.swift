import Foundation
import Testing

/// What befalls the articulation table while it is made.
@Suite("The articulation table, while it is made,") struct ArticulateTests {
  /// Profiles enough that comparing all by definition takes a while.
  private static func profiles(_ count: Int) -> String {
    let lines = (0..<count).map { row in
      let competencies = (0..<20).map { "k\((row * 7 + $0 * 13) % 400):\(1 + $0):\(1 + (row + $0) % 5)" }
      return "c\(row),\(row % 2 == 0 ? "CA-QC" : "CA-ON"),54,3,40,\(competencies.joined(separator: ";"))"
    }
    return "id,jurisdiction,sector,level,hours,competencies\n" + lines.joined(separator: "\n") + "\n"
  }

  @Test("leaves no file, whole or half, when it is interrupted, and exits with 130")
  func interrupt() throws {
    let folder = try IndexTests.Folder()
    try Data(Self.profiles(6000).utf8).write(to: URL(filePath: folder.file("profiles.csv")))
    let process = Process()
    process.executableURL = Tool.executable
    process.currentDirectoryURL = Tool.package
    process.arguments =
      ["articulate", "--profiles", folder.file("profiles.csv"), "--exhaustive", "-o", folder.file("table.csv")]
      + ["--format", "csv"] + IndexTests.day
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    while process.isRunning, try names() == ["profiles.csv"] { usleep(2000) }
    #expect(try names().contains { $0.hasPrefix("table.csv.") })
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(try names() == ["profiles.csv"])
  }

  @Test("ends with an error where a checked line is not the one by definition")
  func check() throws {
    let folder = try IndexTests.Folder()
    try Data(Self.profiles(300).utf8).write(to: URL(filePath: folder.file("profiles.csv")))
    _ = try IndexTests.answer(["index", "build", "--profiles", folder.file("profiles.csv"), "-o", folder.file("index")])
    var bytes = try #require(FileManager.default.contents(atPath: folder.file("index")))
    let articulate = ["articulate", "--index", folder.file("index"), "--check", "3", "--format", "csv", "-o"]
    let whole = try Tool.run(articulate + [folder.file("whole.csv")] + IndexTests.day)
    #expect(whole.status == 0, "\(whole.errors)")
    // Bounds of zero have the kernel pass over everything: values that no look at the file can tell from right ones.
    let entry = try #require(bytes.range(of: Data("blocks.stripes\0".utf8))).lowerBound
    func number(_ place: Int) -> Int { bytes[place..<place + 8].reversed().reduce(0) { $0 << 8 | Int($1) } }
    let (place, length) = (number(entry + 40), number(entry + 48))
    bytes.replaceSubrange(place..<place + length, with: Data(count: length))
    try bytes.write(to: URL(filePath: folder.file("index")))
    let wrong = try Tool.run(articulate + [folder.file("wrong.csv")] + IndexTests.day)
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("is not the one by definition"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("wrong.csv")))
    #expect(try !FileManager.default.contentsOfDirectory(atPath: folder.path).contains { $0.hasSuffix(".part") })
  }
}
