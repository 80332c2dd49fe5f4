import Loading
import Model
import Testing

@testable import Evidence

/// A generator of numbers that is the same everywhere (Steele, Lea and Flood 2014).
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct TamperingTests {
  @Test("Whatever byte of a signed document is changed, it passes only where it still says the same", arguments: 1...4)
  func bytes(_ seed: UInt64) throws {
    let original = try Vector.bytes("eddsa-jcs-2022.json")
    let meaning = CanonicalJSON.bytes(try JSONTree.read(original, file: "original"))
    let verifier = Verifier(asOf: try #require(CalendarDate("2026-11-23")))
    var generator = SplitMix64(state: seed)
    var readable = 0
    for _ in 0..<600 {
      var bytes = original
      let place = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: place)
      default: bytes.insert(UInt8.random(in: 0x20...0x7E, using: &generator), at: place)
      }
      guard let file = try? EvidenceFile(bytes, path: "changed"), case .document(let tree) = file.content else {
        continue
      }
      readable += 1
      guard verifier.verify(file)[.signature]?.outcome == .passed else { continue }
      #expect(CanonicalJSON.bytes(tree) == meaning)
    }
    #expect(readable > 100)
  }

  @Test("Whatever is done to an image with a badge, opening it ends", arguments: 1...4)
  func images(_ seed: UInt64) {
    var generator = SplitMix64(state: seed)
    let header: [UInt8] = BakedPNG.signature + [0, 0, 0, 20] + Array("iTXtopenbadges".utf8)
    for _ in 0..<300 {
      var bytes = header
      for _ in 0..<Int.random(in: 0..<60, using: &generator) {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      }
      bytes[Int.random(in: 8..<12, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      #expect((try? EvidenceFile(bytes, path: "image")) == nil)
    }
  }
}
