public import Comparison
import Model

/// A portfolio against every role, the readiest first.
public struct ReadinessReport: Report {
  let comparisons: [TransferComparison]
  let asOf: String
  let evidence: PortfolioEvidence?
  /// By role, what the verified part of the portfolio covers alone; empty where no badges were read.
  private let verified: [String: Fraction]

  /// - Parameter comparisons: of one portfolio with many roles, in any order.
  public init(_ comparisons: [TransferComparison], comparator: Comparator, evidence: PortfolioEvidence? = nil) {
    self.evidence = evidence
    verified =
      evidence == nil
      ? [:]
      : Dictionary(
        comparisons.compactMap { comparison in
          let shown = comparison.sources.filter { $0.basis == .verified }
          return comparator.compare(shown, to: comparison.target)[.expected].map { (comparison.target.id, $0) }
        }, uniquingKeysWith: { first, _ in first })
    self.comparisons = comparisons.sorted { a, b in
      let (x, y) = (a[.expected], b[.expected])
      guard let x, let y else { return x == nil && y == nil ? a.target.id < b.target.id : y == nil }
      return x == y ? a.target.id < b.target.id : y < x
    }
    asOf = comparator.asOf.description
  }

  public var format: String { "readiness" }

  public func text(_ page: Page) -> String {
    let held = comparisons.first?.sources.count ?? 0
    var text = page.heading(
      "How ready this portfolio is for each role", "À quel point ce portfolio prépare à chaque profession")
    let counted = Text.counted(
      held, Text("credential held", "titre détenu"), Text("credentials held", "titres détenus"))
    text +=
      page.tinted(
        page.words(counted) + " · " + page.words("as of \(asOf)", "en date du \(asOf)"), .faint) + "\n\n"
    text += evidence?.text(page) ?? ""
    return text + roleTable(page).written(on: page)
  }

  private func roleTable(_ page: Page) -> Table {
    let columns: [Table.Column] = [
      .init("#", .right), .init(page.words("Covered", "Couvert"), .right),
      .init(page.words("Verified", "Vérifié"), .right), .init(page.words("Answer", "Réponse"), wraps: true),
      .init(page.words("Role", "Profession"), wraps: true), .init(page.words("NOC", "CNP")),
      .init(page.words("Missing or short", "Manquant ou insuffisant"), wraps: true),
    ]
    let rows = comparisons.enumerated().map { place, comparison in
      let short = comparison.results.filter { $0.score < CoverageUnits.satisfied }
        .sorted {
          weight($0, comparison) != weight($1, comparison)
            ? weight($0, comparison) > weight($1, comparison) : $0.place < $1.place
        }
        .map { page.words(comparison.target.profile.requirements[$0.place].statement) }
      let shown = short.prefix(3).joined(separator: ", ") + (short.count > 3 ? " +\(short.count - 3)" : "")
      return [
        Table.Cell("\(place + 1)"), Table.Cell(page.percent(comparison[.expected])),
        Table.Cell(page.percent(verified[comparison.target.id])),
        Table.Cell(page.words(comparison.answer.name), comparison.answer.tint),
        Table.Cell(page.words(comparison.target.title) + "\n" + comparison.target.id),
        Table.Cell(occupation(comparison) ?? "?"), Table.Cell(shown),
      ]
    }
    let table = Table(columns, rows: rows)
    return evidence == nil ? table.without(column: 2) : table
  }

  private func weight(_ result: RequirementResult, _ comparison: TransferComparison) -> Int {
    comparison.target.profile.requirements[result.place].weight
  }

  private func occupation(_ comparison: TransferComparison) -> String? {
    if case .role(let role) = comparison.target.origin { role.occupation } else { nil }
  }

  public var members: [JSON.Member] {
    [
      .init("asOf", .string(asOf)),
      .init(
        "held",
        .array(
          (comparisons.first?.sources ?? []).map {
            SubjectLine($0.subject).json(adding: [
              .init("awarded", JSON($0.awarded)), .init("basis", .string($0.basis.rawValue)),
            ])
          })),
      .init(
        "roles",
        .array(
          comparisons.map { comparison in
            [
              "role": SubjectLine(comparison.target).json(), "answer": .string(comparison.answer.rawValue),
              "coverage": .object(Reading.allCases.map { JSON.Member($0.rawValue, JSON(comparison[$0])) }),
              "verifiedCoverage": JSON(verified[comparison.target.id]),
              "short": .array(
                comparison.results.filter { $0.score < CoverageUnits.satisfied }.map { .integer($0.place + 1) }),
            ]
          })),
    ] + (evidence.map { [.init("evidence", $0.json())] } ?? [])
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["rank", "role", "noc", "answer", "stated", "expected", "possible", "verified"],
      rows: comparisons.enumerated().map { place, comparison in
        [String(place + 1), comparison.target.id, occupation(comparison) ?? "", comparison.answer.rawValue]
          + Reading.allCases.map { comparison[$0].map(FieldText.decimal) ?? "" }
          + [verified[comparison.target.id].map(FieldText.decimal) ?? ""]
      })
  }
}
