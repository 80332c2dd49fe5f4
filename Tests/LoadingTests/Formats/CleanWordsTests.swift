import Testing

@testable import Loading

@Suite("Clean words")
struct CleanWordsTests {
  /// What `CleanWords.string` answers, said plainly.
  private func plain(_ bytes: [UInt8]) -> String? {
    let words = bytes.split { $0 <= 0x20 || $0 == 0x7F }
    return words.isEmpty ? nil : String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  private static let pieces: [[UInt8]] =
    ["a", "Z", "é", "ß", "ÿ", "’", "漢", "😀", " ", "\n", "mot", "déjà"].map { Array($0.utf8) }
    + [
      [0xC3], [0xA9], [0xC0, 0x80], [0xC1, 0xBF], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0xFF], [0x7F], [0x00],
    ]

  @Test("are those of the plain way, whatever bytes they are made of", arguments: [8, 13] as [Int])
  func same(kinds: Int) {
    var state: UInt64 = 20_261_130
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    for _ in 0..<20_000 {
      // Of few kinds, most are whole letters; of all, most are broken.
      let count = next(24)
      let bytes = (0..<count).flatMap { _ in Self.pieces[next(next(4) == 0 ? Self.pieces.count : kinds)] }
      let words = CleanWords.string(bytes.span)
      #expect(words.map { Array($0.utf8) } == plain(bytes).map { Array($0.utf8) })
      #expect(words == plain(bytes))
    }
  }
}
