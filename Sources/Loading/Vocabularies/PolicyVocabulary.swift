import Model

/// Reads a `<policy>` file (schema: policy.xsd).
struct PolicyVocabulary {
  static let sections = ["mapping", "level", "workload", "quality", "assessment", "currency", "answer"]

  var policy = Policy(id: "", version: "", title: Text())
  var places = PolicyPlaces()
  private var hasName = false
  private var sectionsSeen: Set<String> = []

  /// The policy; nil when the file is none or does not name it.
  static func read(_ input: InputFile, log: DiagnosticLog) -> (Policy?, PolicyPlaces) {
    var vocabulary = PolicyVocabulary()
    var root: ElementReader?
    let isWhole = RecordStream(input: input, vocabulary: .policy, log: log).read(
      root: {
        vocabulary.begin($0)
        root = $0
      },
      record: { vocabulary.add($0, to: root) })
    // Half a policy is none: nobody wants the missing half's figures made up.
    guard let root, isWhole else { return (nil, vocabulary.places) }
    vocabulary.end(root)
    return (vocabulary.hasName ? vocabulary.policy : nil, vocabulary.places)
  }

  private mutating func begin(_ root: ElementReader) {
    root.allow(attributes: ["id", "version", "issued", "illustrative"])
    let (id, version) = (root.identifier(), root.version())
    policy.id = id ?? ""
    policy.version = version ?? ""
    policy.issued = root.date("issued")
    policy.isIllustrative = root.boolean("illustrative") ?? false
    hasName = id != nil && version != nil
    _ = places.keep(.policy, at: root.location)
  }

  private mutating func add(_ record: ElementReader, to root: ElementReader?) {
    guard record.isOwn else { return reportUnknown(record, root) }
    switch record.name {
    case "title": record.add(to: &policy.title)
    case "source": if let source = record.citation() { policy.sources.append(source) }
    case "mapping": if isFirst(record, .mapping) { readMapping(record) }
    case "relation": readRelation(record)
    case "element": readElement(record)
    case "level": if isFirst(record, .level) { readLevel(record) }
    case "workload": if isFirst(record, .workload) { readWorkload(record) }
    case "quality": if isFirst(record, .quality) { readQuality(record) }
    case "assessment": if isFirst(record, .assessment) { readAssessment(record) }
    case "currency": if isFirst(record, .currency) { readCurrency(record) }
    case "answer": if isFirst(record, .answer) { readAnswer(record) }
    case "related-sectors": readRelatedSectors(record)
    case "level-scale": readLevelScale(record)
    case "derived-level": readDerivedLevel(record)
    default: reportUnknown(record, root)
    }
  }

  private func reportUnknown(_ record: ElementReader, _ root: ElementReader?) {
    let rows = ["title", "source", "relation", "element", "related-sectors", "level-scale", "derived-level"]
    root?.reportUnknown(child: record.element, among: rows + PolicyVocabulary.sections)
  }

  /// Whether this is the row's first; a second is reported.
  mutating func isFirst(_ record: ElementReader, _ row: PolicyPlaces.Row) -> Bool {
    sectionsSeen.insert(record.name)
    guard let first = places.keep(row, at: record.location) else { return true }
    record.report(
      "repeated-row",
      Text(
        "\(quoted(record.name)) says again what line \(first.line ?? 1) says; only the first is read",
        "\(quoted(record.name)) redit ce que dit la ligne \(first.line ?? 1); seul le premier est lu"))
    return false
  }

  private func end(_ root: ElementReader) {
    if !hasName {
      root.report(
        .unreadable, "nameless-policy",
        Text(
          "a policy needs an `id` and a `version`; without them it is not used",
          "une politique a besoin d'un `id` et d'une `version`; sans eux, elle n'est pas utilisée"))
    }
    root.reportMissingLanguages(of: policy.title, "title", isRequired: true)
    for section in PolicyVocabulary.sections where !sectionsSeen.contains(section) {
      root.reportMissing(child: section)
    }
  }
}
