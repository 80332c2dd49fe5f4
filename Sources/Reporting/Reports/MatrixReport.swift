public import Comparison
import Model
public import Recognition

/// How far credentials transfer between regions or sectors, as a table.
public struct MatrixReport: Report {
  let matrix: TransferMatrix
  let comparator: Comparator
  let recognised: RecognitionMatrix?

  public init(_ matrix: TransferMatrix, comparator: Comparator, recognised: RecognitionMatrix? = nil) {
    self.recognised = recognised
    self.matrix = matrix
    self.comparator = comparator
  }

  public var format: String { "matrix" }

  public func text(_ page: Page) -> String {
    let threshold = matrix.threshold.written(in: page.language)
    var text = page.heading(
      "How many credentials transfer, from each row to each column",
      "Combien de titres se transfèrent, de chaque ligne vers chaque colonne")
    text += page.paragraph(
      page.words(
        "Per cent of the row's credentials with at least one target in the column with a score of \(threshold) or more out of 100; below, the mean of the best scores. n: credentials in the row. As of \(comparator.asOf).",
        "Pourcentage des titres de la ligne ayant dans la colonne au moins une cible dont le score est d'au moins \(threshold) sur 100; puis la moyenne des meilleurs scores. n : titres de la ligne. En date du \(comparator.asOf)."
      ))
    text += "\n" + shareTable(page).written(on: page)
    if recognised != nil {
      text +=
        "\n"
        + page.heading(
          "Per cent that are recognized there too, new and verified",
          "Pourcentage qui y est aussi reconnu, récent et vérifié")
      text += recognisedTable(page).written(on: page)
    }
    text += "\n" + page.heading("Mean of the best scores", "Moyenne des meilleurs scores")
    text += meanTable(page).written(on: page)
    guard let missing = missingTable(page) else { return text + "\n" }
    return text + "\n" + page.tinted(page.words(MatrixReport.missingHeading), .strong) + "\n"
      + missing.written(on: page)
  }

  func shareTable(_ page: Page) -> Table {
    grid(page) { cell in
      cell.share.map { share in
        let percent = share.percent
        return Table.Cell("\(percent)", percent >= 50 ? .good : percent > 0 ? .fair : .faint)
      } ?? Table.Cell("–", .faint)
    }
  }

  func recognisedTable(_ page: Page) -> Table {
    grid(page) { cell in
      guard let count = self.count(cell), cell.sources > 0 else { return Table.Cell("–", .faint) }
      return Table.Cell("\(Fraction(count, of: cell.sources).percent)", count > 0 ? .fair : .faint)
    }
  }

  func meanTable(_ page: Page) -> Table {
    grid(page) { cell in
      cell.sources == 0 ? Table.Cell("–", .faint) : Table.Cell(String((cell.meanTenths + 5) / 10))
    }
  }

  private func grid(_ page: Page, cell: (TransferMatrix.Cell) -> Table.Cell) -> Table {
    let columns =
      [Table.Column(page.words("from \\ to", "de \\ vers")), Table.Column("n", .right)]
      + matrix.axes.map { Table.Column(header($0, page), .right) }
    let rows = matrix.axes.indices.map { from -> [Table.Cell] in
      let name = page.words(matrix.axes[from].name)
      let short = Typography.width(name) > 28 ? String(name.prefix(27)) + "…" : name
      return [Table.Cell(label(from, short)), Table.Cell("\(matrix[from, 0].sources)", .faint)]
        + matrix.axes.indices.map { cell(matrix[from, $0]) }
    }
    return Table(columns, rows: rows)
  }

  private func count(_ cell: TransferMatrix.Cell) -> Int? {
    recognised.flatMap { $0.recognised[cell.from * matrix.axes.count + cell.to] }
  }

  private func header(_ axis: MatrixAxis, _ page: Page) -> String {
    page.words(axis.abbreviation)
  }

  private func label(_ place: Int, _ name: String) -> String {
    if case .sector(let sector) = matrix.axes[place] { return "\(sector.range) \(name)" }
    return name
  }

  static let missingHeading = Text(
    "Most often missing in what comes from elsewhere", "Ce qui manque le plus souvent à ce qui vient d'ailleurs")

  func missingTable(_ page: Page) -> Table? {
    let rows = matrix.axes.indices.compactMap { to -> [Table.Cell]? in
      var counts: [CompetencyNumber: Int] = [:]
      for from in matrix.axes.indices where from != to {
        for entry in matrix[from, to].missing { counts[entry.competency, default: 0] += entry.sources }
      }
      let top = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(3)
      guard !top.isEmpty else { return nil }
      let names = top.map { "\(page.words(comparator.frameworks[$0.key].label)) (\($0.value))" }
      return [Table.Cell(page.words(matrix.axes[to].name)), Table.Cell(names.joined(separator: ", "))]
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      [
        .init(page.words("to", "vers")),
        .init(page.words("competency (credentials)", "compétence (titres)"), wraps: true),
      ],
      rows: rows)
  }

  public var members: [JSON.Member] {
    [
      .init("asOf", JSON(comparator.asOf)), .init("policy", PolicyReference(comparator.policy).json),
      .init("threshold", JSON(matrix.threshold)),
      .init(
        "groups", .array(matrix.axes.map { ["code": .string($0.code), "name": JSON($0.name)] })),
      .init(
        "cells",
        .array(
          matrix.cells.map { cell in
            [
              "from": .string(matrix.axes[cell.from].code), "to": .string(matrix.axes[cell.to].code),
              "sources": .integer(cell.sources), "transferring": .integer(cell.transferring), "share": JSON(cell.share),
              "recognised": JSON(count(cell)),
              "meanBest": .number("\(cell.meanTenths / 10).\(cell.meanTenths % 10)"),
              "missing": .array(
                cell.missing.map {
                  [
                    "competency": .string(comparator.frameworks[$0.competency].id),
                    "label": JSON(comparator.frameworks[$0.competency].label), "credentials": .integer($0.sources),
                  ]
                }),
            ]
          })),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["from", "to", "sources", "transferring", "share", "mean_best", "missing"],
      rows: matrix.cells.map { cell in
        [
          matrix.axes[cell.from].code, matrix.axes[cell.to].code, String(cell.sources), String(cell.transferring),
          FieldText.decimal(cell.share), "\(cell.meanTenths / 10).\(cell.meanTenths % 10)",
          cell.missing.map { comparator.frameworks[$0.competency].id }.joined(separator: " "),
        ]
      })
  }
}
