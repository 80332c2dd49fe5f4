public import Evidence
public import Model

/// Badges and certificates, and what came of each check of them.
public struct VerificationReport: Report {
  /// A file that is no badge or certificate at all.
  public struct Unreadable: Sendable {
    let file: String
    let reason: Text

    public init(file: String, reason: Text) {
      self.file = file
      self.reason = reason
    }
  }

  let documents: [Verification]
  let unreadable: [Unreadable]
  let asOf: CalendarDate
  let isRedacted: Bool

  /// - Parameter isRedacted: leaves out who holds a badge, the badge's own address, and the names of files.
  public init(_ documents: [Verification], unreadable: [Unreadable] = [], asOf: CalendarDate, isRedacted: Bool = false)
  {
    self.documents = documents
    self.unreadable = unreadable
    self.asOf = asOf
    self.isRedacted = isRedacted
  }

  public var format: String { "verify" }

  public func text(_ page: Page) -> String {
    var text = ""
    for (place, document) in documents.enumerated() {
      text +=
        EvidenceText(page: page, isRedacted: isRedacted).written(document, name: name(place, document.file)) + "\n"
    }
    for (place, file) in unreadable.enumerated() {
      text += page.tinted(name(documents.count + place, file.file), .strong) + "\n"
      text +=
        page.paragraph(
          page.tinted(page.words("unreadable", "illisible"), .bad) + " · " + page.words(file.reason), indent: 2) + "\n"
    }
    return text + page.paragraph(page.words(summary))
  }

  func name(_ place: Int, _ file: String) -> String { isRedacted ? "#\(place + 1)" : file }

  var summary: Text {
    let all = documents.count + unreadable.count
    var parts = Verification.Standing.allCases.compactMap { standing -> Text? in
      let count = documents.filter { $0.standing == standing }.count
      guard count > 0 else { return nil }
      return Text(
        "\(count) \(standing.name.reading(.english))", "\(count) \(standing.plural(count).reading(.french))")
    }
    if !unreadable.isEmpty {
      parts.append(
        Text("\(unreadable.count) unreadable", "\(unreadable.count) illisible\(unreadable.count > 1 ? "s" : "")"))
    }
    let files = Text.counted(all, Text("file", "fichier"), Text("files", "fichiers"))
    let date = Text("as of \(asOf); nothing was fetched", "en date du \(asOf); rien n'a été téléchargé")
    let counts = Text.joined(parts, separator: .same(", "))
    return Text(
      "\(files.reading(.english)): \(counts.reading(.english)) · \(date.reading(.english))",
      "\(files.reading(.french)) : \(counts.reading(.french)) · \(date.reading(.french))")
  }

  public var members: [JSON.Member] {
    [
      .init("asOf", .string(asOf.description)),
      .init(
        "documents",
        .array(
          documents.enumerated().map { EvidenceJSON.document($1, name: name($0, $1.file), isRedacted: isRedacted) })),
      .init(
        "unreadable",
        .array(
          unreadable.enumerated().map { place, file in
            ["file": .string(name(documents.count + place, file.file)), "reason": JSON(file.reason)]
          })),
    ]
  }

  public var table: DelimitedText? {
    var rows: [[String]] = []
    for (place, document) in documents.enumerated() {
      for (part, item) in document.flattened {
        for result in item.results {
          let reason = EvidenceWords.reason(result, of: item, isRedacted: isRedacted)
          rows.append([
            name(place, document.file), part, item.model.rawValue, item.standing.rawValue, result.check.rawValue,
            result.outcome.rawValue, reason.reading(.english), reason.reading(.french),
          ])
        }
      }
    }
    for (place, file) in unreadable.enumerated() {
      rows.append([
        name(documents.count + place, file.file), "", "", "unreadable", "", "", file.reason.reading(.english),
        file.reason.reading(.french),
      ])
    }
    return DelimitedText(
      header: ["file", "part", "model", "standing", "check", "outcome", "reason_en", "reason_fr"], rows: rows)
  }
}

extension Verification {
  /// It and all that it holds, with their places: `1`, `1.2` and so on; itself the empty one.
  var flattened: [(part: String, item: Verification)] {
    [("", self)]
      + contained.enumerated().flatMap { place, inner in
        inner.flattened.map { (part: "\(place + 1)" + ($0.part.isEmpty ? "" : ".\($0.part)"), item: $0.item) }
      }
  }
}

extension Verification.Standing {
  func plural(_ count: Int) -> Text {
    guard count > 1 else { return name }
    return switch self {
    case .verified: Text("verified", "vérifiés")
    case .selfDeclared: Text("self-declared", "déclarés par le titulaire")
    case .refuted: Text("refuted", "réfutés")
    }
  }

  var tint: Page.Tint {
    switch self {
    case .verified: .good
    case .selfDeclared: .fair
    case .refuted: .bad
    }
  }
}
