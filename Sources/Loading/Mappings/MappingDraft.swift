import Model

/// A row or object of a SSSOM file on its way to a mapping: entities expanded, values checked.
struct MappingDraft {
  let prefixes: PrefixMap
  let log: DiagnosticLog
  /// Prefixes that no map explains, which are told once each.
  private(set) var unknownPrefixes: Set<String> = []

  init(prefixes: PrefixMap, log: DiagnosticLog) {
    self.prefixes = prefixes
    self.log = log
  }

  /// The values of a slot as they are kept.
  mutating func values(_ raw: [String], of slot: MappingSlot, at location: SourceLocation) -> [String] {
    guard slot.kind == .entity else { return raw }
    return raw.map { value in
      let isURI = value.contains("://") || value.hasPrefix("urn:")
      if !isURI, !prefixes.knows(value), let colon = value.firstIndex(of: ":") {
        let prefix = String(value[..<colon])
        if unknownPrefixes.insert(prefix).inserted {
          report(
            "unknown-prefix", location,
            Text(
              "the prefix \(quoted(prefix)) is not in the `curie_map`; its identifiers are taken as they are",
              "le préfixe \(quoted(prefix)) n'est pas dans la `curie_map`; ses identifiants sont pris tels quels"))
        }
      }
      return prefixes.expanded(value)
    }
  }

  /// The mapping, or nil and a report where it says too little or what cannot be.
  func mapping(_ slots: [String: [String]], at location: SourceLocation) -> Mapping? {
    let mapping = Mapping(slots: slots, location: location)
    for name in ["predicate_id", "mapping_justification"] where slots[name] == nil {
      return refuse(name, location)
    }
    if mapping.subject == nil, mapping.subjectLabel == nil { return refuse("subject_id", location) }
    if mapping.object == nil, mapping.objectLabel == nil { return refuse("object_id", location) }
    if let modifier = mapping["predicate_modifier"], modifier != "Not" {
      return refuse("predicate_modifier", modifier, Text("`Not` or nothing", "`Not` ou rien"), location)
    }
    for (name, range) in MappingDraft.ranges {
      guard let words = mapping[name] else { continue }
      guard let number = Double(words), range.contains(number) else {
        let words = Text(
          "from \(range.lowerBound) to \(range.upperBound)", "de \(range.lowerBound) à \(range.upperBound)")
        return refuse(name, mapping[name] ?? "", words, location)
      }
    }
    return mapping
  }

  /// The ranges of numbers (SSSOM 1.1).
  private static let ranges: [(String, ClosedRange<Double>)] = [
    ("confidence", 0...1), ("reviewer_agreement", -1...1), ("similarity_score", 0...1),
  ]

  private func refuse(_ slot: String, _ location: SourceLocation) -> Mapping? {
    report(
      "missing-value", location,
      Text(
        "this mapping has no \(quoted(slot)); it is left out",
        "cette correspondance n'a pas de \(quoted(slot)); elle est laissée de côté"))
    return nil
  }

  private func refuse(_ slot: String, _ words: String, _ expected: Text, _ location: SourceLocation) -> Mapping? {
    report(
      "bad-value", location,
      Text(
        "\(quoted(words)) is no value of \(quoted(slot)), which takes \(expected.reading(.english)); the mapping is left out",
        "\(quoted(words)) n'est pas une valeur de \(quoted(slot)) (attendu\u{A0}: \(expected.reading(.french))); la correspondance est laissée de côté"
      ))
    return nil
  }

  func report(_ code: String, _ location: SourceLocation?, _ message: @autoclosure () -> Text) {
    log.report(Diagnostic(.problem, code, at: location ?? SourceLocation(file: log.file), message()))
  }
}
