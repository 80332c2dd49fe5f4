import Evidence
import Model

extension VerificationReport: HandedOver {
  public func sheet(_ page: Page, isRedacted: Bool) -> Sheet {
    let title = page.words("Badges and certificates", "Badges et certificats")
    return Sheet(
      kind: Text("Verification", "Vérification"), title: .words(title), name: title,
      lead: [
        .paragraph(page.words(summary), "answer"),
        .paragraph(
          page.words(
            "What could not be checked is never a pass.", "Ce qui n'a pu être vérifié n'est jamais tenu pour réussi."),
          "note"),
      ],
      sections: documents.enumerated().flatMap { place, document in
        document.flattened.map { part, item in
          section(item, name: name(place, document.file) + (part.isEmpty ? "" : " · \(part)"), page, isRedacted)
        }
      }
        + [
          .section(
            page.words("Not readable", "Illisibles"),
            unreadable.enumerated().map { place, file in
              .paragraph("\(name(documents.count + place, file.file)): \(page.words(file.reason))")
            })
        ])
  }

  private func section(_ item: Verification, name: String, _ page: Page, _ isRedacted: Bool) -> Markup? {
    var parts: [Markup?] = [
      .paragraph("\(page.words(item.standing.name)) · \(page.words(item.model.name)) · \(name)")
    ]
    if let holder = item.holder, !isRedacted {
      parts.append(.paragraph(page.words("awarded to \(holder)", "délivré à \(holder)")))
    }
    let rows = item.results.map { result in
      [
        Table.Cell(result.outcome.mark, result.outcome.tint, spoken: page.words(result.outcome.name)),
        Table.Cell(page.words(result.check.name)), Table.Cell(page.words(result.outcome.name)),
        Table.Cell(page.words(EvidenceWords.reason(result, of: item, isRedacted: isRedacted))),
      ]
    }
    parts.append(
      .table(
        Table(
          [
            .init(""), .init(page.words("Check", "Contrôle")), .init(page.words("Outcome", "Résultat")),
            .init(page.words("Why", "Pourquoi"), wraps: true),
          ], rows: rows), caption: page.words("Check by check", "Contrôle par contrôle"), rowHeader: 1, page))
    return .section(EvidenceWords.heading(item, on: page), parts)
  }
}
