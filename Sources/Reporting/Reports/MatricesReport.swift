import Comparison
import Model

/// Several matrices of the same credentials, one after the other.
public struct MatricesReport: Report {
  let parts: [(name: String, report: MatrixReport)]

  /// - Parameter parts: At least one, each with the name of what its rows and columns are: `region`, `sector`.
  public init(_ parts: [(name: String, report: MatrixReport)]) { self.parts = parts }

  public var format: String { "matrices" }

  public func text(_ page: Page) -> String { parts.map { $0.report.text(page) }.joined(separator: "\n") }

  public var members: [JSON.Member] {
    [
      .init(
        "matrices",
        .array(parts.map { .object([JSON.Member("by", .string($0.name))] + $0.report.members) }))
    ]
  }

  public var table: DelimitedText? {
    let tables = parts.compactMap { part in part.report.table.map { (part.name, $0) } }
    return DelimitedText(
      header: ["by"] + (tables.first?.1.header ?? []),
      rows: tables.flatMap { name, table in table.rows.map { [name] + $0 } })
  }
}
