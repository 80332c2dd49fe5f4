public import DecisionTables
import Model

/// What checks of decision models found, without any data.
public struct RulesCheckReport: Report {
  public struct File: Sendable {
    let problems: [ModelProblem]
    let analyses: [TableAnalysis]
    let name: String

    public init(name: String, problems: [ModelProblem], analyses: [TableAnalysis]) {
      self.name = name
      self.problems = problems
      self.analyses = analyses
    }
  }

  private struct Line {
    let file: String
    let line: Int
    let grade: TableFinding.Grade
    let kind: String
    let place: ModelPlace
    let decision: String?
    let message: Text
    let finding: TableFinding?
  }

  private let files: [File]
  private let lines: [Line]
  /// Findings of one kind that are written out as text for one table; JSON and CSV have them all.
  private static func most(_ grade: TableFinding.Grade) -> Int { grade == .note ? 3 : 50 }

  public init(_ files: [File]) {
    self.files = files
    lines = files.flatMap { file in
      file.problems.map { problem in
        Line(
          file: problem.source, line: problem.place.line, grade: problem.severity == .error ? .error : .warning,
          kind: "model", place: problem.place, decision: nil,
          message: Text(problem.message.english, problem.message.french), finding: nil)
      }
        + file.analyses.flatMap { analysis in
          analysis.findings.map { finding in
            Line(
              file: analysis.source, line: finding.place.line, grade: finding.grade, kind: RuleWords.name(finding.kind),
              place: finding.place, decision: analysis.decision, message: RuleWords.sentence(finding, in: analysis),
              finding: finding)
          }
        }
    }
  }

  /// Whether anything is wrong: notes are not.
  public var isFinding: Bool { lines.contains { $0.grade > .note } }
  private var isPartial: Bool { files.contains { $0.analyses.contains { $0.isPartial } } }
  private var unlisted: Int { files.reduce(0) { $0 + $1.analyses.reduce(0) { $0 + $1.unlisted } } }

  public var format: String { "rules-check" }

  public func text(_ page: Page) -> String {
    var text = ""
    var written: [String: Int] = [:]
    var untold = unlisted
    for line in lines {
      let key = "\(line.file)/\(line.decision ?? "")/\(line.kind)"
      written[key, default: 0] += 1
      if written[key, default: 0] > Self.most(line.grade) {
        untold += 1
        continue
      }
      let grade = RuleWords.grade(line.grade)
      let subject = line.decision.map { "`\($0)`: " } ?? place(line.place)
      text += page.words(
        "\(line.file):\(line.line): \(grade.reading(.english)): \(subject)\(line.message.reading(.english)) [\(line.kind)]",
        "\(line.file):\(line.line): \(grade.reading(.french)) : \(subject)\(line.message.reading(.french)) [\(line.kind)]"
      )
      text += "\n"
    }
    if untold > 0 {
      text += page.words("\(untold) more are not listed", "\(untold) autres ne sont pas énumérés") + "\n"
    }
    if isPartial {
      text += page.words(
        "The answer is partial: rows that could not be analysed, or the budget, left something unseen.",
        "La réponse est partielle : des lignes non analysables, ou le budget, ont laissé quelque chose dans l'ombre.")
      text += "\n"
    }
    let analyses = files.flatMap(\.analyses)
    let rows = analyses.reduce(0) { $0 + $1.rowCount }
    let read = Text.joined(
      [
        Text.counted(files.count, Text("file", "fichier"), Text("files", "fichiers")),
        Text.counted(analyses.count, Text("table", "table"), Text("tables", "tables")),
        Text.counted(rows, Text("row", "ligne"), Text("rows", "lignes")),
      ], separator: .same(", "))
    let counts = Text.joined(
      [
        Text.counted(count(.error), Text("error", "erreur"), Text("errors", "erreurs")),
        Text.counted(count(.warning), Text("warning", "avertissement"), Text("warnings", "avertissements")),
        Text.counted(count(.note), Text("note", "remarque"), Text("notes", "remarques")),
      ], separator: .same(", "))
    let summary = page.words(Text.joined([read, counts], separator: Text(": ", " : ")))
    return text + page.tinted(summary, isFinding ? .bad : .good) + "\n"
  }

  /// The element of a problem with a model itself.
  private func place(_ place: ModelPlace) -> String {
    place.element + (place.name.map { " `\($0)`" } ?? "") + (place.id.map { " (id `\($0)`)" } ?? "") + ": "
  }

  private func count(_ grade: TableFinding.Grade) -> Int { lines.filter { $0.grade == grade }.count }

  public var members: [JSON.Member] {
    [
      .init("files", .integer(files.count)), .init("errors", .integer(count(.error))),
      .init("warnings", .integer(count(.warning))), .init("notes", .integer(count(.note))),
      .init("partial", .bool(isPartial)), .init("unlisted", .integer(unlisted)),
      .init(
        "tables",
        .array(
          files.flatMap(\.analyses).map { analysis in
            [
              "file": .string(analysis.source), "decision": .string(analysis.decision),
              "hitPolicy": .string(analysis.hitPolicy.rawValue), "rows": .integer(analysis.rowCount),
              "inputs": .array(analysis.inputs.map(JSON.string)), "outputs": .array(analysis.outputs.map(JSON.string)),
              "partial": .bool(analysis.isPartial),
            ]
          })),
      .init("findings", .array(lines.map(json))),
    ]
  }

  private func json(_ line: Line) -> JSON {
    var members: [JSON.Member] = [
      .init("file", .string(line.file)), .init("line", .integer(line.line)),
      .init("grade", .string(RuleWords.grade(line.grade).reading(.english))), .init("kind", .string(line.kind)),
      .init("decision", JSON(line.decision)), .init("element", .string(line.place.element)),
      .init("id", JSON(line.place.id)), .init("message", JSON(line.message)),
    ]
    if let kind = line.finding?.kind {
      members.append(.init("rows", .array(RuleWords.rowNumbers(kind).map(JSON.integer))))
      let others = RuleWords.byRows(kind)
      if !others.isEmpty { members.append(.init("by", .array(others.map(JSON.integer)))) }
      switch kind {
      case .gap(let region, _), .overlap(_, let region, _): members.append(.init("region", JSON(region)))
      case .mergeable(_, _, let test, _): members.append(.init("test", .string(test)))
      case .notMonotone(_, let better, let worse):
        members.append(.init("better", json(better)))
        members.append(.init("worse", json(worse)))
      default: break
      }
    }
    return .object(members)
  }

  private func json(_ witness: MonotonyWitness) -> JSON {
    [
      "row": JSON(witness.row.map { $0 + 1 }),
      "inputs": .object(witness.inputs.map { .init($0.expression, .string($0.value)) }),
      "outcome": .string(witness.outcome),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["file", "line", "grade", "kind", "decision", "id", "message_en", "message_fr"],
      rows: lines.map { line in
        [
          line.file, String(line.line), RuleWords.grade(line.grade).reading(.english), line.kind, line.decision ?? "",
          line.place.id ?? "", line.message.reading(.english), line.message.reading(.french),
        ]
      })
  }
}
