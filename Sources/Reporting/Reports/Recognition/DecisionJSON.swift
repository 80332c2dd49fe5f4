import Comparison
import Model
import Recognition

/// A decision for machines.
enum DecisionJSON {
  static func value(_ decision: Decision, of comparison: TransferComparison) -> JSON {
    .object(members(decision, of: comparison))
  }

  static func members(_ decision: Decision, of comparison: TransferComparison) -> [JSON.Member] {
    let words = DecisionWords(decision)
    var members: [JSON.Member] = [
      .init("outcome", .string(decision.outcome.rawValue)), .init("sentence", JSON(words.sentence)),
      .init("reason", JSON(words.reason)), .init("rules", rules(decision.rules)),
      .init("row", decision.row.map(row) ?? .null),
      .init("missing", .array(decision.verdict.missing.map(fact))),
      .init("possibleOutcomes", .array(decision.possibleOutcomes.map { .string($0.rawValue) })),
      .init("nearMisses", .array(decision.nearMisses.map { miss($0, decision) })),
      .init("facts", facts(decision.facts)),
    ]
    if let topUp = decision.topUp { members.append(.init("topUp", value(topUp, of: comparison.target))) }
    return members
  }

  static func rules(_ rules: RuleModel) -> JSON {
    [
      "receiver": .string(rules.receiver.code), "version": .string(rules.version), "title": .string(rules.title),
      "from": JSON(rules.span.from), "to": JSON(rules.span.to), "sha256": .string(rules.digest),
    ]
  }

  static func row(_ row: RuleModel.Row) -> JSON {
    [
      "number": .integer(row.number), "id": JSON(row.id), "clause": JSON(row.clause),
      "outcome": .string(row.outcome.rawValue), "reason": JSON(row.reason), "source": JSON(row.source),
    ]
  }

  static func facts(_ facts: FactSet) -> JSON {
    .object(Fact.allCases.map { JSON.Member($0.rawValue, FactWords.json(facts[$0])) })
  }

  private static func fact(_ fact: Fact) -> JSON {
    ["fact": .string(fact.rawValue), "name": JSON(fact.name), "settledBy": JSON(fact.whatSettlesIt)]
  }

  private static func miss(_ miss: RowMiss, _ decision: Decision) -> JSON {
    [
      "row": row(miss.row), "fact": .string(miss.fact.rawValue), "value": FactWords.json(decision.facts[miss.fact]),
      "test": .string(miss.test), "nearest": JSON(miss.nearest.map { "\($0)" }),
      "shortfall": JSON(miss.shortfall.map { "\($0)" }),
    ]
  }

  private static func value(_ topUp: TopUp, of target: Subject) -> JSON {
    func statements(_ places: [Int]) -> JSON {
      .array(
        places.map { place in
          let requirement = target.profile.requirements[place]
          return ["requirement": .integer(place + 1), "statement": JSON(requirement.statement)]
        })
    }
    return [
      "missing": statements(topUp.missing),
      "credentials": .array(
        topUp.parts.map { part in
          SubjectLine(part.subject).json(adding: [.init("supplies", statements(part.supplies))])
        }),
      "unsupplied": statements(topUp.unsupplied), "isProvenSmallest": .bool(topUp.isProvenSmallest),
    ]
  }
}
