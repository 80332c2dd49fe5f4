import Alignment
import Evaluation
import Model

/// A tab-separated table of what is known of courses beside their words: `id`, and `credits`, `level` or both.
///
/// Queries are named by their qid, competencies by URI, id or the last part of their URI. A cell without a number says that
/// nothing is known.
struct FieldTable {
  private let fields: [String: CourseFields]

  init(_ text: String, name: String) throws(Failure) {
    let table = TabbedTable(text, name: name, headerNames: ["id", "qid"])
    let (credits, level) = (table.column("credits", "crédits"), table.column("level", "year", "niveau", "année"))
    guard !table.header.isEmpty, credits != nil || level != nil else {
      throw Failure(
        .data,
        Text(
          "\(name): the first line has to name the columns `id` and `credits` or `level`",
          "\(name) : la première ligne doit nommer les colonnes `id` et `credits` ou `level`"))
    }
    let named = table.rows.map { row in
      func numbers(_ place: Int?) -> [Double] {
        place.map { $0 < row.fields.count ? FieldTable.numbers(row.fields[$0]) : [] } ?? []
      }
      let known = numbers(credits)
      return (
        String(row.fields[0]),
        CourseFields(
          year: numbers(level).first.map(FieldTable.year),
          credits: known.min().flatMap { least in known.max().map { least...$0 } })
      )
    }
    fields = Dictionary(named) { first, _ in first }
  }

  private static func numbers(_ cell: Substring) -> [Double] {
    cell.split { !($0.isASCII && $0.isNumber) && $0 != "." }.compactMap { Double($0) }
  }

  /// "300" and "3000" are levels of the third year.
  private static func year(_ level: Double) -> Double {
    var level = level
    while level >= 10 { level = (level / 10).rounded(.down) }
    return level
  }

  func fields(of statement: Statement) -> CourseFields { fields[statement.id] ?? CourseFields() }

  func fields(of competency: Competency) -> CourseFields {
    fields[competency.uri] ?? fields[competency.id] ?? fields[FieldTable.lastPart(of: competency.uri)] ?? CourseFields()
  }

  static func lastPart(of uri: String) -> String {
    uri.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? uri
  }
}

/// How the courses of a framework fit each of some statements, by their fields.
struct FieldFit: Sendable {
  private let comparison: FieldComparison
  private let courses: [Course]
  private let table: FieldTable

  init(_ table: FieldTable, _ statements: [Statement], _ frameworks: FrameworkSet) {
    let known = frameworks.competencies.map(table.fields)
    self.table = table
    comparison = FieldComparison(statements: statements.map(table.fields), competencies: known)
    courses = zip(frameworks.competencies, known).map { competency, fields in
      let language: Language = competency.label[.english] == nil ? .french : .english
      return Course(fields, title: competency.label[language] ?? "", description: competency.definition[language] ?? "")
    }
  }

  func fit(_ statement: Statement) -> (CompetencyNumber) -> Double {
    let own = Course(table.fields(of: statement), statement: statement.words)
    return { comparison.fit(own, courses[$0.place]) }
  }
}
