import Model
import Testing

@testable import Comparison

@Suite("The smallest way to a target")
struct PathwayTests {
  static let bench = Bench((1...6).map { competency("x\($0)") })
  static let target = role("r", (1...6).map { bench.requirement("x\($0)") })

  static func subject(
    _ id: String, _ places: [Int], hours: Int? = 10, needing: [String] = [], nested: Set<String> = [],
    edit: (inout Credential) -> Void = { _ in }
  ) -> Subject {
    credential(id, places.map { bench.requirement("x\($0)") }, hours: hours, nested: nested) {
      $0.prerequisites = needing.map { Prerequisite(credential: $0, words: Text()) }
      edit(&$0)
    }
  }

  static func pathway(
    _ catalogue: [Subject], held: [Held] = [], _ question: PathwayQuestion = PathwayQuestion(),
    where isIncluded: (Subject) -> Bool = { _ in true }
  ) -> Pathway {
    Ranking(catalogue, comparator: bench.comparator).pathway(from: held, to: target, question, where: isIncluded)
  }

  static let three = [subject("a", [1, 2, 3]), subject("b", [4, 5, 6]), subject("c", [2, 3, 4, 5])]

  @Test("is the fewest credentials where the greedy choice needs more")
  func fewest() {
    let way = Self.pathway(Self.three)
    #expect(Set(way.steps.map(\.subject.id)) == ["a", "b"])
    #expect(way.coverage == .one)
    #expect(way.proof == .optimal)
    #expect(way.total == 2)
  }

  @Test("is the fewest hours where one long credential would do")
  func hours() {
    let long = Self.subject("z", [1, 2, 3, 4, 5, 6], hours: 700)
    #expect(Self.pathway(Self.three + [long]).steps.map(\.subject.id) == ["z"])
    let way = Self.pathway(Self.three + [long], PathwayQuestion(measure: .hours))
    #expect(Set(way.steps.map(\.subject.id)) == ["a", "b"])
    #expect(way.total == 2000)
  }

