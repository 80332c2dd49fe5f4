import Foundation
import Loading
import Testing

/// Published test vectors, and documents made for these tests.
enum Vector {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")

  static func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }

  static func json(_ name: String) throws -> JSONTree { try JSONTree.read(try bytes(name), file: name) }

  static func lines(_ name: String) -> [[String]] {
    let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { $0.components(separatedBy: "\t") }
  }
}
