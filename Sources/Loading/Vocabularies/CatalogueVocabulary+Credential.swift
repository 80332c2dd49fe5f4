import Model

extension ElementReader {
  /// `<credential>`; nil, and reported, without an id or a kind.
  func credential(issuer: Issuer) -> Credential? {
    allow(
      attributes: [
        "id", "uri", "issuer", "kind", "naics", "noc", "cip", "languages", "participation", "illustrative",
      ],
      once: [
        "level", "workload", "credits", "assessment", "award", "validity", "superseded", "retired", "available", "cost",
        "evidence",
      ],
      many: [
        "title", "alternative-title", "description", "quality", "regulated", "prerequisite", "stacks-into", "component",
        "outcome", "source",
      ])
    let id = identifier()
    let kind = choice("kind", .required, of: Credential.Kind.self)
    // Where either is missing the record is read all the same, for the faults that are in it.
    var credential = Credential(id: id ?? "", kind: kind ?? .course, title: requiredText("title"), issuer: issuer)
    credential.location = location
    readDescription(into: &credential)
    readStanding(into: &credential)
    credential.prerequisites = all("prerequisite").compactMap { $0.prerequisite() }
    credential.stacksInto = all("stacks-into").compactMap { element in
      element.allow(attributes: ["ref"])
      return element.reference("ref", .required)
    }
    credential.components = all("component").compactMap { $0.component() }
    credential.outcomes = all("outcome").compactMap { $0.outcome() }
    credential.sources = citations()
    if id != nil && kind == nil {
      report(
        "left-out",
        Text(
          "the credential \(quoted(credential.id)) is left out: nothing says what kind it is",
          "le titre \(quoted(credential.id)) est laissé de côté\u{A0}: rien n'indique de quel type il est"))
    }
    return id == nil || kind == nil ? nil : credential
  }

  private func readDescription(into credential: inout Credential) {
    credential.uri = attribute("uri")
    credential.alternativeTitles = texts("alternative-title")
    credential.description = text("description")
    credential.sectors = sectors()
    credential.occupations = occupations()
    credential.programmeCode = programmeCode()
    credential.deliveredIn = choices("languages")
    credential.participation = choices("participation")
    credential.isIllustrative = boolean("illustrative") ?? false
    credential.level = first("level").flatMap { $0.credentialLevel() }
    credential.workload = first("workload").flatMap { $0.workload() }
    credential.credits = first("credits").flatMap { $0.credits() }
    credential.assessment = first("assessment").map { $0.assessment() }
    credential.cost = first("cost").flatMap { $0.cost() }
    credential.evidence = first("evidence").flatMap { element in
      element.allow(attributes: ["uri"])
      return element.attribute("uri", .required)
    }
  }

  private func readStanding(into credential: inout Credential) {
    credential.qualityAssurance = all("quality").compactMap { $0.qualityAssurance() }
    credential.award = first("award").map { $0.award() }
    credential.validity = first("validity").map { $0.validity() }
    credential.supersession = first("superseded").flatMap { $0.supersession() }
    credential.retiredOn = first("retired").flatMap { element in
      element.allow(attributes: ["on"])
      return element.date("on", .required)
    }
    credential.availability = first("available").map { element in
      element.allow(attributes: ["from", "to"])
      return element.span(from: "from", to: "to")
    }
    credential.regulations = regulations()
  }

  /// CIP Canada: two digits, and two to four more after a point.
  private func programmeCode() -> String? {
    let expected = Text("a CIP code such as `11` or `11.0701`", "un code CPE tel que `11` ou `11.0701`")
    return value("cip", expected: expected) { words in
      let parts = words.split(separator: ".", omittingEmptySubsequences: false)
      let isDigits = parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
      let hasLength = parts.first?.utf8.count == 2 && (parts.count == 1 || (2...4).contains(parts[1].utf8.count))
      return parts.count <= 2 && isDigits && hasLength ? words : nil
    }
  }

  private func credentialLevel() -> CredentialLevel? {
    allow(attributes: ["scale", "value"])
    let scale = reference("scale", .required)
    let value = reference("value", .required)
    guard let scale, let value else { return nil }
    return CredentialLevel(scale: scale, value: value)
  }

  private func prerequisite() -> Prerequisite? {
    allow(attributes: ["ref"], many: ["words"])
    let (credential, words) = (reference("ref"), text("words"))
    if credential == nil && words.isEmpty && !states("ref") && first("words") == nil {
      reportEmpty(needs: Text("a `ref` or `words`", "un `ref` ou des `words`"))
    }
    return credential == nil && words.isEmpty ? nil : Prerequisite(credential: credential, words: words)
  }

  private func component() -> Component? {
    allow(attributes: ["ref", "hours"], many: ["title"])
    let (credential, title) = (reference("ref"), text("title"))
    let hours = hundredths("hours")
    if credential == nil && title.isEmpty && !states("ref") && first("title") == nil {
      reportEmpty(needs: Text("a `ref` or a `title`", "un `ref` ou un `title`"))
    }
    guard credential != nil || !title.isEmpty || hours != nil else { return nil }
    return Component(credential: credential, title: title, workload: hours.map { Workload(least: $0, most: $0) })
  }

  /// Reports an element that says nothing.
  func reportEmpty(needs: Text) {
    report(
      "empty-element",
      Text(
        "\(quoted(name)) says nothing: give it \(needs.reading(.english))",
        "\(quoted(name)) ne dit rien\u{A0}: donnez-lui \(needs.reading(.french))"))
  }

  private func outcome() -> Outcome? {
    allow(attributes: ["weight", "level"], many: ["statement", "alignment"])
    let statement = requiredText("statement")
    let outcome = Outcome(
      statement: statement, weight: hundredths("weight"), level: integer("level", in: 1...10),
      alignments: all("alignment").compactMap { $0.alignment() }, location: location)
    return statement.isEmpty && outcome.alignments.isEmpty ? nil : outcome
  }

  private func alignment() -> StatedAlignment? {
    allow(attributes: ["competency", "confirmed-by"])
    let reviewer = attribute("confirmed-by")
    return attribute("competency", .required).map {
      StatedAlignment(competency: $0, confirmedBy: reviewer, location: location)
    }
  }
}
