import Model
public import Testing

@testable public import Recognition

@Suite struct ShippedRuleTests {
  @Test("All thirteen jurisdictions and an employer have rules, all of which can be used")
  func everyReceiver() {
    #expect(ShippedRules.read.diagnostics == [])
    #expect(ShippedRules.read.book.receivers == Receiver.provinces + [.employer])
  }

  @Test(
    "Every row says why in both languages, by which clause, and which practice it follows",
    arguments: ShippedRules.models)
  func annotations(_ model: RuleModel) {
    for row in model.rows {
      #expect(row.reason.english?.isEmpty == false && row.reason.french?.isEmpty == false)
      #expect(row.clause != nil && row.source != nil)
    }
    #expect(Set(model.rows.map(\.clause)).count == model.rows.count)
  }

  @Test("Regulated work is referred, whatever else is known or not", arguments: ShippedRules.models)
  func regulated(_ model: RuleModel) {
    var random = RandomFacts(seed: 11)
    for _ in 0..<100 {
      var facts = random.facts()
      facts[.regulated] = .truth(true)
      #expect(model.verdict(facts).outcome == .referred)
    }
  }

  @Test("The fast way and the full evaluation say the same", arguments: ShippedRules.models)
  func kernel(_ model: RuleModel) throws {
    try #require(model.kernel != nil, "\(model.source) is not evaluated by a kernel")
    var random = RandomFacts(seed: 7)
    for _ in 0..<150 {
      let facts = random.facts()
      #expect(model.verdict(facts) == model.traced(facts).verdict, "\(facts)")
    }
  }

  @Test("More coverage never makes a decision worse", arguments: ShippedRules.models)
  func monotone(_ model: RuleModel) {
    var random = RandomFacts(seed: 3)
    for _ in 0..<400 {
      var facts = random.facts(unknownOneIn: 8)
      let (a, b) = (random.coverage(), random.coverage())
      facts[.coverageExpected] = .ratio(min(a, b))
      let less = model.verdict(facts)
      facts[.coverageExpected] = .ratio(max(a, b))
      let more = model.verdict(facts)
      if let low = less.outcome.rank, let high = more.outcome.rank { #expect(low <= high, "\(facts)") }
    }
  }

  @Test("What is missing never turns into a decision that knowing it would contradict", arguments: ShippedRules.models)
  func missing(_ model: RuleModel) {
    var random = RandomFacts(seed: 5)
    for _ in 0..<200 {
      let facts = random.facts(unknownOneIn: 1_000_000)
      guard let hidden = model.facts.sorted().randomElement(using: &random.random) else { continue }
      var fewer = facts
      fewer[hidden] = nil
      let (known, unknown) = (model.verdict(facts), model.verdict(fewer))
      if unknown.outcome == .undetermined {
        #expect(unknown.missing == [hidden])
        #expect(unknown.candidates.map { model.rows[$0].outcome }.contains(known.outcome))
      } else {
        #expect(unknown.outcome == known.outcome)
      }
    }
  }

  @Test("The version in force on the day is used, and a day without rules is said")
  func versions() throws {
    let ontario = try #require(Receiver(name: "ON"))
    func version(_ text: String) -> String? {
      if case .one(let model) = ShippedRules.read.book.rules(of: ontario, on: day(text)) { model.version } else { nil }
    }
    #expect(version("2026-12-31") == "1.0.0")
    #expect(version("2027-01-01") == "2.0.0")
    guard case .none(let others) = ShippedRules.read.book.rules(of: ontario, on: day("2024-12-31")) else {
      Issue.record("rules before the first version")
      return
    }
    #expect(others.count == 2)
  }
}

extension RuleModel: CustomTestStringConvertible {
  public var testDescription: String { "\(receiver.code) \(version)" }
}
