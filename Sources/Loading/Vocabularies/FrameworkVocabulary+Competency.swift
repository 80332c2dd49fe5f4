import Model

extension ElementReader {
  /// `<competency>`; nil, and reported, without an id.
  func competency(frameworkURI: String) -> Competency? {
    allow(
      attributes: ["id", "uri", "type", "reuse", "levels", "naics", "noc", "broader"], once: ["deprecated"],
      many: ["label", "alt", "definition", "example", "level", "relation", "mapping", "regulated"])
    let id = identifier()
    var competency = Competency(
      id: id ?? "", uri: attribute("uri") ?? ElementReader.uri(of: id ?? "", in: frameworkURI),
      label: requiredText("label", code: "missing-label"), location: location)
    competency.alternatives = texts("alt")
    competency.definition = text("definition")
    competency.examples = texts("example")
    if let kind = choice("type", .required, of: Competency.Kind.self) { competency.kind = kind }
    if let reuse = choice("reuse", .required, of: Competency.Reuse.self) { competency.reuse = reuse }
    competency.levels = levelRange()
    competency.levelDescriptors = levelDescriptors()
    competency.sectors = sectors()
    competency.occupations = occupations()
    competency.broader = references("broader")
    competency.relations = all("relation").compactMap { $0.relation() }
    competency.mappings = all("mapping").compactMap { $0.mapping() }
    competency.regulations = regulations()
    competency.deprecation = first("deprecated").map { $0.deprecation() }
    return id == nil ? nil : competency
  }

  /// A competency that states no URI is named by its framework's URI and its id.
  private static func uri(of id: String, in framework: String) -> String {
    framework.isEmpty || ["/", "#", ":", "="].contains(where: framework.hasSuffix)
      ? framework + id : framework + "/" + id
  }

  /// `levels="2-4"` or `levels="3"`.
  private func levelRange() -> ClosedRange<Int>? {
    guard let words = attribute("levels") else { return nil }
    let ends = words.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard (1...2).contains(ends.count), let low = ends.first, let high = ends.last,
      (1...10).contains(low), (1...10).contains(high)
    else {
      reportBad(
        words, in: "levels",
        expected: Text(
          "a level or a range from 1 to 10, such as `2-4`", "un niveau ou un intervalle de 1 à 10, tel que `2-4`"))
      return nil
    }
    guard low <= high else {
      report(
        "levels-inverted",
        Text(
          "`levels` runs from \(low) down to \(high); write \(quoted("\(high)-\(low)"))",
          "`levels` va de \(low) à \(high) en descendant; écrivez \(quoted("\(high)-\(low)"))"))
      return nil
    }
    return low...high
  }

  private func levelDescriptors() -> [Int: Text] {
    var descriptors: [Int: Text] = [:]
    for level in all("level") {
      level.allow(attributes: ["value"], many: ["descriptor"])
      let descriptor = level.requiredText("descriptor")
      guard let value = level.integer("value", .required, in: 1...10) else { continue }
      if descriptors[value] == nil { descriptors[value] = descriptor } else { level.reportRepeated(level: value) }
    }
    return descriptors
  }

  func reportRepeated(level value: Int) {
    report(
      "repeated-level",
      Text(
        "level \(value) comes more than once; only the first is read",
        "le niveau \(value) figure plus d'une fois; seul le premier est lu"))
  }

  private func relation() -> Competency.Relation? {
    allow(attributes: ["type", "to"])
    let kind = choice("type", .required, of: Competency.Relation.Kind.self)
    let target = reference("to", .required)
    guard let kind, let target else { return nil }
    return Competency.Relation(kind: kind, target: target)
  }

  private func mapping() -> Competency.Mapping? {
    allow(attributes: ["predicate", "to", "framework"])
    let predicate = choice("predicate", .required, of: Competency.Mapping.Predicate.self)
    let target = attribute("to", .required)
    let framework = attribute("framework")
    guard let predicate, let target else { return nil }
    return Competency.Mapping(predicate: predicate, target: target, framework: framework)
  }

  private func deprecation() -> Competency.Deprecation {
    allow(attributes: ["on", "replaced-by"], many: ["reason"])
    return Competency.Deprecation(on: date("on"), replacedBy: references("replaced-by"), reason: text("reason"))
  }

  /// `<scale>`; nil, and reported, without an id or a level.
  func proficiencyScale() -> ProficiencyScale? {
    allow(attributes: ["id"], many: ["level"])
    let id = identifier()
    var levels: [ProficiencyScale.Level] = []
    if first("level") == nil { reportMissing(child: "level") }
    for level in all("level") {
      level.allow(attributes: ["value"], many: ["label", "descriptor"])
      let (label, descriptor) = (level.text("label"), level.text("descriptor"))
      level.reportMissingLanguages(of: label, "label", isRequired: true)
      level.reportMissingLanguages(of: descriptor, "descriptor", isRequired: false)
      guard let value = level.integer("value", .required, in: 1...10) else { continue }
      if levels.contains(where: { $0.value == value }) {
        level.reportRepeated(level: value)
      } else {
        levels.append(ProficiencyScale.Level(value: value, label: label, descriptor: descriptor))
      }
    }
    guard let id, !levels.isEmpty else { return nil }
    levels.sort { $0.value < $1.value }
    let values = levels.map { "\($0.value)" }.joined(separator: ", ")
    if levels.map(\.value) != Array(1...levels.count) {
      report(
        "level-gap",
        Text(
          "the levels of a scale run from 1 with no gap; these are \(values)",
          "les niveaux d'une échelle se suivent à partir de 1, sans saut; ceux-ci sont \(values)"))
    }
    return ProficiencyScale(id: id, levels: levels)
  }
}
