public import Comparison
public import Model

/// Beside a `TransferMatrix`: how many sources of a group have a target in another that they reach by score and that its own
/// jurisdiction's rules recognise.
public struct RecognitionMatrix: Sendable {
  /// Row by row, as the cells of the matrix; nil where no target of the group is received by anybody's rules.
  public let recognised: [Int?]

  /// - Complexity: one score for each pair that has anything in common, and one decision for each that reaches the threshold.
  public init(_ axes: [MatrixAxis], threshold: Hundredths, subjects: [Subject], book: RuleBook, comparator: Comparator)
  {
    let index = CoverageIndex(subjects, comparator: comparator)
    let known = Circumstances.favourable(on: comparator.asOf)
    let rules = subjects.map { subject -> RuleModel? in
      guard let place = subject.jurisdiction, subject.region != .providers,
        case .one(let model) = book.rules(of: .jurisdiction(place), on: comparator.asOf)
      else { return nil }
      return model
    }
    let members = axes.map { axis in subjects.indices.filter { axis.contains(subjects[$0]) } }
    var counts = Array(repeating: 0, count: axes.count * axes.count)
    for source in subjects.indices {
      let from = axes.indices.filter { axes[$0].contains(subjects[source]) }
      guard !from.isEmpty else { continue }
      let units = index.units(ofSource: subjects[source])
      let recognised = subjects.indices.map { target -> Bool in
        guard target != source, units[target] > 0, let model = rules[target],
          let score = comparator.transferability(of: subjects[source], to: subjects[target]),
          score.reaches(threshold)
        else { return false }
        let facts = FactSet(
          [Held(subjects[source])], to: subjects[target], receivedIn: subjects[target].jurisdiction,
          circumstances: known, wanted: model.facts, comparator: comparator)
        return model.verdict(facts).outcome == .recognised
      }
      for to in axes.indices where members[to].contains(where: { recognised[$0] }) {
        for group in from { counts[group * axes.count + to] += 1 }
      }
    }
    self.recognised = counts.enumerated().map { place, count in
      members[place % axes.count].contains { rules[$0] != nil } ? count : nil
    }
  }
}
