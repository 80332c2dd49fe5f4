public import Model

extension TransferComparison {
  /// The whole score taken apart: coverage requirement by requirement, then each element with its factor, and for every
  /// term the record field and the policy row that it came from.
  public func explanation(_ comparator: Comparator) -> Explanation {
    let score = transferability.map { "\($0.tenths / 10).\($0.tenths % 10)" } ?? "?"
    return Explanation(
      Text(
        "transferability = 100 × expected coverage × element factors",
        "transférabilité = 100 × couverture attendue × facteurs des éléments"),
      value: score,
      children: [coverageExplanation(comparator)] + elements.map { elementExplanation($0, comparator.policy) })
  }

  private func coverageExplanation(_ comparator: Comparator) -> Explanation {
    Explanation(
      Text("expected coverage", "couverture attendue"),
      value: self[.expected].map { fraction in
        let terms = fraction.reduced
        return "\(terms.numerator)/\(terms.denominator)"
      } ?? "?",
      source: Text(
        "sum of weight × satisfied over \(target.profile.weight)",
        "somme de poids × satisfait sur \(target.profile.weight)"),
      children: results.map { requirementExplanation($0, comparator) })
  }

  private func requirementExplanation(_ result: RequirementResult, _ comparator: Comparator) -> Explanation {
    let requirement = target.profile.requirements[result.place]
    let satisfied = Fraction(result.score, of: CoverageUnits.satisfied).reduced
    var terms: [Explanation] = []
    if let meeting = result.meeting {
      let held = comparator.frameworks[meeting.held]
      let asked = comparator.frameworks[meeting.asked]
      let holder = sources[meeting.holder].subject
      terms.append(
        Explanation(
          Text("asked: \(asked.label.reading(.english))", "demandé : \(asked.label.reading(.french))"),
          source: accepted(meeting.asked, requirement)))
      terms.append(
        Explanation(
          Text("held: \(held.label.reading(.english))", "détenu : \(held.label.reading(.french))"),
          source: accepted(meeting.held, holder.profile.requirements[meeting.holderRequirement], of: holder.id)))
      terms.append(
        Explanation(
          Text("relation `\(meeting.relation.name)`", "relation `\(meeting.relation.name)`"),
          value: Hundredths(count: meeting.factor).description,
          source: relationSource(meeting.relation, comparator.policy)))
      terms.append(
        Explanation(
          Text("level held / level asked", "niveau détenu / niveau demandé"),
          value: "\(meeting.heldLevel.words) / \(meeting.askedLevel.words)"))
    }
    return Explanation(
      Text(requirement.statement.reading(.english), requirement.statement.reading(.french)),
      value: "\(requirement.weight) × \(satisfied.numerator)/\(satisfied.denominator)",
      source: Text("outcome \(requirement.outcome + 1)", "résultat d'apprentissage \(requirement.outcome + 1)"),
      children: terms)
  }

  private func accepted(
    _ competency: CompetencyNumber, _ requirement: Requirement, of id: String? = nil
  ) -> Text? {
    let prefix = id.map { Text("`\($0)`: ", "`\($0)` : ") } ?? Text("", "")
    guard let candidate = requirement.candidates.first(where: { $0.competency == competency }) else { return nil }
    let words: Text =
      switch candidate.provenance {
      case .stated(nil): Text("stated by the issuer", "indiqué par l'organisme")
      case .stated(let reviewer?): Text("confirmed by \(reviewer)", "confirmé par \(reviewer)")
      case .proposed(let reason):
        Text(
          "proposed at \(candidate.confidence.thousandths / 10)%: \(reason.reading(.english))",
          "proposé à \(candidate.confidence.thousandths / 10) % : \(reason.reading(.french))")
      }
    return Text(prefix.reading(.english) + words.reading(.english), prefix.reading(.french) + words.reading(.french))
  }

  private func relationSource(_ relation: CompetencyRelation, _ policy: Policy) -> Text? {
    guard relation != .same else { return nil }
    let row = policy.relations.first { $0.relation == relation }
    let note = row?.source.map { " (\($0))" } ?? ""
    return Text(
      "policy `\(policy.id)` \(policy.version), relation `\(relation.name)`\(note)",
      "politique `\(policy.id)` \(policy.version), relation `\(relation.name)`\(note)")
  }

  private func elementExplanation(_ element: ElementFinding, _ policy: Policy) -> Explanation {
    let row = policy.factors(of: element.element)
    let note = row.source.map { " (\($0))" } ?? ""
    return Explanation(
      Text(
        "\(element.element.name.reading(.english)): \(element.finding.name.reading(.english))",
        "\(element.element.name.reading(.french)) : \(element.finding.name.reading(.french))"),
      value: "× \(Hundredths(count: element.factor))",
      source: Text(
        "policy `\(policy.id)` \(policy.version), element `\(element.element.rawValue)`\(note)",
        "politique `\(policy.id)` \(policy.version), élément `\(element.element.rawValue)`\(note)"),
      children: [Explanation(element.reason, value: element.value.english)])
  }
}

extension ProficiencyLevel {
  /// The level as written in an explanation; `?` for one that is not known.
  public var words: String { onScale.map(String.init) ?? "?" }
}

extension Element {
  public var name: Text {
    switch self {
    case .level: Text("level", "niveau")
    case .workload: Text("workload", "charge de travail")
    case .quality: Text("quality assurance", "assurance qualité")
    case .profile: Text("sector", "secteur")
    case .assessment: Text("assessment", "évaluation")
    case .currency: Text("validity", "validité")
    }
  }
}

extension Finding {
  public var name: Text {
    switch self {
    case .none: Text("no difference", "aucune différence")
    case .minor: Text("minor difference", "différence mineure")
    case .substantial: Text("substantial difference", "différence substantielle")
    case .unknown: Text("unknown", "inconnu")
    case .notApplicable: Text("not applicable", "sans objet")
    }
  }
}
