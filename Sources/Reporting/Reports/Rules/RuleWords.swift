import DecisionTables
import Model

/// The words for what analyses of decision tables find, in both languages. Rows are counted from 1.
enum RuleWords {
  static func rows(_ rows: [Int]) -> Text {
    let numbers = rows.prefix(12).map { String($0 + 1) }
    let more = rows.count > numbers.count ? ", …" : ""
    let list = numbers.joined(separator: ", ") + more
    return rows.count == 1 ? Text("row \(list)", "la ligne \(list)") : Text("rows \(list)", "les lignes \(list)")
  }

  /// A region as the conditions on its inputs: `coverage [0.70..0.80)`.
  static func region(_ region: RegionText) -> Text {
    if region.conditions.isEmpty { return Text("all inputs", "toutes les entrées") }
    return .same(region.conditions.map { "\($0.expression): \($0.test)" }.joined(separator: "; "))
  }

  static func example(_ region: RegionText) -> String {
    region.parts.filter { $0.example != "-" }.map { "\($0.expression) = \($0.example)" }.joined(separator: ", ")
  }

  static func inputs(_ inputs: [(expression: String, value: String)]) -> String {
    inputs.filter { $0.value != "-" }.map { "\($0.expression) = \($0.value)" }.joined(separator: ", ")
  }

  static func grade(_ grade: TableFinding.Grade) -> Text {
    switch grade {
    case .error: Text("error", "erreur")
    case .warning: Text("warning", "avertissement")
    case .note: Text("note", "remarque")
    }
  }

  private static func language(_ code: String) -> Text {
    code == "fr" ? Text("French", "français") : Text("English", "anglais")
  }

  private static func decider(_ witness: MonotonyWitness) -> Text {
    witness.row.map { rows([$0]) } ?? Text("the default", "la valeur par défaut")
  }

  /// One sentence for a finding.
  static func sentence(_ finding: TableFinding, in analysis: TableAnalysis) -> Text {
    let inputs = analysis.inputs
    func both(_ make: (Language) -> String) -> Text { Text(make(.english), make(.french)) }
    switch finding.kind {
    case .gap(let region, let isDefaulted):
      let what = self.region(region)
      let ending = isDefaulted ? Text(" (the default answers)", " (la valeur par défaut répond)") : .same("")
      return Text(
        "no row for \(what.reading(.english))\(ending.reading(.english)); for example \(example(region))",
        "aucune ligne pour \(what.reading(.french))\(ending.reading(.french)); par exemple \(example(region))")
    case .overlap(let rows, let region, let differs):
      let (what, which) = (self.region(region), self.rows(rows))
      return Text(
        "\(which.reading(.english)) both match \(what.reading(.english))\(differs ? " and conclude differently" : " and conclude the same"); for example \(example(region))",
        "\(which.reading(.french)) s'appliquent toutes deux à \(what.reading(.french))\(differs ? " et concluent différemment" : " et concluent de même"); par exemple \(example(region))"
      )
    case .impossible(let row, let column):
      return Text(
        "row \(row + 1) can never match: no possible value of `\(inputs[column])` passes its cell",
        "la ligne \(row + 1) ne peut jamais s'appliquer : aucune valeur possible de `\(inputs[column])` ne satisfait sa cellule"
      )
    case .hidden(let row, let others):
      let which = rows(others)
      let together = others.count > 1 ? Text(" together", " ensemble") : .same("")
      return Text(
        "row \(row + 1) never decides: \(which.reading(.english))\(together.reading(.english)) match all that it matches",
        "la ligne \(row + 1) ne décide jamais : \(which.reading(.french))\(together.reading(.french)) couvrent tout ce qu'elle couvre"
      )
    case .redundant(let row, let others):
      let which = rows(others)
      return Text(
        "row \(row + 1) adds nothing: \(which.reading(.english)) conclude the same for all that it matches",
        "la ligne \(row + 1) n'ajoute rien : \(which.reading(.french)) concluent de même pour tout ce qu'elle couvre")
    case .mergeable(let rows, let column, let test, let sameAnnotations):
      let which = self.rows(rows)
      let ending = sameAnnotations ? Text.same("") : Text("; their annotations differ", "; leurs annotations diffèrent")
      return Text(
        "\(which.reading(.english)) could be one, with `\(test)` for `\(inputs[column])`\(ending.reading(.english))",
        "\(which.reading(.french)) pourraient n'en faire qu'une, avec `\(test)` pour `\(inputs[column])`\(ending.reading(.french))"
      )
    case .notMonotone(let column, let better, let worse):
      let (good, bad) = (decider(better), decider(worse))
      return Text(
        "a better `\(inputs[column])` makes the outcome worse: \(self.inputs(better.inputs)) gives \(better.outcome) (\(good.reading(.english))), but \(self.inputs(worse.inputs)) gives \(worse.outcome) (\(bad.reading(.english)))",
        "une meilleure valeur de `\(inputs[column])` donne un pire résultat : \(self.inputs(better.inputs)) donne \(better.outcome) (\(good.reading(.french))), mais \(self.inputs(worse.inputs)) donne \(worse.outcome) (\(bad.reading(.french)))"
      )
    case .notInCamunda(let policy):
      return Text(
        "Camunda's engine does not run the hit policy `\(policy.rawValue)`",
        "le moteur de Camunda n'exécute pas la politique `\(policy.rawValue)`")
    case .annotationMissing(let row, let name):
      return Text(
        "row \(row + 1) has no text in the annotation `\(name)`",
        "la ligne \(row + 1) n'a pas de texte dans l'annotation `\(name)`")
    case .languageMissing(let code):
      let language = language(code)
      return Text(
        "the rows have no annotation in \(language.reading(.english)): add a column named, say, `reason.\(code)`",
        "les lignes n'ont pas d'annotation en \(language.reading(.french)) : ajoutez une colonne nommée p. ex. `reason.\(code)`"
      )
    case .mistypedTest(let row, let column, let text, let type):
      return Text(
        "row \(row + 1) compares `\(inputs[column])`, a \(type), with `\(text)`",
        "la ligne \(row + 1) compare `\(inputs[column])`, de type \(type), à `\(text)`")
    case .mistypedConclusion(let row, let output, let text):
      return Text(
        "row \(row + 1) concludes `\(text)`, which the output `\(output)` does not allow",
        "la ligne \(row + 1) conclut `\(text)`, que la sortie `\(output)` n'admet pas")
    case .notAnalysed(let row, let column, let text):
      return Text(
        "row \(row + 1) is not analysed: `\(text)` for `\(inputs[column])` does more than compare with constants",
        "la ligne \(row + 1) n'est pas analysée : `\(text)` pour `\(inputs[column])` fait plus que comparer à des constantes"
      )
    }
  }

