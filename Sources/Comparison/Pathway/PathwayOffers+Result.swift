import Model

extension PathwayOffers {
  /// The search's best choice as steps that can be taken in order.
  func pathway(_ search: PathwaySearch) -> Pathway {
    let heads = search.best.offers.map { search.offers[$0].place }
    let all = Set(search.best.offers.flatMap { search.offers[$0].members.map { members[$0].place } })
    let results = ranking.results(of: held, to: target)
    let start = RequirementResult.coverage(results, of: target.profile)
    var done = held
    var before = results
    var steps: [Pathway.Step] = []
    for place in ordered(all) {
      let subject = ranking.subjects[place]
      done.append(subject)
      let after = ranking.results(of: done, to: target)
      steps.append(
        Pathway.Step(
          subject: subject, coverage: RequirementResult.coverage(after, of: target.profile) ?? .zero,
          raises: zip(before, after).filter { $1.score > $0.score }.map(\.1.place), hours: hoursLeft(subject),
          isPrerequisite: !heads.contains(place),
          alternatives: alternatives(to: place, among: all, units: search.best.units)))
      before = after
    }
    let values = steps.map { price.value(hours: $0.hours, cost: $0.subject.credential?.cost) }
    return Pathway(
      steps: steps, start: start, attainable: start.map { _ in coverage(units: attainableUnits) },
      proof: search.isProven
        ? .optimal
        : .within(
          bound: price.measured(min(search.openPrice ?? 0, search.best.price)),
          coverage: coverage(units: max(search.openUnits, search.best.units))),
      measure: question.measure, total: values.compactMap(\.self).reduce(0, +), unknown: values.count { $0 == nil },
      leftOut: leftOut)
  }

  private var attainableUnits: Int {
    let tops = offers.reduce(into: heldScores) { tops, offer in
      for (place, score) in offer.scores.enumerated() { tops[place] = max(tops[place], score) }
    }
    return zip(weights, tops).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Units of the gap's requirements, and those that are satisfied already, as a share of the target.
  private func coverage(units: Int) -> Fraction {
    Fraction(units + satisfiedUnits, of: target.profile.weight * CoverageUnits.satisfied)
  }

  /// Prerequisites first; of what can be taken, what adds most; ties in order of identifier.
  private func ordered(_ places: Set<Int>) -> [Int] {
    var left = places.sorted()
    var done: [Int] = []
    while !left.isEmpty {
      let ids = Set(left.map { ranking.subjects[$0].id })
      let free = left.filter { place in
        ranking.subjects[place].credential?.prerequisites.allSatisfy {
          $0.credential.map { !ids.contains($0) || $0 == ranking.subjects[place].id } ?? true
        } ?? true
      }
      let subjects = held + done.map { ranking.subjects[$0] }
      // A circle of prerequisites has no beginning: then any will do.
      let next = (free.isEmpty ? left : free).map { (place: $0, units: units(subjects + [ranking.subjects[$0]])) }
        .max { ($0.units, $1.place) < ($1.units, $0.place) }
      guard let next else { break }
      done.append(next.place)
      left.removeAll { $0 == next.place }
    }
    return done
  }

  private func units(_ subjects: [Subject]) -> Int {
    let results = ranking.results(of: subjects, to: target)
    return gap.reduce(0) { $0 + target.profile.requirements[$1].weight * results[$1].score }
  }

  /// Offers without prerequisites that reach as much with the rest, cheapest first; at most three.
  private func alternatives(to place: Int, among all: Set<Int>, units reached: Int) -> [Subject] {
    let rest = held + all.filter { $0 != place }.sorted().map { ranking.subjects[$0] }
    let base = ranking.results(of: rest, to: target)
    let scores = gap.map { base[$0].score }
    return offers.filter { offer in
      guard offer.members.count == 1, !all.contains(offer.place) else { return false }
      var sum = 0
      for (place, weight) in weights.enumerated() { sum += weight * max(scores[place], offer.scores[place]) }
      return min(sum, enough) >= reached
    }
    .sorted { ($0.wholePrice, $0.place) < ($1.wholePrice, $1.place) }.prefix(3).map { ranking.subjects[$0.place] }
  }
}
