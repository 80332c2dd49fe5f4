import Model
import XMLReading

/// Reads a `<standard>` file (schema: standard.xsd).
struct StandardVocabulary {
  private var title = Text()
  private var description = Text()
  private var note = Text()
  private var sources: [Citation] = []
  private var elements: [QualityStandard.Element] = []
  private var places: [String: SourceLocation] = [:]

  /// The standard; nil when the file is none, breaks off, or does not name it.
  static func read(_ input: InputFile, log: DiagnosticLog) -> QualityStandard? {
    var vocabulary = StandardVocabulary()
    var root: ElementReader?
    let isWhole = RecordStream(input: input, vocabulary: .standard, log: log).read(
      root: { root = $0 }, record: { vocabulary.add($0, to: root) })
    guard let root, isWhole else { return nil }
    return vocabulary.standard(root)
  }

  private mutating func add(_ record: ElementReader, to root: ElementReader?) {
    switch (record.isOwn, record.name) {
    case (true, "title"): record.add(to: &title)
    case (true, "description"): record.add(to: &description)
    case (true, "note"): record.add(to: &note)
    case (true, "source"): if let source = record.citation() { sources.append(source) }
    case (true, "element"):
      guard let element = record.standardElement() else { return }
      if let first = places[element.id] {
        record.log.report(.duplicate(element.id, at: record.location, first: first))
      } else {
        places[element.id] = record.location
        elements.append(element)
      }
    default:
      root?.reportUnknown(child: record.element, among: ["title", "description", "note", "source", "element"])
    }
  }

  private func standard(_ root: ElementReader) -> QualityStandard? {
    root.allow(
      attributes: ["id", "version", "issued", "published", "jurisdictions", "issuers", "kinds"],
      many: ["title", "description", "note", "source", "element"])
    let (id, version) = (root.identifier(), root.version())
    root.reportMissingLanguages(of: title, "title", isRequired: true)
    root.reportMissingLanguages(of: description, "description", isRequired: false)
    root.reportMissingLanguages(of: note, "note", isRequired: false)
    if elements.isEmpty { root.reportMissing(child: "element") }
    if sources.isEmpty { root.reportMissing(child: "source") }
    let scope = QualityStandard.Scope(
      jurisdictions: root.jurisdictions("jurisdictions"), issuers: root.choices("issuers"), kinds: root.choices("kinds")
    )
    let (issued, published) = (root.date("issued"), root.date("published"))
    guard let id, let version else {
      root.report(
        .unreadable, "nameless-standard",
        Text(
          "a standard needs an `id` and a `version`; without them it is not used",
          "une norme a besoin d'un `id` et d'une `version`; sans eux, elle n'est pas utilisée"))
      return nil
    }
    return QualityStandard(
      id: id, version: version, issued: issued, published: published, title: title, description: description,
      note: note, scope: scope, sources: sources, elements: elements, location: root.location)
  }
}

extension ElementReader {
  /// `<element>`; nil, and reported, without an id or a weight.
  fileprivate func standardElement() -> QualityStandard.Element? {
    allow(
      attributes: ["id", "weight", "need", "absent"], once: ["stated", "partly"],
      many: ["name", "asks", "note", "source"])
    let (name, asks, note) = (requiredText("name"), requiredText("asks"), text("note"))
    for (words, element) in [(name, "name"), (asks, "asks"), (note, "note")] {
      reportMissingLanguages(of: words, element, isRequired: false)
    }
    let id = identifier()
    let weight = integer("weight", .required, in: 1...100)
    let element = QualityStandard.Element(
      id: id ?? "", name: name, asks: asks, weight: weight ?? 1, need: choice("need") ?? .required,
      absence: choice("absent") ?? .missing, stated: first("stated").flatMap { $0.conditions() },
      partly: first("partly").flatMap { $0.conditions() }, note: note, sources: citations(), location: location)
    return id == nil || weight == nil ? nil : element
  }

  /// All of what is in it. Nil, and reported, where that is nothing or has a fault: less would be asked than was meant.
  private func conditions() -> FieldCondition? {
    allow(many: ["fact", "any"])
    if element.children.isEmpty { reportEmpty(needs: Text("a `fact`", "un `fact`")) }
    let parts = element.children.map { child -> FieldCondition? in
      let reader = ElementReader(child, namespace: namespace, log: log)
      switch (reader.isOwn, reader.name) {
      case (true, "fact"): return reader.fieldTest().map(FieldCondition.field)
      case (true, "any"): return reader.alternatives()
      default: return nil
      }
    }
    let sound = parts.compactMap(\.self)
    guard sound.count == parts.count else { return nil }
    return sound.count > 1 ? .all(sound) : sound.first
  }

  private func alternatives() -> FieldCondition? {
    allow(many: ["fact"])
    let parts = all("fact").map { $0.fieldTest().map(FieldCondition.field) }
    if parts.count < 2 { reportEmpty(needs: Text("two `fact`s or more", "au moins deux `fact`")) }
    let sound = parts.compactMap(\.self)
    return sound.isEmpty || sound.count < parts.count ? nil : .any(sound)
  }

  /// `<fact field="hours" at-least="5" at-most="300"/>`; limits that the field cannot be held against are reported, and
  /// the test is left out: it would be met by nothing.
  private func fieldTest() -> FieldTest? {
    allow(attributes: ["field", "at-least", "at-most", "one-of", "none-of"])
    let (least, most) = (hundredths("at-least"), hundredths("at-most"))
    let (allowed, refused) = (codes("one-of"), codes("none-of"))
    guard let field = choice("field", .required, of: RecordField.self) else { return nil }
    if (least != nil || most != nil) && !field.isNumber {
      reportMeaningless("at-least", "at-most", field, Text("no number", "aucun nombre"))
      return nil
    }
    if (!allowed.isEmpty || !refused.isEmpty) && !field.isCoded {
      reportMeaningless("one-of", "none-of", field, Text("no codes", "aucun code"))
      return nil
    }
    if let least, let most, most < least {
      reportBad(most.description, in: "at-most", expected: Text("at least \(least)", "au moins \(least)"))
      return nil
    }
    for (name, codes) in [("one-of", allowed), ("none-of", refused)] {
      for code in codes where field.codes.map({ !$0.contains(code) }) ?? false {
        reportBad(code, in: name, expected: oneOf(field.codes ?? []))
        return nil
      }
    }
    return FieldTest(field, atLeast: least, atMost: most, oneOf: allowed, noneOf: refused)
  }

  private func codes(_ name: String) -> [String] {
    attribute(name)?.split(separator: " ").map(String.init) ?? []
  }

  private func reportMeaningless(_ first: String, _ second: String, _ field: RecordField, _ lack: Text) {
    report(
      "meaningless-limit",
      Text(
        "\(quoted(first)) and \(quoted(second)) mean nothing for \(quoted(field.rawValue)), which has \(lack.reading(.english)); remove them",
        "\(quoted(first)) et \(quoted(second)) n'ont pas de sens pour \(quoted(field.rawValue)), qui n'a \(lack.reading(.french)); supprimez-les"
      ))
  }
}
