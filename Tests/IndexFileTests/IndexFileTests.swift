import Foundation
import Testing

@testable import IndexFile

@Suite("Index files")
struct IndexFileTests {
  /// A folder of its own for each test, gone with it.
  final class Folder {
    let path: String

    init() throws {
      path = NSTemporaryDirectory() + "index-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String = "a.index") -> String { path + "/" + name }
  }

  static let numbers: [UInt32] = [1, 2, 3, 4_000_000_000]

  static func write(_ path: String) throws {
    var writer = try IndexFileWriter(path: path)
    try writer.add("letters", Array("abc".utf8))
    try writer.add("numbers", numbers)
    try writer.add("nothing", [UInt8]())
    try writer.finish()
  }

  @Test("hold the sections that were written, each on a boundary of 64 bytes")
  func roundTrip() throws {
    let folder = try Folder()
    try Self.write(folder.file())
    let file = try IndexFile(path: folder.file())
    #expect(file.sections.map(\.name) == ["letters", "numbers", "nothing"])
    #expect(file.sections.allSatisfy { $0.place.isMultiple(of: 64) })
    let letters = try unsafe Array(file.bytes("letters"))
    #expect(letters == Array("abc".utf8))
    let numbers = try unsafe Array(file.bytes("numbers", width: 4).bindMemory(to: UInt32.self))
    #expect(numbers == Self.numbers)
    try file.verify()
  }

  @Test("have the same bytes for the same sections, and leave nothing else in the folder")
  func deterministic() throws {
    let folder = try Folder()
    try Self.write(folder.file("a"))
    try Self.write(folder.file("b"))
    #expect(
      FileManager.default.contents(atPath: folder.file("a")) == FileManager.default.contents(atPath: folder.file("b")))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a", "b"])
  }

  @Test("refuse every length but their own")
  func truncation() throws {
    let folder = try Folder()
    try Self.write(folder.file())
    let whole = try #require(FileManager.default.contents(atPath: folder.file()))
    for length in Array(0..<whole.count) {
      try whole.prefix(length).write(to: URL(filePath: folder.file("cut")))
      #expect(throws: IndexFileFault.self) { try IndexFile(path: folder.file("cut")) }
    }
    try (whole + [0]).write(to: URL(filePath: folder.file("cut")))
    #expect(throws: IndexFileFault.truncated(folder.file("cut"), expected: whole.count, actual: whole.count + 1)) {
      try IndexFile(path: folder.file("cut"))
    }
  }

  @Test("notice every altered byte, in the header and table on opening and everywhere when verified")
  func alteration() throws {
    let folder = try Folder()
    try Self.write(folder.file())
    let whole = try #require(FileManager.default.contents(atPath: folder.file()))
    let sections = try IndexFile(path: folder.file()).sections
    let held = sections.flatMap { Array($0.place..<$0.place + $0.length) }
    for place in Array(0..<96) + held {
      var altered = whole
      altered[place] ^= 1
      try altered.write(to: URL(filePath: folder.file("altered")))
      #expect(throws: IndexFileFault.self, "byte \(place)") { try IndexFile(path: folder.file("altered")).verify() }
    }
  }

  @Test("of a newer format, or no index at all, are named as such")
  func refusals() throws {
    let folder = try Folder()
    try Self.write(folder.file())
    var newer = try #require(FileManager.default.contents(atPath: folder.file()))
    newer[8] = 9
    try newer.write(to: URL(filePath: folder.file("newer")))
    #expect(throws: IndexFileFault.newer(folder.file("newer"), version: 9)) {
      try IndexFile(path: folder.file("newer"))
    }
    try Data("<framework/>".utf8).write(to: URL(filePath: folder.file("xml")))
    #expect(throws: IndexFileFault.notAnIndex(folder.file("xml"))) { try IndexFile(path: folder.file("xml")) }
    #expect(throws: IndexFileFault.noSuchFile(folder.file("none"))) { try IndexFile(path: folder.file("none")) }
    #expect(throws: IndexFileFault.self) { try IndexFile(path: folder.path) }
  }

  @Test("that are not finished leave the old one as it was")
  func unfinished() throws {
    let folder = try Folder()
    try Self.write(folder.file())
    let before = FileManager.default.contents(atPath: folder.file())
    do {
      var writer = try IndexFileWriter(path: folder.file())
      try writer.add("letters", Array("xyz".utf8))
    }
    #expect(FileManager.default.contents(atPath: folder.file()) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.index"])
  }
}
