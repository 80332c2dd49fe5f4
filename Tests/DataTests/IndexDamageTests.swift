import Comparison
import Foundation
import IndexFile
import Loading
import Model
import Testing

@testable import Passerelle

/// Whatever is in an index file, it is refused or it answers; by a seed.
@Suite("Damaged index files") struct IndexDamageTests {
  /// A folder of its own for each test, gone with it.
  final class Folder {
    let path = NSTemporaryDirectory() + "index-\(UUID().uuidString)"

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
  }

  /// xorshift64*
  struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func below(_ count: Int) -> Int {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(1, count)
    }
  }

  static let lines = (0..<40).map { row in
    let entries = (0..<5).map {
      "{\"id\": \"c\((row * 7 + $0 * 3) % 23)\", \"weight\": \($0 + 1), \"level\": \((row + $0) % 5 + 1)}"
    }
    let place = ["CA-ON", "CA-QC", "CA-BC"][row % 3]
    return
      "{\"id\": \"p\(row)\", \"jurisdiction\": \"\(place)\", \"sector\": \"5\(row % 5 + 1)\", \"competencies\": [\(entries.joined(separator: ", "))]}"
  }.joined(separator: "\n")

  static func build(_ folder: Folder) throws -> String {
    let workspace = try ShippedData.required()
    let policy = ShippedData.package.appending(path: "Frameworks-Data/policies/default.xml")
    try Data(lines.utf8).write(to: URL(filePath: folder.file("profiles.ndjson")))
    let built = try WorkspaceIndex.build(
      profiles: folder.file("profiles.ndjson"), policy: workspace.policy,
      policyText: Array(try Data(contentsOf: policy)),
      inputs: [], to: folder.file("whole"))
    #expect(built.value == 40 && built.diagnostics.isEmpty)
    return folder.file("whole")
  }

  /// Opens and, where it is whole by its own account, asks of it what can be asked.
  static func use(_ path: String) {
    guard let index = try? WorkspaceIndex(path: path), (try? index.verify()) != nil,
      let day = CalendarDate("2026-11-23")
    else { return }
    let workspace = Workspace(index, asOf: day)
    for row in stride(from: 0, to: index.count, by: 7) {
      for direction in [Direction.sourcesFor, .targetsFor] {
        _ = workspace.ranked(index.id(at: row), direction, limit: 3, regions: nil)
      }
    }
  }

  @Test("with bytes changed are refused: each by the checksum of its part", arguments: 1...4)
  func bytes(seed: Int) throws {
    let folder = try Folder()
    let whole = try Data(contentsOf: URL(filePath: try Self.build(folder)))
    var dice = Dice(seed)
    for _ in 0..<40 {
      var damaged = whole
      for _ in 0...dice.below(3) { damaged[dice.below(damaged.count)] ^= UInt8(1 << dice.below(8)) }
      if dice.below(4) == 0 { damaged = damaged.prefix(dice.below(damaged.count)) }
      try damaged.write(to: URL(filePath: folder.file("damaged")))
      Self.use(folder.file("damaged"))
    }
  }

  @Test("with sections changed on purpose, checksums and all, are refused or answer", arguments: 1...6)
  func sections(seed: Int) throws {
    let folder = try Folder()
    let whole = try IndexFile(path: try Self.build(folder))
    var dice = Dice(seed)
    for _ in 0..<40 {
      let chosen = dice.below(whole.sections.count)
      var writer = try IndexFileWriter(path: folder.file("damaged"))
      for (place, section) in whole.sections.enumerated() {
        var bytes = unsafe Array(try whole.bytes(section.name, width: section.width))
        if place == chosen, !bytes.isEmpty {
          switch dice.below(4) {
          case 0: bytes.removeLast(section.width)
          case 1: bytes += bytes.suffix(section.width)
          case 2: for _ in 0...dice.below(4) { bytes[dice.below(bytes.count)] = UInt8(dice.below(256)) }
          default: bytes[dice.below(bytes.count)] ^= UInt8(1 << dice.below(8))
          }
        }
        try unsafe bytes.withUnsafeBytes { try unsafe writer.add(section.name, width: section.width, $0) }
      }
      try writer.finish()
      Self.use(folder.file("damaged"))
    }
  }

  @Test("but a whole one verifies, and answers as the definition does")
  func whole() throws {
    let folder = try Folder()
    let index = try WorkspaceIndex(path: try Self.build(folder))
    try index.verify()
    let workspace = Workspace(index, asOf: try #require(CalendarDate("2026-11-23")))
    let comparator = TableComparator(index.table, policy: index.policy, asOf: workspace.asOf)
    for row in 0..<index.count {
      for direction in [Direction.sourcesFor, .targetsFor] {
        var options = Articulation()
        options.direction = direction
        options.limit = 5
        let ranked = try #require(workspace.ranked(index.id(at: row), direction, limit: 5, regions: nil))
        #expect(ranked.rows == comparator.lineExhaustively(of: row, options).matches.map(\.row))
        #expect(ranked.compared == index.table.rows.region.count { $0 != index.table.rows.region[row] })
      }
    }
  }
}
