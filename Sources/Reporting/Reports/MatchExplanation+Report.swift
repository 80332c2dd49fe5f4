import Alignment
import Model

extension MatchExplanation {
  /// Lines under a match: what its score is the sum of, and which words met.
  func lines(_ page: Page) -> [String] {
    let shown = parts.filter { $0.product != 0 }.sorted { $0.product.magnitude > $1.product.magnitude }
    let sum = shown.map { "\($0.kind.name.reading(page.language)) \(figure($0.product, page))" }
    let score = page.words("score", "score") + " \(figure(score, page)) = " + sum.joined(separator: " + ")
    let words = terms.map { term in
      let share = page.percent(Fraction(Int((term.share * 1000).rounded()), of: 1000))
      guard let met = term.met else { return "\(term.word) \(share) –" }
      let likeness = page.percent(Fraction(Int((term.likeness * 1000).rounded()), of: 1000))
      return term.way == .same
        ? "\(term.word) \(share) ✓"
        : "\(term.word) \(share) ≈ \(met) (\(term.way.name.reading(page.language)), \(likeness))"
    }
    return [score, page.words("words: ", "mots : ") + words.joined(separator: "; ")]
  }

  private func figure(_ value: Double, _ page: Page) -> String {
    let written = Fixed.written(value, places: 2)
    return page.language == .english ? written : written.replacing(".", with: ",")
  }

  var json: JSON {
    [
      "score": .number(Fixed.written(score, places: 6)),
      "parts": .array(
        parts.map { part in
          [
            "part": .string(part.kind.code), "value": .number(Fixed.written(part.value, places: 6)),
            "weight": .number(Fixed.written(part.weight, places: 6)),
            "product": .number(Fixed.written(part.product, places: 6)),
          ]
        }),
      "terms": .array(
        terms.map { term in
          [
            "word": .string(term.word), "share": .number(Fixed.written(term.share, places: 6)),
            "met": term.met.map(JSON.string) ?? .null, "likeness": .number(Fixed.written(term.likeness, places: 6)),
            "way": term.met == nil ? .null : .string("\(term.way)"),
          ]
        }),
    ]
  }
}

extension MatchExplanation.Way {
  var name: Text {
    switch self {
    case .same: Text("same word", "même mot")
    case .family: Text("same family", "même famille")
    case .synonym: Text("lexicon", "lexique")
    case .translation: Text("translation", "traduction")
    }
  }
}

extension ScorePart.Kind {
  /// As data names it: the signal, and where it was read.
  var code: String {
    switch self {
    case .signal(let signal, let source): "\(source).\(signal)"
    case .vector(let signal): "vectors.\(signal)"
    case .firstLook: "firstLook"
    case .form: "form"
    case .isOwn: "isOwn"
    case .labels: "labels"
    case .consensus: "consensus"
    }
  }

  var name: Text {
    switch self {
    case .signal(let signal, .own): signal.name
    case .signal(let signal, _):
      Text(
        "\(signal.name.reading(.english)), other language", "\(signal.name.reading(.french)), autre langue")
    case .vector(let signal): signal.name
    case .firstLook: Text("first look", "premier regard")
    case .form: Text("same form (action or thing)", "même forme (action ou chose)")
    case .isOwn: Text("has a label in this language", "a une étiquette dans cette langue")
    case .labels: Text("number of labels", "nombre d'étiquettes")
    case .consensus: Text("likeness to the other likely ones", "ressemblance avec les autres probables")
    }
  }
}

extension VectorSignal {
  fileprivate var name: Text {
    switch self {
    case .label: Text("vectors, label", "vecteurs, étiquette")
    case .wholeLabel: Text("vectors, label and whole", "vecteurs, étiquette et tout")
    case .definition: Text("vectors, definition", "vecteurs, définition")
    case .example: Text("vectors, example", "vecteurs, exemple")
    case .wholeText: Text("vectors, whole text", "vecteurs, texte entier")
    }
  }
}

extension Signal {
  fileprivate var name: Text {
    switch self {
    case .grams: Text("letters", "lettres")
    case .label: Text("best label", "meilleure étiquette")
    case .mutual: Text("words both ways", "mots dans les deux sens")
    case .head: Text("head word", "mot principal")
    case .exact: Text("same words", "mêmes mots")
    case .preferred: Text("preferred label", "étiquette préférée")
    case .several: Text("three best labels", "trois meilleures étiquettes")
    case .bag: Text("all words", "tous les mots")
    case .coverage: Text("share met", "part satisfaite")
    case .definition: Text("definition", "définition")
    case .examples: Text("examples", "exemples")
    case .exampleGrams: Text("letters of an example", "lettres d'un exemple")
    case .wholeText: Text("whole text", "texte entier")
    }
  }
}
