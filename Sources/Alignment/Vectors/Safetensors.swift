import Model

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A safetensors file: a little-endian length of eight bytes, a JSON header so long, and the tensors behind it
/// (https://github.com/huggingface/safetensors, format). Nothing of the file is believed before it is checked.
struct Safetensors: Sendable {
  /// Where a tensor lies, checked against the file.
  struct Tensor: Sendable {
    let kind: String
    let shape: [Int]
    let range: Range<Int>
  }

  /// The reference implementation's own bound on the header.
  static let mostHeaderBytes = 100_000_000

  let file: MappedFile
  let path: String
  private let entries: [String: Entry]
  private let dataStart: Int

  private struct Entry: Decodable, Sendable {
    let dtype: String?
    let shape: [Int]?
    let offsets: [Int]?

    private enum CodingKeys: String, CodingKey {
      case dtype, shape
      case offsets = "data_offsets"
    }
  }

  init(_ path: String) throws(VectorFailure) {
    let file = try MappedFile(path)
    let broken = VectorFailure(
      path,
      Text(
        "it is not a safetensors file, or its header is cut short",
        "ce n'est pas un fichier safetensors, ou son en-tête est tronqué"))
    guard file.count > 8 else { throw broken }
    let length = file.bytes(0..<8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(min(file.count - 8, Safetensors.mostHeaderBytes)) else { throw broken }
    dataStart = 8 + Int(length)
    guard let entries = try? JSONDecoder().decode([String: Entry].self, from: Data(file.bytes(8..<dataStart))) else {
      throw broken
    }
    self.entries = entries
    self.file = file
    self.path = path
  }

  /// The tensor of this name, of one of these kinds, with so many dimensions; nil where there is none of the name.
  func tensor(_ name: String, kinds: [String: Int], dimensions: Int) throws(VectorFailure) -> Tensor? {
    guard let entry = entries[name] else { return nil }
    guard let kind = entry.dtype, let width = kinds[kind] else {
      throw VectorFailure(
        path,
        Text(
          "`\(name)` holds \(entry.dtype ?? "?"); it can be \(kinds.keys.sorted().joined(separator: ", "))",
          "`\(name)` contient \(entry.dtype ?? "?"); possible : \(kinds.keys.sorted().joined(separator: ", "))"))
    }
    let shape = entry.shape ?? []
    var size = width
    var isSound = shape.count == dimensions && shape.allSatisfy { $0 > 0 }
    for side in shape {
      let (product, overflow) = size.multipliedReportingOverflow(by: side)
      isSound = isSound && !overflow
      size = product
    }
    let offsets = entry.offsets ?? []
    isSound = isSound && offsets.count == 2 && offsets[0] >= 0 && offsets[1] >= offsets[0]
    guard isSound, offsets[1] <= file.count - dataStart, offsets[1] - offsets[0] == size else {
      throw VectorFailure(
        path,
        Text(
          "the shape of `\(name)` does not fit what the file holds",
          "la forme de `\(name)` ne correspond pas au contenu du fichier"))
    }
    return Tensor(kind: kind, shape: shape, range: dataStart + offsets[0]..<dataStart + offsets[1])
  }
}
