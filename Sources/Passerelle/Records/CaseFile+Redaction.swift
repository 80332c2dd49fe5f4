public import Comparison
import Model
public import Recognition

extension CaseFile {
  /// How much is kept of a date.
  private enum Grain: CaseIterable {
    case none, year, month

    func cut(_ date: Model.CalendarDate) -> Model.CalendarDate? {
      switch self {
      case .none: nil
      case .year: Model.CalendarDate(year: date.year, month: 1, day: 1)
      case .month: Model.CalendarDate(year: date.year, month: date.month, day: 1)
      }
    }
  }

  /// Steps that a grade is cut down to, in per cent; nil leaves it out, and 0 leaves it as it is.
  private static let gradeSteps: [Int?] = [nil, 10, 5, 0]

  /// The same case with as little of what is about a person as the decision allows: days of award are left out, else cut to
  /// the first of their year or month; grades are left out, else cut down to a multiple of ten or five.
  ///
  /// Nil where even the month would decide otherwise.
  /// - Complexity: at most twelve decisions.
  public func redacted(keeping decision: Decision, comparator: Comparator) -> CaseFile? {
    for grain in Grain.allCases {
      for step in CaseFile.gradeSteps {
        let file = cut(grain, step)
        if file.decided(by: decision.rules, catalogue: [], comparator: comparator).isAlike(decision) { return file }
      }
    }
    return nil
  }

  private func cut(_ grain: Grain, _ step: Int?) -> CaseFile {
    var known = circumstances
    known.awarded = known.awarded.flatMap(grain.cut)
    known.grade = step.flatMap { step in
      known.grade.map { step == 0 ? $0 : Hundredths(count: $0.count - $0.count % (step * 100)) }
    }
    let held = portfolio.map { Held($0.subject, awarded: $0.awarded.flatMap(grain.cut), basis: $0.basis) }
    return CaseFile(held, to: target, receivedIn: place, circumstances: known, isRedacted: true)
  }
}

extension Decision {
  /// Whether another decision says the same, by the same rows.
  fileprivate func isAlike(_ other: Decision) -> Bool {
    func rows(_ decision: Decision) -> [Int] { decision.candidates.map(\.number) }
    return outcome == other.outcome && verdict.row == other.verdict.row && rows(self) == rows(other)
  }
}
