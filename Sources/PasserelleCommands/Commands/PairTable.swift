import Evaluation
import Model

/// A tab-separated table of a statement, a competency and whether they are a pair: 1 or 0.
struct PairTable {
  struct Pair {
    let statement: String
    let competency: CompetencyNumber
    let isPair: Bool
  }

  /// Those whose competency is in the framework.
  let pairs: [Pair]

  init(_ text: String, name: String, _ frameworks: FrameworkSet) throws(Failure) {
    let table = TabbedTable(text, name: name, headerNames: ["source_id", "qid", "id"])
    let ends = Dictionary(
      frameworks.competencies.enumerated().map { (FieldTable.lastPart(of: $1.uri), CompetencyNumber($0)) }
    ) { first, _ in first }
    var pairs: [Pair] = []
    for row in table.rows {
      guard row.fields.count >= 3, let isPair = ["1": true, "0": false][row.fields[2]] else {
        throw Failure(
          .data,
          Text(
            "\(name):\(row.line): a row is a statement, a competency and 1 or 0, separated by tabs; a header begins with `qid`",
            "\(name):\(row.line) : une ligne est un énoncé, une compétence et 1 ou 0, séparés par des tabulations; un en-tête commence par `qid`"
          ))
      }
      let competency = String(row.fields[1])
      guard let number = frameworks.number(of: competency) ?? ends[competency] else { continue }
      pairs.append(Pair(statement: String(row.fields[0]), competency: number, isPair: isPair))
    }
    self.pairs = pairs
  }
}
