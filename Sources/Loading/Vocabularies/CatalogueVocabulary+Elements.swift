import Model

/// The small elements of a credential, one function each.
extension ElementReader {
  /// `<workload hours="40"/>` or `<workload minimum="30" maximum="45"/>`
  func workload() -> Workload? {
    allow(attributes: ["hours", "minimum", "maximum"])
    let (hours, least, most) = (hundredths("hours"), hundredths("minimum"), hundredths("maximum"))
    let hasRange = states("minimum") || states("maximum")
    if states("hours") && hasRange {
      report(
        "hours-and-range",
        Text(
          "`workload` gives both `hours` and a range; keep one of them (`hours` is read)",
          "`workload` donne à la fois `hours` et un intervalle; gardez l'un des deux (`hours` est lu)"))
    } else if !states("hours") && !hasRange {
      reportEmpty(
        needs: Text("`hours`, or `minimum` and `maximum`", "`hours`, ou `minimum` et `maximum`"))
    } else if hasRange && (!states("minimum") || !states("maximum")) {
      report(
        "half-range",
        Text(
          "`workload` gives one end of a range; add the other, or write `hours` (the one end is read as both)",
          "`workload` donne une seule borne d'un intervalle; ajoutez l'autre ou écrivez `hours` "
            + "(la borne donnée est lue comme les deux)"))
    }
    if let hours { return Workload(least: hours, most: hours) }
    guard let low = least ?? most, let high = most ?? least else { return nil }
    return Workload(least: low, most: high)
  }

  func credits() -> Credits? {
    allow(attributes: ["value", "unit", "hours-per-credit"])
    let (unit, hours) = (attribute("unit"), hundredths("hours-per-credit"))
    return hundredths("value", .required).map { Credits(value: $0, unit: unit, hoursPerCredit: hours) }
  }

  func assessment() -> Assessment {
    allow(attributes: ["task", "supervision", "pass-mark", "out-of"], many: ["description"])
    return Assessment(
      task: choice("task"), supervision: choice("supervision"), passMark: hundredths("pass-mark"),
      passMarkOutOf: hundredths("out-of"), description: text("description"))
  }

  func qualityAssurance() -> QualityAssurance? {
    allow(attributes: ["type", "jurisdictions", "from", "to"], many: ["body"])
    let kind = choice("type", .required, of: QualityAssurance.Kind.self)
    let (jurisdictions, span, body) = (jurisdictions("jurisdictions"), span(from: "from", to: "to"), text("body"))
    // A scope that cannot be read must not become a claim without limits.
    guard let kind, jurisdictions.isEmpty != states("jurisdictions") else { return nil }
    return QualityAssurance(kind: kind, body: body, jurisdictions: jurisdictions, span: span)
  }

  func award() -> Award {
    allow(attributes: ["names-learner", "dated", "form"])
    return Award(
      namesLearner: boolean("names-learner"), isDated: boolean("dated"),
      form: choice("form", of: AwardForm.self)?.rawValue)
  }

  func validity() -> Validity {
    allow(attributes: ["months", "renewal", "until"])
    return Validity(months: integer("months", in: 1...1200), renewal: choice("renewal"), until: date("until"))
  }

  func supersession() -> Supersession? {
    allow(attributes: ["by", "on"])
    let (successors, day) = (references("by", .required), date("on"))
    return successors.isEmpty && day == nil ? nil : Supersession(by: successors, on: day)
  }

  func cost() -> Cost? {
    allow(attributes: ["amount", "currency"])
    let amount = hundredths("amount", .required)
    let expected = Text(
      "a currency of three capital letters, such as `CAD`", "une monnaie en trois majuscules, telle que `CAD`")
    let currency = value("currency", .required, expected: expected) { words in
      words.utf8.count == 3 && words.utf8.allSatisfy { (65...90).contains($0) } ? words : nil
    }
    guard let amount, let currency else { return nil }
    return Cost(amount: amount, currency: currency)
  }
}

/// What is given to a learner.
private enum AwardForm: String, CaseIterable {
  case badge = "digital-badge"
  case certificate, transcript
  case licence = "licence-card"
}
