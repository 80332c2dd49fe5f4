public import Model

/// Quality assurance of one credential, as in force on a day and as scoped to the receiving jurisdiction.
struct QualityComparison: ElementComparison {
  static let element = Element.quality

  let best: QualityAssurance?
  let isInScope: Bool
  let isStated: Bool
  let isRole: Bool
  let rules: Policy.QualityRules

  /// `date` is the award date where it is known, else the as-of date; `place` is where the target is received.
  init(
    source: Credential, target: Subject, receivedIn place: Jurisdiction?, on date: CalendarDate, policy: Policy
  ) {
    rules = policy.quality
    isRole = target.isRole
    isStated = !source.qualityAssurance.isEmpty
    let rules = policy.quality
    let inForce = source.qualityAssurance.filter { $0.span.contains(date) }
    func covers(_ assurance: QualityAssurance) -> Bool {
      guard let place, !assurance.jurisdictions.isEmpty else { return true }
      return assurance.jurisdictions.contains { $0.covers(place) }
    }
    // The assurance that leaves the mildest finding; of equals the stronger kind, then the one named first.
    var choice: (assurance: QualityAssurance, finding: Finding)?
    for assurance in inForce {
      let finding = QualityComparison.finding(assurance, inScope: covers(assurance), rules: rules)
      if let known = choice {
        let milder = finding.gravity < known.finding.gravity
        let stronger = finding == known.finding && assurance.kind > known.assurance.kind
        guard milder || stronger else { continue }
      }
      choice = (assurance, finding)
    }
    best = choice?.assurance
    isInScope = choice.map { covers($0.assurance) } ?? true
  }

  private static func finding(_ assurance: QualityAssurance, inScope: Bool, rules: Policy.QualityRules) -> Finding {
    let own = rules.findings[assurance.kind] ?? .unknown
    return inScope ? own : own.worse(rules.outOfScope)
  }

  var finding: Finding {
    if isRole { return .notApplicable }
    return best.map { QualityComparison.finding($0, inScope: isInScope, rules: rules) } ?? .unknown
  }

  var value: Text { best.map(\.kind.name) ?? .same("?") }

  var reason: Text {
    if isRole { return roleHasNone }
    guard let best else {
      return isStated
        ? Text(
          "no quality assurance was in force on that day", "aucune assurance qualité n'était en vigueur ce jour-là")
        : Text("no quality assurance is stated", "aucune assurance qualité n'est indiquée")
    }
    var parts = [best.kind.name]
    if !best.body.isEmpty { parts.append(best.body) }
    if !isInScope {
      let scope = Text.joined(best.jurisdictions.map(\.name), separator: .same(", "))
      parts.append(
        Text("valid only in \(scope.reading(.english))", "valable seulement pour : \(scope.reading(.french))"))
    }
    let words = Text.joined(parts, separator: .same(", "))
    return Text(
      "best assurance: \(words.reading(.english))", "meilleure assurance : \(words.reading(.french))")
  }
}

extension QualityAssurance.Kind {
  public var name: Text {
    switch self {
    case .none: Text("none", "aucune")
    case .selfDeclared: Text("self-declared", "autodéclarée")
    case .industry: Text("industry", "par l'industrie")
    case .institutional: Text("institutional", "institutionnelle")
    case .programmeReview: Text("program review", "évaluation de programme")
    case .provincial: Text("provincial", "provinciale")
    case .accreditation: Text("accreditation", "agrément")
    }
  }
}
