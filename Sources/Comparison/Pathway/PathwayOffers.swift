import Model

/// What could be taken on the way to a target, reduced to what the search needs.
struct PathwayOffers {
  let ranking: Ranking
  let held: [Subject]
  let target: Subject
  let question: PathwayQuestion
  let price: PathwayPrice
  /// Requirements that the portfolio leaves short and that weigh something.
  let gap: [Int]
  let heldScores: [Int]
  private(set) var members: [PathwayMember] = []
  private(set) var offers: [PathwayOffer] = []
  private(set) var leftOut = 0
  private var memberOf: [Int: Int] = [:]
  private var scoresOf: [Int: [Int]] = [:]
  private let places: [String: Int]

  init(_ ranking: Ranking, held: [Subject], target: Subject, question: PathwayQuestion) {
    self.ranking = ranking
    self.held = held
    self.target = target
    self.question = question
    price = PathwayPrice(measure: question.measure)
    let results = ranking.results(of: held, to: target)
    gap = results.indices.filter {
      results[$0].score < CoverageUnits.satisfied && target.profile.requirements[$0].weight > 0
    }
    heldScores = gap.map { results[$0].score }
    places = Dictionary(uniqueKeysWithValues: ranking.subjects.enumerated().map { ($1.id, $0) })
  }

  var weights: [Int] { gap.map { target.profile.requirements[$0].weight } }

  /// Units of the gap's requirements that are enough: the coverage asked for, less what is satisfied outside the gap.
  var enough: Int {
    guard let enough = question.enough else { return Int.max }
    let whole = target.profile.weight * CoverageUnits.satisfied
    let needed =
      (UInt128(whole) * UInt128(enough.numerator) + UInt128(enough.denominator) - 1) / UInt128(enough.denominator)
    return max(0, Int(needed) - satisfiedUnits)
  }

  /// Units of the requirements that are satisfied already.
  var satisfiedUnits: Int {
    let inGap = Set(gap)
    return target.profile.requirements.indices.filter { !inGap.contains($0) }.reduce(0) {
      $0 + target.profile.requirements[$1].weight * CoverageUnits.satisfied
    }
  }

  mutating func collect(where isIncluded: (Subject) -> Bool) {
    let units = ranking.index.units(ofTarget: target.profile)
    let owned = Set(held.map(\.id))
    for place in ranking.subjects.indices where units[place] > 0 {
      let subject = ranking.subjects[place]
      guard !owned.contains(subject.id), subject.id != target.id, ranking.comparator.isObtainable(subject),
        isIncluded(subject),
        let bundle = prerequisites(of: place, owned: owned, where: isIncluded)
      else { continue }
      let scores = bundle.reduce(into: heldScores) { best, member in
        for (place, score) in self.scores(of: member).enumerated() { best[place] = max(best[place], score) }
      }
      guard scores != heldScores else { continue }
      if question.mostHours != nil, bundle.contains(where: { hoursLeft(ranking.subjects[$0]) == nil }) {
        leftOut += 1
        continue
      }
      let numbers = bundle.map { self.member($0) }
      offers.append(
        PathwayOffer(
          place: place, members: numbers, scores: scores, ownPrice: members[numbers[0]].price,
          wholePrice: numbers.reduce(0) { $0 + members[$1].price },
          wholeHours: numbers.reduce(0) { $0 + members[$1].hours }))
    }
  }

  /// The offer itself first, then what must be earned for it; nil where a prerequisite cannot be earned.
  private func prerequisites(of place: Int, owned: Set<String>, where isIncluded: (Subject) -> Bool) -> [Int]? {
    var bundle = [place]
    var next = 0
    while next < bundle.count {
      for prerequisite in ranking.subjects[bundle[next]].credential?.prerequisites ?? [] {
        guard let id = prerequisite.credential, !owned.contains(id) else { continue }
        guard let found = places[id] else { continue }
        if bundle.contains(found) { continue }
        guard ranking.comparator.isObtainable(ranking.subjects[found]), isIncluded(ranking.subjects[found]) else {
          return nil
        }
        bundle.append(found)
      }
      next += 1
    }
    return bundle
  }

  private mutating func scores(of place: Int) -> [Int] {
    if let known = scoresOf[place] { return known }
    let results = ranking.results(of: [ranking.subjects[place]], to: target)
    let scores = gap.map { results[$0].score }
    scoresOf[place] = scores
    return scores
  }

  private mutating func member(_ place: Int) -> Int {
    if let known = memberOf[place] { return known }
    let subject = ranking.subjects[place]
    let hours = hoursLeft(subject)
    members.append(
      PathwayMember(
        place: place, price: price.price(hours: hours, cost: subject.credential?.cost), hours: hours?.count ?? 0))
    memberOf[place] = members.count - 1
    return members.count - 1
  }

  /// Hours of a programme without those of parts that are held already: a stack counts once.
  func hoursLeft(_ subject: Subject) -> Hundredths? {
    guard let hours = subject.hours else { return nil }
    let inside = held.filter { subject.nested.contains($0.id) }
    let outermost = inside.filter { part in !inside.contains { $0.nested.contains(part.id) } }
    let done = outermost.compactMap(\.hours).reduce(0) { $0 + $1.count }
    return Hundredths(count: max(0, hours.count - done))
  }

  /// Without the offers that another one beats: it reaches as much of every requirement, prerequisites and all, for no more
  /// than the offer alone.
  func undominated() -> [PathwayOffer] {
    let sorted = offers.sorted {
      ($0.wholePrice, $0.place) < ($1.wholePrice, $1.place)
    }
    var kept: [PathwayOffer] = []
    for offer in sorted {
      let isBeaten = kept.contains { other in
        other.wholePrice <= offer.ownPrice && other.wholeHours <= members[offer.members[0]].hours
          && zip(other.scores, offer.scores).allSatisfy { $0 >= $1 }
      }
      if !isBeaten { kept.append(offer) }
    }
    return kept.sorted { $0.place < $1.place }
  }
}
