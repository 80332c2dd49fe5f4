import Evidence
import Model

/// What reports say of evidence in words.
enum EvidenceWords {
  /// A reason without personal data: an issuer's words may hold the address of the badge or of who holds it.
  static func reason(_ result: CheckResult, of document: Verification, isRedacted: Bool) -> Text {
    guard isRedacted else { return result.reason }
    var reason = result.reason
    for secret in [document.id, document.holder].compactMap(\.self) where !secret.isEmpty {
      for language in Language.allCases { reason[language] = reason[language]?.replacing(secret, with: "…") }
    }
    return reason
  }

  /// What it is for, from whom, and when: “Teamwork” from Example Corp, awarded 2010-01-01.
  static func heading(_ document: Verification, on page: Page) -> String {
    let title = document.title.map { Typography.quoted($0, in: page.language) } ?? page.words("untitled", "sans titre")
    var words = title
    if let issuer = document.issuerName ?? document.issuerID {
      words += page.words(" from \(issuer)", " de \(issuer)")
    }
    if let awarded = document.awarded {
      words += page.words(", awarded on \(awarded)", ", délivré le \(awarded)")
    }
    return words
  }
}

/// One document on a page.
struct EvidenceText {
  let page: Page
  let isRedacted: Bool

  func written(_ document: Verification, name: String, indent: Int = 0) -> String {
    // A file's name is not broken: it may be copied.
    var text = String(repeating: " ", count: indent) + page.tinted(name, .strong) + "\n"
    let standing = page.tinted(page.words(document.standing.name), document.standing.tint)
    text += page.paragraph(
      "\(standing) · \(page.words(document.model.name)) · " + EvidenceWords.heading(document, on: page),
      indent: indent + 2)
    if let holder = document.holder, !isRedacted {
      text += page.paragraph(page.words("awarded to \(holder)", "délivré à \(holder)"), indent: indent + 2)
    }
    text += Table(
      [.init(""), .init(""), .init("", wraps: true)],
      rows: document.results.map { result in
        [
          Table.Cell(result.outcome.mark, result.outcome.tint), Table.Cell(page.words(result.check.name)),
          Table.Cell(page.words(EvidenceWords.reason(result, of: document, isRedacted: isRedacted))),
        ]
      }
    ).written(on: page, indent: indent + 2)
    for (place, inner) in document.contained.enumerated() {
      text += written(inner, name: page.words("holds #\(place + 1)", "contient nº \(place + 1)"), indent: indent + 4)
    }
    return text
  }
}

extension CheckResult.Outcome {
  var mark: String {
    switch self {
    case .passed: "✓"
    case .failed: "✗"
    case .unchecked: "?"
    }
  }

  var tint: Page.Tint {
    switch self {
    case .passed: .good
    case .failed: .bad
    case .unchecked: .fair
    }
  }
}

/// One document as JSON.
enum EvidenceJSON {
  static func document(_ document: Verification, name: String, isRedacted: Bool) -> JSON {
    var members: [JSON.Member] = [
      .init("file", .string(name)), .init("container", JSON(document.container?.rawValue)),
      .init("model", .string(document.model.rawValue)), .init("standing", .string(document.standing.rawValue)),
      .init("title", JSON(document.title)),
      .init("issuer", ["id": JSON(document.issuerID), "name": JSON(document.issuerName)]),
      .init("awarded", JSON(document.awarded)), .init("record", JSON(document.record)),
    ]
    if !isRedacted {
      members += [.init("id", JSON(document.id)), .init("holder", JSON(document.holder))]
    }
    members.append(
      .init(
        "checks",
        .array(
          document.results.map { result in
            [
              "check": .string(result.check.rawValue), "outcome": .string(result.outcome.rawValue),
              "reason": JSON(EvidenceWords.reason(result, of: document, isRedacted: isRedacted)),
            ]
          })))
    members.append(
      .init(
        "contained",
        .array(
          document.contained.enumerated().map {
            EvidenceJSON.document($1, name: "\(name)#\($0 + 1)", isRedacted: isRedacted)
          })))
    return .object(members)
  }
}
