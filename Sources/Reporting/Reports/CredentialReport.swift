public import Comparison
public import Model

/// One credential: its record, and how its outcomes were mapped.
public struct CredentialReport: Report {
  let subject: Subject
  let credential: Credential
  let currency: CurrencyState
  let comparator: Comparator
  let toolVersion: String

  /// - Parameter toolVersion: what exported mappings name as the version of their maker.
  public init(_ subject: Subject, credential: Credential, comparator: Comparator, toolVersion: String) {
    self.toolVersion = toolVersion
    self.subject = subject
    self.credential = credential
    self.comparator = comparator
    currency = comparator.currencyState(of: Held(subject))
  }

  public var format: String { "credential" }

  public func text(_ page: Page) -> String {
    var text = page.tinted(page.words(credential.title), .strong)
    if let twin = credential.title[page.language.other] { text += "  " + page.tinted(twin, .faint) }
    text += "\n" + page.tinted(credential.id, .faint) + "\n"
    if !credential.description.isEmpty { text += page.paragraph(page.words(credential.description)) }
    text +=
      "\n" + Table([.init(""), .init("", wraps: true)], rows: RecordFields(self, page).rows).written(on: page) + "\n"
    return text + outcomes(page)
  }

  private func outcomes(_ page: Page) -> String {
    guard !subject.profile.requirements.isEmpty else {
      return page.words("No outcomes are stated.", "Aucun résultat d'apprentissage n'est indiqué.") + "\n"
    }
    let columns: [Table.Column] = [
      .init(page.words("Weight", "Poids"), .right),
      .init(page.words("Outcome", "Résultat d'apprentissage"), wraps: true),
      .init(page.words("Level", "Niveau"), .right), .init(page.words("Competency", "Compétence"), wraps: true),
      .init(page.words("How", "Comment"), wraps: true),
    ]
    return Table(
      columns,
      rows: subject.profile.requirements.map { requirement in
        let best = requirement.candidates.first
        let isAccepted = best.map { $0.provenance.isStated || $0.confidence >= comparator.policy.confidence } ?? false
        let level = requirement.level ?? requirement.derivedLevel
        let mark = requirement.level == nil && level != nil ? "≈" : ""
        return [
          Table.Cell(page.percent(Fraction(requirement.weight, of: subject.profile.weight))),
          Table.Cell(page.words(requirement.statement)), Table.Cell(level.map { mark + String($0) } ?? "?"),
          Table.Cell(
            best.map { page.words(comparator.frameworks[$0.competency].label) }
              ?? page.words("none found", "aucune trouvée"),
            isAccepted ? .good : .fair),
          Table.Cell(how(best, page)),
        ]
      }
    ).written(on: page)
  }

  private func how(_ candidate: Candidate?, _ page: Page) -> String {
    guard let candidate else { return "" }
    switch candidate.provenance {
    case .stated(nil): return page.words("stated by the issuer", "indiqué par l'organisme")
    case .stated(let reviewer?): return page.words("confirmed by \(reviewer)", "confirmé par \(reviewer)")
    case .proposed(let reason):
      return page.percent(Fraction(candidate.confidence.thousandths, of: 1000)) + ", " + page.words(reason)
    }
  }

  public var members: [JSON.Member] {
    [
      .init("asOf", JSON(comparator.asOf)),
      .init("credential", SubjectLine(subject).json(adding: [.init("currency", .string(currency.state.rawValue))])),
      .init(
        "record",
        .array(
          RecordFields(self, Page(language: .english)).rows.map { row in
            ["field": .string(row[0].words), "value": .string(row[1].words)]
          })),
      .init(
        "requirements",
        .array(
          subject.profile.requirements.map { requirement in
            .object(RequirementJSON.members(requirement, of: subject.profile, comparator: comparator))
          })),
    ]
  }
}
