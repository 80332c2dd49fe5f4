import Comparison
import Model
import Passerelle
import Recognition
import Reporting

/// Cases in a file: one a line, with a header; tabs, semicolons or commas between the columns.
///
/// Columns: `source` (ids joined by `+` for a portfolio), `target`, and, where they are known, `awarded`, `grade`, `verified`.
struct PairsFile {
  let path: String

  struct Pair {
    let line: Int
    let portfolio: [Held]
    let target: Subject
    let circumstances: Circumstances
  }

  func pairs(_ naming: Naming) throws(Failure) -> [Pair] {
    let text = try TextFile(path: path).text()
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let header = lines.first, let separator = ["\t", ";", ","].first(where: { header.contains($0) }) else {
      throw fault(1, Text("the header names no columns", "l'en-tête ne nomme aucune colonne"))
    }
    func fields(_ line: Substring) -> [String] {
      line.split(separator: separator, omittingEmptySubsequences: false).map(\.trimmingSpaces)
    }
    let names = fields(header).map { $0.lowercased() }
    guard let source = names.firstIndex(of: "source"), let target = column(names, "target", "cible") else {
      throw fault(
        1, Text("the header needs the columns `source` and `target`", "l'en-tête doit avoir `source` et `target`"))
    }
    var pairs: [Pair] = []
    for (offset, line) in lines.enumerated().dropFirst() where !line.trimmingSpaces.isEmpty {
      let row = fields(line)
      func field(_ place: Int?) -> String? {
        place.flatMap { $0 < row.count && !row[$0].isEmpty ? row[$0] : nil }
      }
      guard let held = field(source), let asked = field(target) else {
        throw fault(offset + 1, Text("the row lacks its source or target", "il manque la source ou la cible"))
      }
      var portfolio: [Held] = []
      for name in held.split(separator: "+") { portfolio.append(try naming.held(name.trimmingSpaces)) }
      pairs.append(
        Pair(
          line: offset + 1, portfolio: portfolio, target: try naming.subject(asked),
          circumstances: Circumstances(
            awarded: try value(field(column(names, "awarded", "délivré")), offset + 1) { Model.CalendarDate($0) },
            grade: try value(field(column(names, "grade", "note")), offset + 1) { Hundredths($0) },
            isVerified: try value(field(column(names, "verified", "vérifié")), offset + 1, PairsFile.truth))))
    }
    return pairs
  }

  /// The cases for the laboratory.
  func cases(_ naming: Naming, wanted: Set<Fact>) throws(Failure) -> CaseSet {
    let comparator = naming.workspace.comparator
    return CaseSet(
      try pairs(naming).map {
        RuleCase($0.portfolio, to: $0.target, circumstances: $0.circumstances, comparator: comparator, wanted: wanted)
      }, considered: 0)
  }

  private func column(_ names: [String], _ wanted: String...) -> Int? { names.firstIndex { wanted.contains($0) } }

  private static func truth(_ words: String) -> Bool? {
    switch words.lowercased() {
    case "true", "yes", "oui", "1": true
    case "false", "no", "non", "0": false
    default: nil
    }
  }

  private func value<Value>(
    _ words: String?, _ line: Int, _ read: (String) -> Value?
  ) throws(Failure) -> Value? {
    guard let words else { return nil }
    guard let value = read(words) else {
      throw fault(line, Text("`\(words)` cannot be read", "`\(words)` ne peut être lu"))
    }
    return value
  }

  private func fault(_ line: Int, _ message: Text) -> Failure {
    Failure(
      .data,
      Text("\(path):\(line): \(message.reading(.english))", "\(path):\(line) : \(message.reading(.french))"))
  }
}
