internal import Model

/// A competency with its score.
struct RankedCompetency {
  let competency: CompetencyNumber
  var score: Double
  /// Its score less the best other competency's.
  var margin = 0.0
  /// The language that it was read in.
  let language: Language
  /// In the statement's language and in the other.
  let signals: Signals
  let other: Signals
  /// Of `language`.
  let best: Signals
  let firstLook: Double
  let vectors: [Double]
}

extension CompetencyMatcher {
  func ranked(_ statement: Statement, limit: Int) -> [RankedCompetency] {
    var own = Reading(statement, in: index(statement.language), of: self)
    var other = Reading(statement, in: index(statement.language.other), of: self)
    let embedded = vectors.map { index in
      let whole = QuantizedVector(index.model.embed(statement.words))
      return (whole: whole, lead: statement.leadWords.map { QuantizedVector(index.model.embed($0)) })
    }
    var result = candidates(own, other, limit: max(weights.candidates, limit)).map { candidate in
      let competency = Int(candidate.competency)
      let signals = own.signals(of: competency)
      let others = other.signals(of: competency)
      let isOwn = own.index.isLabelled[competency]
      var ranked = RankedCompetency(
        competency: CompetencyNumber(competency), score: 0,
        language: isOwn ? statement.language : statement.language.other, signals: signals, other: others,
        best: isOwn ? signals : others,
        firstLook: candidate.firstLook,
        vectors: embedded.map { vectorSignals(of: competency, lead: $0.lead, whole: $0.whole) } ?? [])
      var score = 0.0
      forEachPart(of: ranked, statement) { score += $0.product }
      ranked.score = score
      return ranked
    }
    result.sort { $0.score > $1.score || ($0.score == $1.score && $0.competency < $1.competency) }
    let top = result.first?.score ?? 0
    let second = result.count > 1 ? result[1].score : top
    for place in result.indices { result[place].margin = result[place].score - (place == 0 ? second : top) }
    return Array(result.prefix(max(0, limit)))
  }

  func parts(of candidate: RankedCompetency, _ statement: Statement) -> [ScorePart] {
    var parts: [ScorePart] = []
    forEachPart(of: candidate, statement) { parts.append($0) }
    return parts
  }

  /// What a score is made of, in a fixed order, so that the sum has the same bits each time.
  @inline(__always)
  private func forEachPart(of candidate: RankedCompetency, _ statement: Statement, _ body: (ScorePart) -> Void) {
    let isOwn = candidate.language == statement.language
    let length = statement.length
    let blend = vectors == nil ? weights.blend : weights.blendWithVectors
    func add(_ kind: ScorePart.Kind, _ value: Double, _ weight: Double) {
      if value != 0 { body(ScorePart(kind: kind, value: value, weight: weight)) }
    }
    func add(_ signals: Signals, _ source: Blend.Source) {
      let shares = blend.signals[source.rawValue]
      for signal in Signal.allCases {
        add(.signal(signal, source), signals[signal], shares[signal.rawValue].weight(length))
      }
    }
    if isOwn { add(candidate.signals, .own) }
    add(candidate.other, isOwn ? .second : .only)
    for (signal, value) in zip(VectorSignal.allCases, candidate.vectors) {
      add(.vector(signal), value, blend.vectors[signal.rawValue].weight(length))
    }
    add(.firstLook, candidate.firstLook, blend.firstLook.weight(length))
    add(.isOwn, isOwn ? 1 : 0, blend.isOwn)
    let labels =
      english.labels.wordings(of: Int(candidate.competency.rawValue)).count
      + french.labels.wordings(of: Int(candidate.competency.rawValue)).count
    add(.labels, labelLogarithms[min(labels, labelLogarithms.count - 1)], blend.labels)
  }

  private func vectorSignals(of competency: Int, lead: QuantizedVector?, whole: QuantizedVector) -> [Double] {
    guard let vectors else { return [] }
    func highest(_ query: QuantizedVector, _ kind: Int, _ english: Range<Int>, _ french: Range<Int>) -> Double {
      if english.isEmpty { return vectors.french[kind].highest(query, french) }
      if french.isEmpty { return vectors.english[kind].highest(query, english) }
      return max(vectors.english[kind].highest(query, english), vectors.french[kind].highest(query, french))
    }
    let labels = (english.labels.wordings(of: competency), french.labels.wordings(of: competency))
    let wholeLabel = highest(whole, 0, labels.0, labels.1)
    return [
      lead.map { highest($0, 0, labels.0, labels.1) } ?? wholeLabel, wholeLabel,
      highest(whole, 1, english.definitions.wordings(of: competency), french.definitions.wordings(of: competency)),
      highest(whole, 2, english.examples.wordings(of: competency), french.examples.wordings(of: competency)),
    ]
  }
}
