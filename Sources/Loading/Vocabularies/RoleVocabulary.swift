import Model

/// Reads `<roles>` files (schema: roles.xsd).
struct RoleVocabulary {
  private var roles: [Role] = []
  private var title = Text()
  private var firstLicence: SourceLocation?

  static func read(_ input: InputFile, log: DiagnosticLog) -> [Role] {
    var vocabulary = RoleVocabulary()
    var root: ElementReader?
    _ = RecordStream(input: input, vocabulary: .roles, log: log).read(
      root: {
        vocabulary.begin($0)
        root = $0
      },
      record: { vocabulary.add($0, to: root) })
    return vocabulary.roles
  }

  private func begin(_ root: ElementReader) {
    root.allow(attributes: ["id", "version", "issued"])
    _ = root.identifier()
    _ = root.version()
    _ = root.date("issued")
  }

  private mutating func add(_ record: ElementReader, to root: ElementReader?) {
    switch (record.isOwn, record.name) {
    case (true, "title"): record.add(to: &title)
    case (true, "licence"):
      _ = record.citation(isDated: false)
      _ = record.isFirst(&firstLicence)
    case (true, "source"): _ = record.citation()
    case (true, "role"): if let role = record.role() { roles.append(role) }
    default: root?.reportUnknown(child: record.element, among: ["title", "licence", "source", "role"])
    }
  }
}

extension ElementReader {
  /// `<role>`; nil, and reported, without an id.
  fileprivate func role() -> Role? {
    allow(
      attributes: ["id", "noc", "naics", "illustrative"],
      many: ["title", "description", "need", "regulated", "source"])
    let id = identifier()
    let role = Role(
      id: id ?? "", title: requiredText("title"), description: text("description"), occupation: occupation(),
      sectors: sectors(), needs: all("need").compactMap { $0.need() }, regulations: regulations(), sources: citations(),
      isIllustrative: boolean("illustrative") ?? false, location: location)
    return id == nil ? nil : role
  }

  private func need() -> Role.Need? {
    allow(attributes: ["competency", "importance", "level"])
    let competency = attribute("competency", .required)
    let importance = integer("importance", .required, in: 1...5)
    let level = integer("level", in: 1...10)
    guard let competency, let importance else { return nil }
    return Role.Need(competency: competency, importance: importance, level: level, location: location)
  }
}
