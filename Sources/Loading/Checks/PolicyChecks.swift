public import Model

/// What a schema cannot say of a policy: its figures must be in order, and its tables whole.
public enum PolicyChecks {
  /// Everything wrong with the policy, in order of place.
  ///
  /// - Parameter places: where its rows were read (`PolicyFile.readWithPlaces`).
  public static func problems(in policy: Policy, places: PolicyPlaces = PolicyPlaces()) -> [Diagnostic] {
    (orderProblems(in: policy, places) + factorProblems(in: policy, places) + rowProblems(in: policy, places)
      + scaleProblems(in: policy, places)).sorted()
  }

  private static func orderProblems(in policy: Policy, _ places: PolicyPlaces) -> [Diagnostic] {
    let (level, assessment, currency) = (policy.level, policy.assessment, policy.currency)
    var problems: [Diagnostic] = []
    func rising(_ row: PolicyPlaces.Row, _ low: (String, Int), _ high: (String, Int), mayBeEqual: Bool) {
      if low.1 > high.1 || (low.1 == high.1 && !mayBeEqual) {
        problems.append(outOfOrder(low.0, "\(low.1)", high.0, "\(high.1)", at: places[row]))
      }
    }
    func rising(_ row: PolicyPlaces.Row, _ low: (String, Fraction), _ high: (String, Fraction)) {
      if high.1 < low.1 { problems.append(outOfOrder(low.0, written(low.1), high.0, written(high.1), at: places[row])) }
    }
    if policy.confidence < policy.floor {
      problems.append(
        outOfOrder(
          "floor", written(policy.floor), "confidence", written(policy.confidence), code: "floor-above-confidence",
          at: places[.mapping]))
    }
    rising(.level, ("minor-steps", level.minorSteps), ("substantial-steps", level.substantialSteps), mayBeEqual: true)
    rising(
      .level, ("minor-share-below", level.minorShareBelow), ("substantial-share-below", level.substantialShareBelow))
    rising(.workload, ("minor", policy.workload.minor), ("none", policy.workload.none))
    rising(
      .assessment, ("minor-steps", assessment.minorSteps), ("substantial-steps", assessment.substantialSteps),
      mayBeEqual: true)
    rising(
      .currency, ("minor-after-months", currency.minorAfterMonths),
      ("substantial-after-months", currency.substantialAfterMonths), mayBeEqual: true)
    rising(.answer, ("partly", policy.answers.partly), ("yes", policy.answers.yes))
    return problems
  }

  private static func factorProblems(in policy: Policy, _ places: PolicyPlaces) -> [Diagnostic] {
    policy.elementFactors.flatMap { row -> [Diagnostic] in
      let named = [("none", row.none), ("minor", row.minor), ("substantial", row.substantial)]
      return zip(named.dropFirst(), named).compactMap { worse, better in
        guard worse.1 > better.1 else { return nil }
        return outOfOrder(
          worse.0, written(hundredths: worse.1), better.0, written(hundredths: better.1), code: "factors-out-of-order",
          at: places[.element(row.element)])
      }
    }
  }

  private static func scaleProblems(in policy: Policy, _ places: PolicyPlaces) -> [Diagnostic] {
    policy.levelScales.flatMap { scale -> [Diagnostic] in
      var seen: Set<String> = []
      return scale.steps.filter { !seen.insert($0.value).inserted }
        .map { .duplicate($0.value, at: places[.scale(scale.id)], first: places[.scale(scale.id)]) }
    }
  }

  private static func outOfOrder(
    _ low: String, _ lowValue: String, _ high: String, _ highValue: String, code: String = "thresholds-out-of-order",
    at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      .problem, code, at: location,
      Text(
        "\(quoted(low)) is \(quoted(lowValue)) and \(quoted(high)) is \(quoted(highValue)); "
          + "\(quoted(low)) may not be the greater",
        "\(quoted(low)) vaut \(quoted(lowValue)) et \(quoted(high)) vaut \(quoted(highValue)); "
          + "\(quoted(low)) ne peut être le plus grand"))
  }

  private static func written(hundredths: Int) -> String { "\(Hundredths(count: hundredths))" }

  private static func written(_ confidence: Confidence) -> String {
    let digits = String(confidence.thousandths + 10_000).dropFirst(2)
    return "\(confidence.thousandths / 1000).\(digits)"
  }

  private static func written(_ share: Fraction) -> String {
    share.denominator == 100 ? written(hundredths: share.numerator) : "\(share.numerator)/\(share.denominator)"
  }
}
