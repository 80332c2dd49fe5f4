public import Model

/// Credentials, a line each.
public struct CatalogueListReport: Report {
  let credentials: [Credential]
  let asOf: CalendarDate
  let total: Int
  private let state: @Sendable (Credential) -> Text?

  /// - Parameter state: what to say of a credential that is no longer current; nil when it is.
  public init(
    _ credentials: [Credential], total: Int, asOf: CalendarDate, state: @escaping @Sendable (Credential) -> Text?
  ) {
    self.credentials = credentials
    self.total = total
    self.asOf = asOf
    self.state = state
  }

  public var format: String { "catalogue" }

  public func text(_ page: Page) -> String {
    guard !credentials.isEmpty else {
      return page.words("No credential matches; try other words.", "Aucun titre ne correspond; essayez d'autres mots.")
        + "\n"
    }
    let columns: [Table.Column] = [
      .init(page.words("Where", "Lieu")), .init(page.words("Hours", "Heures"), .right),
      .init(page.words("Title", "Titre"), wraps: true), .init(page.words("Awarded by", "Délivré par"), wraps: true),
      .init(page.words("State", "État")),
    ]
    let count = Text.counted(
      credentials.count, Text("credential", "titre"), Text("credentials", "titres"))
    return Table(
      columns,
      rows: credentials.map { credential in
        [
          Table.Cell(page.words(credential.region.abbreviation)),
          Table.Cell(credential.workload?.hours.written(in: page.language) ?? "?"),
          Table.Cell(page.words(credential.title) + "\n" + credential.id),
          Table.Cell(page.words(credential.issuer.name), .faint),
          Table.Cell(state(credential).map(page.words) ?? "", .fair),
        ]
      }
    ).written(on: page)
      + page.tinted(
        page.words(
          "\(count.reading(.english)) shown of \(total), as of \(asOf)",
          "\(count.reading(.french)) sur \(total), en date du \(asOf)"), .faint) + "\n"
  }

  public var members: [JSON.Member] {
    [
      .init("asOf", JSON(asOf)), .init("total", .integer(total)),
      .init(
        "credentials",
        .array(
          credentials.map { credential in
            [
              "id": .string(credential.id), "kind": .string(credential.kind.rawValue), "title": JSON(credential.title),
              "issuer": JSON(credential.issuer.name), "jurisdiction": JSON(credential.jurisdiction?.code),
              "hours": JSON(credential.workload?.hours), "state": state(credential).map { JSON($0) } ?? .null,
            ]
          })),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["id", "kind", "jurisdiction", "title_en", "title_fr", "issuer_en", "issuer_fr", "hours", "state"],
      rows: credentials.map { credential in
        [
          credential.id, credential.kind.rawValue, credential.jurisdiction?.code ?? "", credential.title.english ?? "",
          credential.title.french ?? "", credential.issuer.name.english ?? "", credential.issuer.name.french ?? "",
          credential.workload?.hours.description ?? "", state(credential)?.english ?? "",
        ]
      })
  }
}
