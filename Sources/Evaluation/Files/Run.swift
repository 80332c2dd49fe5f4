import Model

/// What a matcher answered to each query, best first (TREC's run).
public struct Run: Sendable {
  public struct Answer: Sendable, Hashable {
    public let concept: String
    public let score: Double

    public init(concept: String, score: Double) {
      self.concept = concept
      self.score = score
    }
  }

  /// By query: answers, best first.
  public private(set) var answers: [String: [Answer]]

  public init(_ answers: [String: [Answer]]) { self.answers = answers }

  /// Reads query, concept, rank (1 is best) and score. Equal ranks come by score, then by concept.
  public init(_ text: String, name: String) throws(TableFailure) {
    let table = TabbedTable(text, name: name, headerNames: ["qid"])
    var ranked: [String: [(rank: Double, answer: Answer)]] = [:]
    for row in table.rows {
      guard row.fields.count >= 4 else { throw table.tooFew(row, 4) }
      let rank = try table.number(2, of: row, called: "rank")
      let score = try table.number(3, of: row, called: "score")
      ranked[String(row.fields[0]), default: []]
        .append((rank, Answer(concept: String(row.fields[1]), score: score)))
    }
    answers = ranked.mapValues { found in
      found.sorted {
        ($0.rank, -$0.answer.score, $0.answer.concept) < ($1.rank, -$1.answer.score, $1.answer.concept)
      }.map(\.answer)
    }
  }

  /// The concepts of a query, best first.
  public func concepts(for query: String) -> [String] { answers[query, default: []].map(\.concept) }

  /// The run as it is read, queries in order of name, scores with nine decimals.
  public var written: String {
    var text = "qid\tconcept\trank\tscore\n"
    for query in answers.keys.sorted() {
      for (place, answer) in answers[query, default: []].enumerated() {
        text += "\(query)\t\(answer.concept)\t\(place + 1)\t\(Run.decimal(answer.score))\n"
      }
    }
    return text
  }

  private static func decimal(_ value: Double) -> String {
    let units = Int64((value.magnitude * 1e9).rounded())
    let fraction = String(units % 1_000_000_000)
    let sign = value < 0 && units > 0 ? "-" : ""
    return "\(sign)\(units / 1_000_000_000)." + String(repeating: "0", count: 9 - fraction.count) + fraction
  }
}

extension TabbedTable {
  func tooFew(_ row: Row, _ count: Int) -> TableFailure {
    failure(
      at: row,
      Text(
        "the row has \(row.fields.count) field(s) and needs \(count), separated by tabs",
        "la ligne a \(row.fields.count) champ(s); il en faut \(count), séparés par des tabulations"))
  }
}
