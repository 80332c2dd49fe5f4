import Loading
import Model
import Testing

@testable import Evidence

@Suite struct ContainerTests {
  @Test("Compressed data is uncompressed up to a bound")
  func inflation() {
    // A thousand zeros, as gzip writes them.
    let zeros: [UInt8] = [
      31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 99, 96, 24, 5, 163, 96, 20, 12, 119, 0, 0, 128, 23, 11, 6, 232, 3, 0, 0,
    ]
    #expect(Inflation.bytes(zeros) == [UInt8](repeating: 0, count: 1000))
    #expect(Inflation.bytes(zeros, limit: 1000) != nil)
    #expect(Inflation.bytes(zeros + [0]) == nil)
    #expect(Inflation.bytes(zeros, limit: 999) == nil)
    #expect(Inflation.bytes(Array(zeros.dropLast(9))) == nil)
    #expect(Inflation.bytes([]) == nil)
    #expect(Inflation.bytes([1, 2, 3]) == nil)
  }
}

@Suite struct StatusBitsTests {
  @Test("The first status is in the highest bit, and statuses may be of several bits")
  func bits() throws {
    let encoded = try #require(Vector.lines("status-list.txt").first?.first)
    let bits = try #require(StatusBits(encoded))
    // Bits 0, 9 and 20 to 22 are set.
    #expect(bits.isLongEnough)
    for index in 0..<32 { #expect(bits.status(at: index, size: 1) == ([0, 9, 20, 21, 22].contains(index) ? 1 : 0)) }
    #expect(bits.status(at: 5, size: 4) == 0b1110)
    #expect(bits.status(at: 131_071, size: 1) == 0)
    #expect(bits.status(at: 131_072, size: 1) == nil)
    #expect(bits.status(at: -1, size: 1) == nil)
    #expect(bits.status(at: 0, size: 9) == nil)
    #expect(bits.status(at: Int.max, size: 8) == nil)
  }

  @Test("What is no compressed list is none", arguments: ["", "u", "uAAAA", "not base 64!"])
  func wrong(_ encoded: String) { #expect(StatusBits(encoded) == nil) }
}
