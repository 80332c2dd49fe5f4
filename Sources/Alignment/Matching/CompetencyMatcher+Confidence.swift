internal import Model

extension CompetencyMatcher {
  /// How likely a person would agree: a logistic function of the score, of its margin over the best other competency
  /// and of the share of the statement that is met at all.
  func confidence(of candidate: RankedCompetency) -> Confidence {
    let fit = vectors == nil ? weights.calibration : weights.calibrationWithVectors
    let margin = max(-2 * fit.mostMargin, min(fit.mostMargin, candidate.margin))
    let evidence: Double =
      fit.intercept + fit.score * candidate.score + fit.margin * margin
      + fit.coverage * min(1, candidate.best[.coverage])
    return Confidence(thousandths: Calibration.logistic(evidence))
  }
}

extension Calibration {
  /// The logistic function in thousandths.
  static func logistic(_ value: Double) -> Int { Int((probability(value) * 1000).rounded()) }

  /// The logistic function, read from a table so that every machine gives the same.
  static func probability(_ value: Double) -> Double {
    let place = min(Double(halves.count - 1), max(0, value.magnitude * 2))
    let low = Int(place)
    let high = min(low + 1, halves.count - 1)
    let positive = halves[low] + (halves[high] - halves[low]) * (place - Double(low))
    return (value < 0 ? 1000 - positive : positive) / 1000
  }

  /// 1000 / (1 + exp(-x)) at x = 0, 1/2, 1 ... 7.
  private static let halves: [Double] = [
    500, 622.46, 731.06, 817.57, 880.80, 924.14, 952.57, 970.69, 982.01, 989.01, 993.31, 995.93, 997.53, 998.50, 999.09,
  ]
}
