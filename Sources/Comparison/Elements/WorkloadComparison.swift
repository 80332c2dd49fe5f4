import Model

/// Total learning hours of the source over those of the target; never credits, whose hours differ by convention.
struct WorkloadComparison: ElementComparison {
  static let element = Element.workload

  let source: Hundredths?
  let target: Hundredths?
  let isRole: Bool
  let thresholds: Policy.WorkloadThresholds

  /// Hours of a portfolio are summed over its `contributing` credentials, without those nested in another of them.
  init(contributing: [Subject], target: Subject, policy: Policy) {
    let nested = contributing.reduce(into: Set<String>()) { $0.formUnion($1.nested) }
    let counted = contributing.filter { !nested.contains($0.id) }
    let hours = counted.map(\.hours)
    source = hours.isEmpty || hours.contains(nil) ? nil : hours.compactMap(\.self).reduce(Hundredths(count: 0), +)
    self.target = target.hours
    isRole = target.isRole
    thresholds = policy.workload
  }

  var ratio: Fraction? {
    guard let source, let target, target.count > 0 else { return nil }
    return Fraction(source.count, of: target.count)
  }

  var finding: Finding {
    guard !isRole else { return .notApplicable }
    guard let ratio else { return .unknown }
    if ratio >= thresholds.none { return .none }
    return ratio >= thresholds.minor ? .minor : .substantial
  }

  var value: Text {
    func hours(_ language: Language) -> String {
      let (held, asked) = (source?.written(in: language) ?? "?", target?.written(in: language) ?? "?")
      return isRole ? "\(held) h" : "\(held) h / \(asked) h"
    }
    return Text(hours(.english), hours(.french))
  }

  var reason: Text {
    if isRole { return roleHasNone }
    guard let ratio else {
      if source == nil && target == nil {
        return Text("neither workload is known", "aucune des deux charges n'est connue")
      }
      return source == nil
        ? Text("the source's hours are not known", "les heures de la source ne sont pas connues")
        : Text("the target's hours are not known", "les heures de la cible ne sont pas connues")
    }
    return Text("\(ratio.percent)% of the target's total hours", "\(ratio.percent) % du total des heures de la cible")
  }
}
