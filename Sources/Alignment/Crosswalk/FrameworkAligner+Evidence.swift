internal import Model

extension FrameworkAligner {
  /// A pair with the log odds that it is one.
  struct Candidate {
    let source: Int
    let target: Int
    /// Its likeness of labels; nil where only hierarchies brought it up.
    let labels: Likeness?
    let lexical: Double
    var structural = 0.0

    var evidence: Double { lexical + structural }
  }

  /// Pairs with what labels, the frameworks' overlap and their hierarchies say of them, in order of source and target.
  ///
  /// Pairs that labels make likely are the anchors: their number says how much the frameworks have in common, and how
  /// their surroundings agree says what the hierarchy is worth. What is likely then teaches again, `rounds` times over.
  func candidates() -> [Candidate] {
    var pairs = lexicalCandidates()
    let best = partners(of: pairs) { $0.labels?.score ?? 0 }
    let anchors = best.map { found in found.flatMap { $0.value >= weights.anchor ? $0 : nil } }
    let prior = overlap(anchors: anchors.count { $0 != nil })
    let surroundings = (Surroundings(source), Surroundings(target))
    var believed = anchors.map { $0.map { (target: $0.target, belief: 1.0) } }
    for round in 0..<weights.rounds {
      let agreement = HierarchyAgreement(
        surroundings.0, surroundings.1, partners: believed, doubt: weights.agreementDoubt)
      if round > 0 { pairs = addingRelatives(of: believed, surroundings.0, surroundings.1, to: pairs) }
      for place in pairs.indices {
        let evidence = agreement.evidence(pairs[place].source, pairs[place].target)
        pairs[place].structural = weights.structure * evidence
      }
      believed = partners(of: pairs, by: \.evidence).map { found in
        found.map { (target: $0.target, belief: Calibration.probability($0.value + prior)) }
      }
    }
    return pairs.map {
      Candidate(
        source: $0.source, target: $0.target, labels: $0.labels, lexical: $0.lexical + prior, structural: $0.structural)
    }
  }

  private func lexicalCandidates() -> [Candidate] {
    var columns: [Int32: (best: Double, next: Double)] = [:]
    for likeness in likenesses.joined() {
      let known = columns[likeness.target] ?? (0, 0)
      columns[likeness.target] =
        likeness.score > known.best ? (likeness.score, known.best) : (known.best, max(known.next, likeness.score))
    }
    return likenesses.enumerated().flatMap { place, found in
      found.map { likeness in
        let row = likeness.score - ((likeness.score == found[0].score ? found.dropFirst().first : found[0])?.score ?? 0)
        let column = columns[likeness.target].map { likeness.score - (likeness.score == $0.best ? $0.next : $0.best) }
        return Candidate(
          source: place, target: Int(likeness.target), labels: likeness,
          lexical: lexical(likeness, margin: min(row, column ?? 0)))
      }.sorted { $0.target < $1.target }
    }
  }

  private func lexical(_ likeness: Likeness, margin: Double) -> Double {
    let open = (1 - likeness.score) * (likeness.isTranslated ? 1 : weights.strangeness)
    return weights.labels * (1 - weights.neutralLikeness - open) + weights.margin * margin
  }

  /// The log odds that anchors among the smaller framework's concepts give every pair.
  private func overlap(anchors: Int) -> Double {
    let count = Double(min(source.count, target.count))
    let share = (Double(anchors) + weights.usualShare * weights.shareDoubt) / (count + weights.shareDoubt)
    return weights.overlap * logarithm(max(share, weights.leastShare) / weights.usualShare)
  }

  /// By concept of the source: the target that is its best and has it as its best, ties to the lower number.
  private func partners(
    of pairs: [Candidate], by value: (Candidate) -> Double
  ) -> [(target: Int, value: Double)?] {
    var rows = [(target: Int, value: Double)?](repeating: nil, count: source.count)
    var columns = [(source: Int, value: Double)?](repeating: nil, count: target.count)
    for pair in pairs {
      let value = value(pair)
      if rows[pair.source].map({ value > $0.value }) ?? true { rows[pair.source] = (pair.target, value) }
      if columns[pair.target].map({ value > $0.value }) ?? true { columns[pair.target] = (pair.source, value) }
    }
    return rows.enumerated().map { place, best in best.flatMap { columns[$0.target]?.source == place ? $0 : nil } }
  }

  /// `pairs` with the parents and the children of what is likely a pair, where their labels are in different languages: in
  /// one language labels have spoken.
  private func addingRelatives(
    of believed: [(target: Int, belief: Double)?], _ own: Surroundings, _ others: Surroundings, to pairs: [Candidate]
  ) -> [Candidate] {
    var numbers = Set(pairs.map { $0.source * target.count + $0.target })
    var result = pairs
    for (place, partner) in believed.enumerated() {
      guard let partner, partner.belief >= 0.5 else { continue }
      for (ones, counterparts) in [
        (own.parents[place], others.parents[partner.target]), (own.children[place], others.children[partner.target]),
      ] {
        for a in ones {
          for b in counterparts where !sharesLanguage(a, b) && numbers.insert(a * target.count + b).inserted {
            result.append(
              Candidate(
                source: a, target: b, labels: nil, lexical: -weights.labels * weights.neutralLikeness))
          }
        }
      }
    }
    return result.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }

  private func sharesLanguage(_ a: Int, _ b: Int) -> Bool {
    Language.allCases.contains { source.competencies[a].label[$0] != nil && target.competencies[b].label[$0] != nil }
  }
}
