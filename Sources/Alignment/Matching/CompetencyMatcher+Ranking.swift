internal import Model

/// A competency with its score.
struct RankedCompetency {
  let competency: CompetencyNumber
  var score = 0.0
  /// Its score less the best other competency's.
  var margin = 0.0
  /// The language that it was read in.
  let language: Language
  let isOwn: Bool
  /// In the statement's language and in the other.
  let signals: Signals
  let other: Signals
  let firstLook: Double
  /// In how many of its languages it has the statement's form, as a share; 0 where no word of it
  /// and no label meets the statement.
  let form: Double
  /// By `VectorSignal.rawValue`.
  let vectors: SIMD8<Double>
  var consensus = 0.0

  /// Of `language`.
  var best: Signals { isOwn ? signals : other }
}

/// The best competencies for a statement, best first, and how the statement was read in each language.
struct Ranking {
  let competencies: [RankedCompetency]
  let own: Probe
  let other: Probe

  func probe(of competency: RankedCompetency) -> Probe { competency.isOwn ? own : other }
}

extension CompetencyMatcher {
  func ranked(_ statement: Statement, limit: Int) -> Ranking {
    let own = Reading(statement, in: index(statement.language), of: self)
    let other = Reading(statement, in: index(statement.language.other), of: self)
    let embedded = vectors.map { EmbeddedStatement(statement, $0) }
    let shares = StatementShares(vectors == nil ? weights.blend : weights.blendWithVectors, length: statement.length)
    let shortlist = candidates(own, other, limit: max(weights.candidates, limit))
    var all: [RankedCompetency] = []
    all.reserveCapacity(shortlist.count)
    for (place, candidate) in shortlist.enumerated() {
      prefetch(shortlist, after: place)
      let competency = Int(candidate.competency)
      let isOwn = own.index.isLabelled(competency)
      var signals = own.signals(of: competency)
      let others = other.signals(of: competency)
      // What a competency is about is the same in both languages: one may say it in words nearer to the statement's.
      if isOwn { signals.raise(.wholeText, to: others[.wholeText]) }
      var ranked = RankedCompetency(
        competency: CompetencyNumber(competency), language: isOwn ? statement.language : statement.language.other,
        isOwn: isOwn, signals: signals, other: others,
        firstLook: candidate.firstLook,
        form: formLikeness(of: competency, statement.form, isOwn ? signals : others),
        vectors: embedded.map { vectorSignals(of: competency, $0) } ?? .zero)
      ranked.score = score(of: ranked, shares)
      all.append(ranked)
    }
    all.sort(by: CompetencyMatcher.precedes)
    if shares.consensus > 0 {
      for (place, consensus) in consensus(of: all.prefix(weights.consensusCandidates)).enumerated() {
        all[place].consensus = consensus
        all[place].score = score(of: all[place], shares)
      }
      all.sort(by: CompetencyMatcher.precedes)
    }
    let top = all.first?.score ?? 0
    let second = all.count > 1 ? all[1].score : top
    let best = all.prefix(max(0, limit)).enumerated().map { place, candidate in
      var candidate = candidate
      candidate.margin = candidate.score - (place == 0 ? second : top)
      return candidate
    }
    return Ranking(competencies: best, own: own.whole, other: other.whole)
  }

  private func formLikeness(of competency: Int, _ form: Form, _ best: Signals) -> Double {
    guard best.label >= 0 || best[.coverage] > 0 else { return 0 }
    let forms = SIMD2(english.forms[competency], french.forms[competency])
    let labelled = (forms[0] == 0 ? 0 : 1) + (forms[1] == 0 ? 0 : 1)
    let alike = (forms[0] == form.rawValue ? 1 : 0) + (forms[1] == form.rawValue ? 1 : 0)
    return labelled == 0 ? 0.5 : Double(alike) / Double(labelled)
  }

  private static func precedes(_ first: RankedCompetency, _ second: RankedCompetency) -> Bool {
    first.score > second.score || (first.score == second.score && first.competency < second.competency)
  }

  private func score(of candidate: RankedCompetency, _ shares: StatementShares) -> Double {
    var score = 0.0
    forEachPart(of: candidate, shares) { _, value, weight in score += value * weight }
    return score
  }

  /// Candidates lie anywhere in memory: while one is looked at, what the next ones need is on its way.
  private func prefetch(_ shortlist: [Shortlisted], after place: Int) {
    if place + 6 < shortlist.count {
      let competency = Int(shortlist[place + 6].competency)
      english.prefetchPlaces(of: competency)
      french.prefetchPlaces(of: competency)
    }
    if place + 2 < shortlist.count {
      let competency = Int(shortlist[place + 2].competency)
      english.prefetch(competency)
      french.prefetch(competency)
      prefetchVectors(of: competency)
    }
  }

  func parts(of candidate: RankedCompetency, _ statement: Statement) -> [ScorePart] {
    let shares = StatementShares(vectors == nil ? weights.blend : weights.blendWithVectors, length: statement.length)
    var parts: [ScorePart] = []
    forEachPart(of: candidate, shares) { kind, value, weight in
      if value != 0 { parts.append(ScorePart(kind: kind(), value: value, weight: weight)) }
    }
    return parts
  }

  /// What a score is made of, in a fixed order, so that the sum has the same bits each time.
  @inline(__always)
  private func forEachPart(
    of candidate: RankedCompetency, _ shares: StatementShares,
    _ body: (_ kind: () -> ScorePart.Kind, _ value: Double, _ weight: Double) -> Void
  ) {
    func add(_ signals: Signals, _ weights: Signals, _ source: Blend.Source) {
      for place in Signals.places {
        let signal = { Signal(rawValue: place).map { ScorePart.Kind.signal($0, source) } ?? .firstLook }
        body(signal, signals[place], weights[place])
      }
    }
    if candidate.isOwn { add(candidate.signals, shares.own, .own) }
    add(candidate.other, candidate.isOwn ? shares.second : shares.only, candidate.isOwn ? .second : .only)
    if vectors != nil {
      for place in VectorSignal.places {
        let signal = { VectorSignal(rawValue: place).map { ScorePart.Kind.vector($0) } ?? .firstLook }
        body(signal, candidate.vectors[place], shares.vectors[place])
      }
    }
    body({ .firstLook }, candidate.firstLook, shares.firstLook)
    body({ .form }, candidate.form, shares.form)
    body({ .isOwn }, candidate.isOwn ? 1 : 0, shares.isOwn)
    let competency = Int(candidate.competency.rawValue)
    let labels = english.labels.wordings(of: competency).count + french.labels.wordings(of: competency).count
    body({ .labels }, labelLogarithms[min(labels, labelLogarithms.count - 1)], shares.labels)
    body({ .consensus }, candidate.consensus, shares.consensus)
  }
}
