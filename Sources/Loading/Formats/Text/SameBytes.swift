import Glibc

extension Span<UInt8> {
  /// Whether two pieces of text are the same, byte for byte.
  func isSame(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return unsafe bytes.withUnsafeBytes { own in
      unsafe other.bytes.withUnsafeBytes { other in
        unsafe own.isEmpty || memcmp(own.baseAddress!, other.baseAddress!, own.count) == 0
      }
    }
  }
}