  /// The name of a kind of finding in JSON and CSV.
  static func name(_ kind: TableFinding.Kind) -> String {
    switch kind {
    case .gap: "gap"
    case .overlap(_, _, let differs): differs ? "conflict" : "overlap"
    case .impossible: "impossible-row"
    case .hidden: "hidden-row"
    case .redundant: "redundant-row"
    case .mergeable: "mergeable-rows"
    case .notMonotone: "not-monotone"
    case .notInCamunda: "not-in-camunda"
    case .annotationMissing: "annotation-missing"
    case .languageMissing: "language-missing"
    case .mistypedTest: "mistyped-cell"
    case .mistypedConclusion: "mistyped-conclusion"
    case .notAnalysed: "not-analysed"
    }
  }

  /// The rows that a finding is about, from 1.
  static func rowNumbers(_ kind: TableFinding.Kind) -> [Int] {
    let rows: [Int] =
      switch kind {
      case .overlap(let rows, _, _), .mergeable(let rows, _, _, _): rows
      case .impossible(let row, _), .annotationMissing(let row, _), .mistypedTest(let row, _, _, _),
        .mistypedConclusion(let row, _, _), .notAnalysed(let row, _, _), .hidden(let row, _), .redundant(let row, _):
        [row]
      case .notMonotone(_, let better, let worse): [better.row, worse.row].compactMap(\.self)
      case .gap, .notInCamunda, .languageMissing: []
      }
    return rows.map { $0 + 1 }
  }

  static func byRows(_ kind: TableFinding.Kind) -> [Int] {
    switch kind {
    case .hidden(_, let others), .redundant(_, let others): others.map { $0 + 1 }
    default: []
    }
  }
}

extension JSON {
  /// By input: what it may be, and an example.
  init(_ region: RegionText) {
    self = .array(
      region.parts.map {
        ["input": .string($0.expression), "test": .string($0.test), "example": .string($0.example)]
      })
  }
}