  @Test("is the lowest price in Canadian dollars, one not known above all that are")
  func cost() {
    func priced(_ id: String, _ dollars: Int, _ currency: String = "CAD") -> Subject {
      Self.subject(id, [1, 2, 3, 4, 5, 6]) { $0.cost = Cost(amount: Hundredths(whole: dollars), currency: currency) }
    }
    let question = PathwayQuestion(measure: .cost)
    #expect(
      Self.pathway([priced("a", 90), priced("b", 80), priced("c", 1, "USD")], question).steps.map(\.subject.id) == ["b"]
    )
    let unknown = Self.pathway([priced("c", 1, "USD")], question)
    #expect(unknown.unknown == 1)
    #expect(unknown.total == 0)
  }

  @Test("takes the prerequisites that are not held, and takes them first")
  func prerequisites() {
    let catalogue = [Self.subject("b", [1, 2, 3, 4, 5, 6], needing: ["a"]), Self.subject("a", [1])]
    let way = Self.pathway(catalogue)
    #expect(way.steps.map(\.subject.id) == ["a", "b"])
    #expect(way.steps.map(\.isPrerequisite) == [true, false])
    #expect(Self.pathway(catalogue, held: [Held(Self.subject("a", [1]))]).steps.map(\.subject.id) == ["b"])
    let retired = Self.subject("a", [1]) { $0.retiredOn = day("2026-01-01") }
    #expect(Self.pathway([catalogue[0], retired]).steps.isEmpty)
  }

  @Test("counts a prerequisite once that two credentials ask for")
  func sharedPrerequisite() {
    let catalogue = [
      Self.subject("p", [1], hours: 50), Self.subject("a", [2, 3, 4], hours: 10, needing: ["p"]),
      Self.subject("b", [5, 6], hours: 10, needing: ["p"]), Self.subject("c", [1, 2, 3, 4, 5, 6], hours: 75),
    ]
    let way = Self.pathway(catalogue, PathwayQuestion(measure: .hours))
    #expect(way.steps.map(\.subject.id) == ["p", "a", "b"])
    #expect(way.total == 7000)
  }

  @Test("reaches the most that the hours allow, and leaves out what has no hours")
  func withinHours() {
    let way = Self.pathway(
      Self.three + [Self.subject("n", [1, 2, 3, 4, 5, 6], hours: nil)],
      PathwayQuestion(mostHours: Hundredths(whole: 10)))
    #expect(way.steps.map(\.subject.id) == ["c"])
    #expect(way.coverage == Fraction(4, of: 6))
    #expect(way.leftOut == 1)
  }

  @Test("does not ask again for the hours of a part that is held")
  func stacks() {
    let part = Self.subject("part", [1], hours: 60)
    let whole = Self.subject("whole", [1, 2, 3, 4, 5, 6], hours: 100, nested: ["part"])
    let way = Self.pathway([part, whole], held: [Held(part)], PathwayQuestion(measure: .hours))
    #expect(way.steps.map(\.hours) == [Hundredths(whole: 40)])
  }

  @Test("names what could stand in for a step")
  func alternatives() {
    let way = Self.pathway(Self.three + [Self.subject("d", [4, 5, 6], hours: 20)])
    #expect(way.steps.first { $0.subject.id == "b" }?.alternatives.map(\.id) == ["d"])
    #expect(way.steps.first { $0.subject.id == "a" }?.alternatives.isEmpty == true)
  }

  @Test("stops where what it reaches is enough")
  func enough() {
    let way = Self.pathway(Self.three, PathwayQuestion(measure: .hours, enough: Fraction(1, of: 2)))
    #expect(
      way.steps.map(\.subject.id) == ["c"] || way.steps.map(\.subject.id) == ["a"]
        || way.steps.map(\.subject.id) == ["b"])
    #expect(way.total == 1000)
    #expect(way.proof == .optimal)
  }

  @Test("says how far from the smallest it may be where the budget ends")
  func budget() {
    let ring = (1...5).map { Self.subject("c\($0)", [$0, $0 % 5 + 1]) }
    guard
      case .within(let bound, let coverage) = Self.pathway(ring, PathwayQuestion(measure: .hours, steps: 0)).proof
    else {
      Issue.record("a search without steps proved something")
      return
    }
    #expect((2000..<3000).contains(bound))
    #expect(coverage == Fraction(5, of: 6))
    let way = Self.pathway(ring, PathwayQuestion(measure: .hours))
    #expect(way.proof == .optimal)
    #expect(way.total == 3000)
  }

  @Test("is as good as the best of all sets, tried one by one", arguments: 0..<80)
  func equalsExhaustive(_ seed: Int) {
    var draw = SplitMix64(seed: seed)
    let measure = draw.one(of: PathwayQuestion.Measure.allCases)
    let levels = 1...5
    let target = role(
      "r", (1...6).map { Self.bench.requirement("x\($0)", weight: draw.within(1...9), level: draw.within(levels)) })
    let catalogue = (0..<9).map { number in
      credential(
        "c\(number)",
        (1...6).filter { _ in draw.chance(35) }.map { Self.bench.requirement("x\($0)", level: draw.within(levels)) },
        hours: draw.chance(80) ? draw.within(5...60) : nil
      ) { credential in
        if draw.chance(70) {
          credential.cost = Cost(amount: Hundredths(whole: draw.within(10...90)), currency: "CAD")
        }
        if draw.chance(25) {
          credential.prerequisites = [Prerequisite(credential: "c\(draw.below(9))", words: Text())]
        }
      }
    }
    let most = draw.chance(50) ? Hundredths(whole: draw.within(10...120)) : nil
    let enough = draw.chance(40) ? Fraction(draw.within(3...9), of: 10) : nil
    let question = PathwayQuestion(measure: measure, mostHours: most, enough: enough)
    let way = Ranking(catalogue, comparator: Self.bench.comparator).pathway(from: [], to: target, question) { _ in true
    }
    let reference = Exhaustive(catalogue, target, question, Self.bench.comparator)
    #expect(way.proof == .optimal)
    #expect(min(way.coverage ?? .zero, enough ?? .one) == reference.coverage)
    #expect(reference.price(way.steps.map(\.subject)) == reference.least)
  }
}

/// Every set of credentials that holds the prerequisites of its members.
private struct Exhaustive {
  let question: PathwayQuestion
  private(set) var coverage = Fraction.zero
  private(set) var least = [0, 0, 0]

  init(_ catalogue: [Subject], _ target: Subject, _ question: PathwayQuestion, _ comparator: Comparator) {
    self.question = question
    for set in 0..<(1 << catalogue.count) {
      let chosen = catalogue.indices.filter { set >> $0 & 1 == 1 }.map { catalogue[$0] }
      let ids = Set(chosen.map(\.id))
      guard chosen.allSatisfy({ $0.credential?.prerequisites.allSatisfy { ids.contains($0.credential ?? "") } ?? true })
      else { continue }
      if let most = question.mostHours {
        guard chosen.allSatisfy({ $0.hours != nil }),
          chosen.compactMap(\.hours).reduce(Hundredths(count: 0), +) <= most
        else { continue }
      }
      let all = comparator.expectedCoverage(of: chosen.map(\.profile), to: target.profile) ?? .zero
      let reached = min(all, question.enough ?? .one)
      let price = price(chosen)
      if coverage < reached || (coverage == reached && price.lexicographicallyPrecedes(least)) {
        coverage = reached
        least = price
      }
    }
  }

  /// Those not known, the sum of the known, then the tie-breaker.
  func price(_ chosen: [Subject]) -> [Int] {
    let hours = chosen.map { $0.hours?.count }
    let dollars = chosen.map { $0.credential?.cost?.amount.count }
    func sum(_ values: [Int?]) -> [Int] { [values.count { $0 == nil }, values.compactMap(\.self).reduce(0, +)] }
    return switch question.measure {
    case .count: [chosen.count] + sum(hours)
    case .hours: sum(hours) + [chosen.count]
    case .cost: sum(dollars) + [chosen.count]
    }
  }
}
