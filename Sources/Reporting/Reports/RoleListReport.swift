public import Model

/// Roles, a line each.
public struct RoleListReport: Report {
  let roles: [Role]

  public init(_ roles: [Role]) { self.roles = roles }

  public var format: String { "roles" }

  public func text(_ page: Page) -> String {
    let columns: [Table.Column] = [
      .init("id"), .init(page.words("NOC", "CNP")), .init(page.words("Needs", "Besoins"), .right),
      .init(page.words("Title", "Titre"), wraps: true), .init(page.words("Regulated in", "Réglementée"), wraps: true),
    ]
    return Table(
      columns,
      rows: roles.map { role in
        [
          Table.Cell(role.id), Table.Cell(role.occupation ?? "?"), Table.Cell(String(role.needs.count)),
          Table.Cell(page.words(role.title)), Table.Cell(regulated(role).joined(separator: " ")),
        ]
      }
    ).written(on: page)
  }

  private func regulated(_ role: Role) -> [String] {
    Set(role.regulations.flatMap { $0.jurisdictions.map(\.code) }).sorted()
  }

  public var members: [JSON.Member] {
    [
      .init(
        "roles",
        .array(
          roles.map { role in
            [
              "id": .string(role.id), "title": JSON(role.title), "noc": JSON(role.occupation),
              "needs": .array(
                role.needs.map {
                  [
                    "competency": .string($0.competency), "importance": .integer($0.importance),
                    "level": JSON($0.level),
                  ]
                }), "regulatedIn": .array(regulated(role).map(JSON.string)),
            ]
          }))
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["id", "noc", "title_en", "title_fr", "needs", "regulated_in"],
      rows: roles.map { role in
        [
          role.id, role.occupation ?? "", role.title.english ?? "", role.title.french ?? "", String(role.needs.count),
          regulated(role).joined(separator: " "),
        ]
      })
  }
}
