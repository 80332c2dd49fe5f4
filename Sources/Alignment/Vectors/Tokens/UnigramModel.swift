/// Tokens with log probabilities; a piece becomes the sequence whose probabilities have the highest product.
struct UnigramModel: Sendable {
  let table: TokenTable
  /// By token.
  let scores: [Double]
  let unknown: Int32?
  /// By byte: the token `<0xNN>` that stands for it where nothing else does; empty: none do.
  private let byteTokens: [Int32]
  private let unknownScore: Double

  /// What an unknown scalar costs beyond the least likely token, as in SentencePiece.
  private static let unknownPenalty = 10.0

  init(_ pieces: [(words: String, score: Double)], unknown: Int32?, fallsBackOnBytes: Bool) {
    table = TokenTable(pieces.enumerated().map { ($1.words, Int32(truncatingIfNeeded: $0)) })
    scores = pieces.map(\.score)
    self.unknown = unknown
    unknownScore = (scores.min() ?? 0) - UnigramModel.unknownPenalty
    let table = table
    let found = (0..<256).compactMap { byte -> Int32? in
      let digits = String(byte, radix: 16, uppercase: true)
      return table[Array("<0x\(digits.count < 2 ? "0" : "")\(digits)>".utf8)[...]]
    }
    byteTokens = fallsBackOnBytes && found.count == 256 ? found : []
  }

  private struct Step {
    var score = 0.0
    var start = -1
    var id: Int32 = -1
  }

  func addTokens(of bytes: [UInt8], to result: inout [Int32]) {
    var steps = [Step](repeating: Step(), count: bytes.count + 1)
    var start = 0
    while start < bytes.count {
      var next = start + 1
      while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
      let before = steps[start].score
      var hasScalar = false
      func offer(_ end: Int, _ id: Int32, _ score: Double) {
        if steps[end].start < 0 || score > steps[end].score { steps[end] = Step(score: score, start: start, id: id) }
      }
      var cursor = TokenTable.Cursor(table)
      var place = start
      while place < bytes.count, cursor.step(bytes[place], in: table) {
        place += 1
        guard let id = cursor.id(in: table) else { continue }
        offer(place, id, before + scores[Int(id)])
        if place == next { hasScalar = true }
      }
      if !hasScalar { offer(next, unknown ?? -1, before + unknownScore) }
      start = next
    }
    result += path(steps, bytes)
  }

  private func path(_ steps: [Step], _ bytes: [UInt8]) -> [Int32] {
    var reversed: [Int32] = []
    var end = bytes.count
    while end > 0, steps[end].start >= 0 {
      let step = steps[end]
      if step.id >= 0, step.id != unknown {
        reversed.append(step.id)
      } else if !byteTokens.isEmpty {
        reversed += bytes[step.start..<end].reversed().map { byteTokens[Int($0)] }
      } else if step.id >= 0 {
        reversed.append(step.id)
      }
      end = step.start
    }
    return reversed.reversed()
  }
}
