#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// SentencePiece's compiled replacement of characters: a double-array trie (Aoe 1989) of four-byte units, and behind it
/// the replacements, each ended by a zero byte.
struct CharacterMap: Sendable {
  private let units: [UInt32]
  private let replacements: [UInt8]

  init(base64 encoded: String) throws {
    let broken = UnknownKind("a character map that is cut short")
    guard let bytes = Data(base64Encoded: encoded).map({ Array($0) }), bytes.count > 4 else { throw broken }
    func unit(_ place: Int) -> UInt32 { (0..<4).reversed().reduce(0) { $0 << 8 | UInt32(bytes[place + $1]) } }
    let size = Int(unit(0))
    guard size >= 4, size % 4 == 0, size <= bytes.count - 4 else { throw broken }
    units = stride(from: 4, to: 4 + size, by: 4).map(unit)
    replacements = Array(bytes[(4 + size)...])
  }

  /// Grapheme by grapheme where one is short, else scalar by scalar, as `tokenizers` does it.
  func mapped(_ text: [UInt32]) -> [UInt32] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.compactMap(Unicode.Scalar.init))
    var result: [UInt32] = []
    for character in String(view) {
      if character.utf8.count < 6, let mapped = replacement(Array(character.utf8)) {
        result += mapped
        continue
      }
      for scalar in character.unicodeScalars {
        result += replacement(UTF8Scalars.bytes(of: [scalar.value])) ?? [scalar.value]
      }
    }
    return result
  }

  /// What stands for the shortest beginning of `bytes` that is listed.
  private func replacement(_ bytes: [UInt8]) -> [UInt32]? {
    guard var unit = units.first else { return nil }
    var place = offset(unit)
    for byte in bytes where byte != 0 {
      place ^= Int(byte)
      guard place < units.count else { return nil }
      unit = units[place]
      guard unit & 0x8000_00FF == UInt32(byte) else { return nil }
      place ^= offset(unit)
      guard unit >> 8 & 1 == 1 else { continue }
      guard place < units.count else { return nil }
      let start = Int(units[place] & 0x7FFF_FFFF)
      guard start < replacements.count else { return nil }
      let words = replacements[start...].prefix { $0 != 0 }
      return String(decoding: words, as: UTF8.self).unicodeScalars.map(\.value)
    }
    return nil
  }

  private func offset(_ unit: UInt32) -> Int { Int((unit >> 10) << ((unit & 0x200) >> 6)) }
}
