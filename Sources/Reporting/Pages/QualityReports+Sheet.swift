import Model
import Quality

extension QualityCheckReport: HandedOver {
  public func sheet(_ page: Page, isRedacted: Bool) -> Sheet {
    let title =
      records.count == 1
      ? Markup.words(records[0].credential.title, page)
      : .words(page.words("\(records.count) records", "\(records.count) fiches"))
    let name =
      records.count == 1
      ? page.words(records[0].credential.title) : page.words("\(records.count) records", "\(records.count) fiches")
    return Sheet(
      kind: Text("Quality check", "Examen de la qualité"), title: title, name: name,
      lead: [
        .paragraph(
          page.words(
            "What the record shows of what quality standards ask. It speaks of the record, not of the learning behind it.",
            "Ce que la fiche montre de ce que demandent des normes de qualité. Il s'agit de la fiche, non de l'apprentissage lui-même."
          ), "answer")
      ],
      sections: records.enumerated().flatMap { place, record in
        record.checks.enumerated().map { section($1, record, page, id: "check-\(place)-\($0)") }
      })
  }

  private func section(_ check: QualityCheck, _ record: Record, _ page: Page, id: String) -> Markup? {
    let heading =
      (records.count == 1 ? "" : page.words(record.credential.title) + " – ") + page.words(check.standard.heading)
    let weights = Dictionary(grouping: check.lines, by: \.verdict).mapValues { $0.reduce(0) { $0 + $1.element.weight } }
    var parts: [Markup?] = [
      .paragraph(page.words(QualityCheckReport.summary(check))), VerdictChart(weights: weights).figure(page, id: id),
      .table(
        lineTable(check, record, page), caption: page.words("Element by element", "Élément par élément"), rowHeader: 1,
        page),
    ]
    if !check.standard.note.isEmpty { parts.append(.paragraph(page.words(check.standard.note), "faint")) }
    parts.append(
      .tag(
        .ul, [.init(.class, "faint")],
        check.standard.sources.map { source in
          let words = Markup.tag(.span, page.language == .english ? [] : [.init(.lang, "en")], [.words(source.words)])
          return .tag(.li, [], [source.uri.flatMap { Markup.link($0, [words]) } ?? words])
        }))
    return .section(heading, parts)
  }
}

extension QualitySurveyReport: HandedOver {
  public func sheet(_ page: Page, isRedacted: Bool) -> Sheet {
    let title = page.words("What records show of quality standards", "Ce que les fiches montrent des normes de qualité")
    let details: [Markup?] =
      survey.grouping == .standard
      ? survey.groups.enumerated().map { place, group in
        .section(
          page.words(group.name),
          [
            VerdictChart(
              weights: Dictionary(
                uniqueKeysWithValues: ElementVerdict.allCases.map { verdict in
                  (verdict, group.tallies.reduce(0) { $0 + $1[verdict] })
                })
            ).figure(page, id: "standard-\(place)"),
            .table(
              elementTable(group, page).spoken(page),
              caption: page.words("Records by verdict", "Fiches selon le constat"),
              rowHeader: 0, page),
          ])
      } : []
    return Sheet(
      kind: Text("Quality report", "Rapport sur la qualité"), title: .words(title), name: title,
      lead: [.paragraph(page.words(QualitySurveyReport.introduction), "answer")]
        + (survey.unchecked > 0 ? [.paragraph(page.words(unchecked), "note")] : []),
      sections: [
        .section(
          page.words(
            "By \(page.words(survey.grouping.name).lowercased())",
            "Par \(page.words(survey.grouping.name).lowercased())"),
          [
            .table(
              groupTable(page).spoken(page),
              caption: page.words("Means, and verdicts in per cent", "Moyennes, et constats en pourcentage"),
              rowHeader: 0, page), .paragraph(legend(page), "faint"),
          ])
      ] + details)
  }
}

extension QualityGapsReport: HandedOver {
  public func sheet(_ page: Page, isRedacted: Bool) -> Sheet {
    let title = page.words("What to fill in first", "Ce qu'il faut remplir d'abord")
    return Sheet(
      kind: Text("Quality gaps", "Lacunes de qualité"), title: .words(title), name: title,
      lead: [
        .paragraph(
          page.words(
            "The few fields that would add most to what an issuer's records show.",
            "Les quelques champs qui ajouteraient le plus à ce que montrent les fiches d'un organisme."), "answer")
      ],
      sections: gaps.map { gap in
        .section(
          page.words(gap.issuer.name),
          [
            .paragraph(
              page.words("Shown now: \(page.percent(gap.shown))", "Montré maintenant : \(page.percent(gap.shown))")),
            gap.steps.isEmpty
              ? nil
              : .table(
                stepTable(gap, page), caption: page.words("Fields, one after the other", "Champs, l'un après l'autre"),
                rowHeader: 0, page),
          ])
      })
  }
}

extension Table {
  /// The same table with the names of verdicts for the marks that head its columns.
  func spoken(_ page: Page) -> Table {
    titled(
      columns.map { column in
        ElementVerdict.allCases.first { $0.mark == column.title }.map { "\($0.mark) \(page.words($0.name))" }
          ?? column.title
      })
  }
}

extension Markup {
  /// A link, for web addresses alone: what a file says elsewhere is not followed.
  static func link(_ uri: String, _ parts: [Markup]) -> Markup? {
    uri.hasPrefix("https://") || uri.hasPrefix("http://") ? .tag(.a, [.init(.href, uri)], parts) : nil
  }
}
