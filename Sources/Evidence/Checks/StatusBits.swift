import Loading
import Model

/// A list of bits, one for each credential of an issuer (W3C Bitstring Status List 1.0, and its forerunner Status List
/// 2021).
struct StatusBits {
  private let bytes: [UInt8]

  /// Lists shorter than this would tell who was asked about (Bitstring Status List, section 3.2): 131,072 entries.
  static let leastBytes = 16_384

  /// - Parameter encoded: gzip in base 64 for URLs, with the `u` of multibase or without.
  init?(_ encoded: String) {
    let text = encoded.hasPrefix("u") ? Substring(encoded.dropFirst()) : Substring(encoded)
    guard let compressed = Base64URL.bytes(text), let bytes = Inflation.bytes(compressed) else { return nil }
    self.bytes = bytes
  }

  var isLongEnough: Bool { bytes.count >= StatusBits.leastBytes }

  /// The status at an index, of `size` bits each, the first in the highest bit; nil outside the list.
  func status(at index: Int, size: Int) -> Int? {
    guard index >= 0, (1...8).contains(size), index < bytes.count * 8 / size else { return nil }
    return (index * size..<(index + 1) * size).reduce(0) { value, bit in
      value << 1 | Int(bytes[bit / 8] >> (7 - UInt8(bit % 8)) & 1)
    }
  }
}
