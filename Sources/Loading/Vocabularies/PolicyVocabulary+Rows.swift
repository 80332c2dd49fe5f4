import Model

/// The rows of a policy's tables. A row that cannot be read is left out; of two for one thing the first stays.
extension PolicyVocabulary {
  mutating func readRelation(_ record: ElementReader) {
    record.allow(attributes: ["held", "steps", "factor", "source"])
    let held = record.choice("held", .required, of: HeldRelation.self)
    let steps = record.integer("steps", in: 1...5)
    let factor = record.factor("factor")
    guard let held else { return }
    if held != .broader && held != .narrower && steps != nil {
      record.report(
        "steps-without-hierarchy",
        Text(
          "`steps` means something for `broader` and `narrower` only; remove it from \(quoted(held.rawValue))",
          "`steps` n'a de sens que pour `broader` et `narrower`; supprimez-le de \(quoted(held.rawValue))"))
    }
    // A row for a number of steps that cannot be read is no row for one step.
    guard let factor, steps != nil || !record.states("steps") else { return }
    let relation = held.relation(steps: steps ?? 1)
    guard isFirst(record, .relation(relation)) else { return }
    policy.relations.append(
      Policy.RelationRow(relation: relation, factor: factor.count, source: record.attribute("source")))
  }

  mutating func readElement(_ record: ElementReader) {
    record.allow(attributes: ["name", "none", "minor", "substantial", "unknown", "source"])
    let name = record.choice("name", .required, of: Element.self)
    let (none, minor) = (record.factor("none"), record.factor("minor"))
    let (substantial, unknown) = (record.factor("substantial"), record.factor("unknown"))
    guard let name, let none, let minor, let substantial, let unknown, isFirst(record, .element(name)) else { return }
    policy.elementFactors.append(
      Policy.ElementFactors(
        element: name, none: none.count, minor: minor.count, substantial: substantial.count, unknown: unknown.count,
        source: record.attribute("source")))
  }

  mutating func readRelatedSectors(_ record: ElementReader) {
    record.allow(attributes: ["naics", "source"])
    let sectors = record.sectors("naics", .required)
    if sectors.count == 1 {
      record.report(
        "lone-sector",
        Text(
          "`related-sectors` needs two sectors or more; \(quoted(sectors[0].range)) is alone",
          "`related-sectors` a besoin d'au moins deux secteurs; \(quoted(sectors[0].range)) est seul"))
    }
    for (place, first) in sectors.enumerated() {
      for second in sectors[(place + 1)...] {
        let pair = Policy.SectorPair(first, second)
        if !policy.relatedSectors.contains(pair) { policy.relatedSectors.append(pair) }
      }
    }
  }

  mutating func readLevelScale(_ record: ElementReader) {
    record.allow(attributes: ["id"], many: ["title", "step"])
    let (id, title) = (record.identifier(), record.text("title"))
    record.reportMissingLanguages(of: title, "title", isRequired: true)
    if record.first("step") == nil { record.reportMissing(child: "step") }
    var steps: [Policy.LevelScale.Step] = []
    var places: [String: SourceLocation] = [:]
    for row in record.all("step") {
      guard let step = row.scaleStep() else { continue }
      if let first = places[step.value] {
        row.log.report(.duplicate(step.value, at: row.location, first: first))
      } else {
        places[step.value] = row.location
        steps.append(step)
      }
    }
    guard let id else { return }
    if let first = self.places.keep(.scale(id), at: record.location) {
      record.log.report(.duplicate(id, at: record.location, first: first))
    } else {
      policy.levelScales.append(Policy.LevelScale(id: id, title: title, steps: steps))
    }
  }

  mutating func readDerivedLevel(_ record: ElementReader) {
    record.allow(attributes: ["reference", "level"])
    let reference = record.integer("reference", .required, in: 1...8)
    let level = record.integer("level", .required, in: 1...10)
    guard let reference, let level, isFirst(record, .derivation(reference)) else { return }
    policy.levelDerivation.append(Policy.LevelDerivation(reference: reference, level: level))
  }
}

extension ElementReader {
  fileprivate func scaleStep() -> Policy.LevelScale.Step? {
    allow(attributes: ["value", "reference", "source"], many: ["label"])
    let (value, label) = (identifier("value"), text("label"))
    let reference = integer("reference", .required, in: 1...8)
    let source = attribute("source")
    reportMissingLanguages(of: label, "label", isRequired: false)
    guard let value, let reference else { return nil }
    return Policy.LevelScale.Step(
      value: value, reference: reference, label: label.isEmpty ? .same(value) : label, source: source)
  }
}

/// The vocabulary's words for how a held competency stands to the one asked for.
private enum HeldRelation: String, CaseIterable {
  case broader, narrower, related, essential, optional
  case exactMatch, closeMatch, broadMatch, narrowMatch, relatedMatch
  case replacedBy = "replaced-by"

  func relation(steps: Int) -> CompetencyRelation {
    switch self {
    case .broader: .broader(steps: steps)
    case .narrower: .narrower(steps: steps)
    case .related: .related
    case .essential: .essentialPart
    case .optional: .optionalPart
    case .exactMatch: .mapping(.exactMatch)
    case .closeMatch: .mapping(.closeMatch)
    case .broadMatch: .mapping(.broadMatch)
    case .narrowMatch: .mapping(.narrowMatch)
    case .relatedMatch: .mapping(.relatedMatch)
    case .replacedBy: .replacedBy
    }
  }
}
