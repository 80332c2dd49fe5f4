/// Eight bytes of a text, looked at together; the first is the lowest.
///
/// Each answer is a mark for each byte, its top bit, so that marks can be compared and shifted like the bytes themselves.
@frozen package struct EightBytes {
  package let bits: UInt64

  /// A 1 in each byte, and a mark in each.
  package static let ones: UInt64 = 0x0101_0101_0101_0101
  package static let marks: UInt64 = 0x8080_8080_8080_8080

  @inlinable @inline(__always)
  package init(_ bits: UInt64) { self.bits = bits }

  /// - Parameter place: At least eight bytes before the end.
  @inlinable @inline(__always)
  package init(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    bits = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The marks of the bytes that are this one, and of no other.
  @inlinable @inline(__always)
  package func places(of byte: UInt8) -> UInt64 {
    let different = bits ^ (Self.ones &* UInt64(byte))
    return ~(((different & ~Self.marks) &+ ~Self.marks) | different | ~Self.marks)
  }
}
