public import Comparison
import Model
public import Recognition

/// The best sources for a target, or the best targets for a source.
public struct EquivalentsReport: Report {
  public struct Row: Sendable {
    public let comparison: TransferComparison
    /// The subject that is ranked.
    public let subject: Subject
    /// What the target's rules say, where there are some.
    public let decision: Decision?

    public init(comparison: TransferComparison, subject: Subject, decision: Decision? = nil) {
      self.comparison = comparison
      self.subject = subject
      self.decision = decision
    }
  }

  let subject: Subject
  let direction: Direction
  let rows: [Row]
  let comparator: Comparator
  let compared: Int

  /// - Parameter compared: how many subjects the ranking looked at.
  public init(
    subject: Subject, direction: Direction, rows: [Row], comparator: Comparator, compared: Int
  ) {
    self.subject = subject
    self.direction = direction
    self.rows = rows
    self.comparator = comparator
    self.compared = compared
  }

  public var format: String { "equivalents" }

  public func text(_ page: Page) -> String {
    let title = page.quoted(subject.title)
    let heading: String
    switch direction {
    case .sourcesFor:
      heading =
        rows.isEmpty
        ? page.words(
          "No credential compared covers any of \(title).",
          "Aucun des titres comparés ne couvre \(title), même en partie.")
        : page.words("Credentials that could stand in for \(title)", "Titres pouvant tenir lieu de \(title)")
    case .targetsFor:
      heading =
        rows.isEmpty
        ? page.words(
          "\(title) covers none of the credentials compared.", "\(title) ne couvre aucun des titres comparés.")
        : page.words("Where \(title) would count", "Où \(title) compterait")
    }
    var text = page.wrapped(heading, width: page.width).map { page.tinted($0, .strong) + "\n" }.joined()
    text +=
      page.tinted(
        "\(subject.id) · \(SubjectLine(subject).origin(page)) · "
          + page.words("as of \(comparator.asOf)", "en date du \(comparator.asOf)") + " · "
          + page.words(
            Text.counted(
              compared, Text("credential compared", "titre comparé"), Text("credentials compared", "titres comparés"))),
        .faint) + "\n"
    guard !rows.isEmpty else { return text }
    return text + "\n" + list(page)
  }

  private func list(_ page: Page) -> String {
    let isDecided = rows.contains { $0.decision != nil }
    let columns: [Table.Column] =
      [
        .init("#", .right), .init(page.words("Score", "Score"), .right),
        .init(page.words("Coverage", "Couverture"), .right),
        .init(page.words("Answer", "Réponse")),
      ] + (isDecided ? [.init(page.words("Rules", "Règles"))] : []) + [
        .init(page.words("Where", "Lieu")),
        .init(page.words("Hours", "Heures"), .right),
        .init(
          page.words("Credential, and what differs or is not known", "Titre, et ce qui diffère ou n'est pas connu"),
          wraps: true),
      ]
    return Table(
      columns,
      rows: rows.enumerated().map { place, row in
        let differences = row.comparison.elements.filter { [.substantial, .unknown].contains($0.finding) }.map {
          element in
          page.words(element.element.name) + (element.finding == .unknown ? " ?" : "")
        }
        let answer = row.comparison.answer
        return [
          Table.Cell("\(place + 1)"),
          Table.Cell(row.comparison.transferability.map { page.decimal(tenths: $0.tenths) } ?? "?"),
          Table.Cell(page.percent(row.comparison[.expected])), Table.Cell(shortAnswer(answer, page), answer.tint),
        ] + (isDecided ? [decided(row.decision, page)] : []) + [
          Table.Cell(page.words(row.subject.region.abbreviation)), Table.Cell(SubjectLine(row.subject).hours(page)),
          Table.Cell(
            ([page.words(row.subject.title), row.subject.id].joined(separator: "\n"))
              + ((state(row.subject, page).map { [$0] } ?? []) + differences).map { " · " + $0 }.joined()),
        ]
      }
    ).written(on: page)
  }

  private func decided(_ decision: Decision?, _ page: Page) -> Table.Cell {
    decision.map { Table.Cell(page.words($0.outcome.shortName), $0.outcome.tint) } ?? Table.Cell("–", .faint)
  }

  /// What has become of a credential that is no longer current.
  private func state(_ subject: Subject, _ page: Page) -> String? {
    let currency = comparator.currencyState(of: Held(subject))
    guard currency.state != .current else { return nil }
    return page.words(currency.state.name) + (currency.since.map { " \($0)" } ?? "")
  }

  private func shortAnswer(_ answer: Answer, _ page: Page) -> String {
    answer == .refer ? page.words("regulator", "réglementé") : page.words(answer.name).lowercased()
  }

  public var members: [JSON.Member] {
    [
      .init("asOf", JSON(comparator.asOf)), .init("policy", PolicyReference(comparator.policy).json),
      .init("direction", .string(direction == .sourcesFor ? "sources" : "targets")),
      .init("subject", SubjectLine(subject).json()), .init("compared", .integer(compared)),
      .init(
        "ranking",
        .array(
          rows.enumerated().map { place, row in
            [
              "rank": .integer(place + 1), "credential": SubjectLine(row.subject).json(),
              "region": .string(row.subject.region.rawValue), "answer": .string(row.comparison.answer.rawValue),
              "extent": .string(row.comparison.extent.rawValue),
              "decision": row.decision.map { DecisionJSON.value($0, of: row.comparison) } ?? .null,
              "coverage": .object(Reading.allCases.map { JSON.Member($0.rawValue, JSON(row.comparison[$0])) }),
              "transferability": ScoreJSON.value(row.comparison.transferability),
              "elements": .array(row.comparison.elements.map(ElementJSON.value)),
            ]
          })),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: [
        "rank", "id", "title_en", "title_fr", "region", "hours", "answer", "extent", "score", "coverage_stated",
        "coverage_expected", "coverage_possible",
      ] + Element.allCases.map(\.rawValue) + ["decision"],
      rows: rows.enumerated().map { place, row in
        let cells: [String] = [
          String(place + 1), row.subject.id, row.subject.title.english ?? "", row.subject.title.french ?? "",
          row.subject.region.rawValue, row.subject.hours?.description ?? "", row.comparison.answer.rawValue,
          row.comparison.extent.rawValue,
          row.comparison.transferability.map { Page(language: .english).decimal(tenths: $0.tenths) } ?? "",
        ]
        return cells + Reading.allCases.map { FieldText.decimal(row.comparison[$0]) }
          + row.comparison.elements.map(\.finding.rawValue) + [row.decision?.outcome.rawValue ?? ""]
      })
  }
}

/// Values as fields of a delimited file.
enum FieldText {
  static func decimal(_ fraction: Fraction?) -> String {
    fraction.map { Decimals.written(UInt128($0.numerator), over: UInt128($0.denominator), places: 6) } ?? ""
  }

  static func confidence(_ confidence: Confidence) -> String {
    Decimals.written(UInt128(confidence.thousandths), over: 1000, places: 3)
  }
}
