public import Model

/// The share of records with each element of Annex I of EU Recommendation 2022/C 243/02, by region.
public struct CatalogueStatsReport: Report {
  /// What Annex I asks of a record. The learner and the date of issuing belong to each award, so that a record can only
  /// say whether the document given carries them.
  enum AnnexElement: String, CaseIterable {
    case learner, title, jurisdiction
    case awardingBody = "awarding-body"
    case date, outcomes, workload, level, assessment,
      participation, quality

    var name: Text {
      switch self {
      case .learner: Text("learner", "apprenant")
      case .title: Text("title", "titre")
      case .jurisdiction: Text("country or region", "pays ou région")
      case .awardingBody: Text("awarding body", "organisme")
      case .date: Text("date", "date")
      case .outcomes: Text("outcomes", "résultats")
      case .workload: Text("workload", "charge")
      case .level: Text("level", "niveau")
      case .assessment: Text("assessment", "évaluation")
      case .participation: Text("form", "forme")
      case .quality: Text("quality", "qualité")
      }
    }

    /// For the head of a narrow column.
    var heading: Text {
      switch self {
      case .learner: Text("learn.", "appr.")
      case .title: Text("title", "titre")
      case .jurisdiction: Text("region", "région")
      case .awardingBody: Text("body", "org.")
      case .date: Text("date", "date")
      case .outcomes: Text("outc.", "résult.")
      case .workload: Text("hours", "heures")
      case .level: Text("level", "niveau")
      case .assessment: Text("assess.", "éval.")
      case .participation: Text("form", "forme")
      case .quality: Text("quality", "qualité")
      }
    }

    func isPresent(in credential: Credential) -> Bool {
      switch self {
      case .learner: credential.award?.namesLearner == true
      case .title: !credential.title.isEmpty
      case .jurisdiction: credential.jurisdiction != nil
      case .awardingBody: !credential.issuer.name.isEmpty
      case .date: credential.award?.isDated == true
      case .outcomes: !credential.outcomes.isEmpty || !credential.components.isEmpty
      case .workload: credential.workload != nil
      case .level: credential.level != nil
      case .assessment: credential.assessment != nil
      case .participation: !credential.participation.isEmpty
      case .quality: !credential.qualityAssurance.isEmpty
      }
    }
  }

  let credentials: [Credential]

  public init(_ credentials: [Credential]) { self.credentials = credentials }

  public var format: String { "catalogue-stats" }

  private var groups: [(region: Region, members: [Credential])] {
    Region.allCases.map { region in (region, credentials.filter { $0.region == region }) }.filter { !$0.1.isEmpty }
  }

  public func text(_ page: Page) -> String {
    let columns: [Table.Column] =
      [.init(page.words("Region", "Région")), .init("n", .right)]
      + AnnexElement.allCases.map { .init(page.words($0.heading), .right) }
    func row(_ name: String, _ members: [Credential]) -> [Table.Cell] {
      [Table.Cell(name), Table.Cell(String(members.count))]
        + AnnexElement.allCases.map { element in
          let share = Fraction(members.count { element.isPresent(in: $0) }, of: members.count)
          return Table.Cell("\(share.percent)", share == .one ? .good : share.percent < 50 ? .bad : .fair)
        }
    }
    var text = page.heading(
      "Per cent of records with each element of Annex I of the EU Recommendation",
      "Pourcentage des fiches qui comportent chaque élément de l'annexe I de la recommandation de l'UE")
    text += page.paragraph(AnnexElement.allCases.map { page.words($0.name) }.joined(separator: " · ")) + "\n"
    text += Table(
      columns,
      rows: groups.map { row(page.words($0.region.name), $0.members) } + [
        row(page.words("All", "Ensemble"), credentials)
      ]
    ).written(on: page)
    return text + "\n" + kinds(page)
  }

  private func kinds(_ page: Page) -> String {
    let rows = Credential.Kind.allCases.compactMap { kind -> [Table.Cell]? in
      let count = credentials.count { $0.kind == kind }
      return count == 0 ? nil : [Table.Cell(String(count)), Table.Cell(page.words(kind.name))]
    }
    let both = credentials.count { credential in
      !credential.outcomes.isEmpty
        && credential.outcomes.allSatisfy { $0.statement.english != nil && $0.statement.french != nil }
    }
    let aligned = credentials.count { $0.outcomes.contains { !$0.alignments.isEmpty } }
    let illustrative = credentials.count(where: \.isIllustrative)
    return Table([.init("", .right), .init("", wraps: true)], rows: rows).written(on: page)
      + page.paragraph(
        page.words(
          "\(both) with outcomes in both languages; \(aligned) with stated alignments; \(illustrative) illustrative.",
          "\(both) avec résultats dans les deux langues; \(aligned) avec associations déclarées; \(illustrative) à titre d'exemple."
        ))
  }

  public var members: [JSON.Member] {
    [
      .init("credentials", .integer(credentials.count)),
      .init(
        "regions",
        .array(
          groups.map { group in
            [
              "region": .string(group.region.rawValue), "credentials": .integer(group.members.count),
              "with": .object(
                AnnexElement.allCases.map { element in
                  JSON.Member(element.rawValue, .integer(group.members.count { element.isPresent(in: $0) }))
                }),
            ]
          })),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["region", "credentials"] + AnnexElement.allCases.map(\.rawValue),
      rows: groups.map { group in
        [group.region.rawValue, String(group.members.count)]
          + AnnexElement.allCases.map { element in String(group.members.count { element.isPresent(in: $0) }) }
      })
  }
}
