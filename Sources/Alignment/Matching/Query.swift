internal import Model

/// A statement, analyzed once and looked up in an index.
struct Query {
  /// The distinct terms, in order, and the words behind them as the statement writes them.
  let terms: [Term]
  let words: [String]
  let grams: [Int32]

  init(_ statement: String, language: Language, gramSizes: ClosedRange<Int>) {
    var session = AnalysisSession(language)
    let analyzed = session.analyze(statement)
    var seen: Set<String> = []
    var terms: [Term] = []
    var words: [String] = []
    for (term, word) in zip(analyzed.terms, analyzed.words) where seen.insert(term.stem).inserted {
      terms.append(term)
      words.append(word)
    }
    self.terms = terms
    self.words = words
    var seenGrams: Set<Int32> = []
    grams = CharacterGrams.grams(of: analyzed.words, sizes: gramSizes).filter { seenGrams.insert($0).inserted }
  }
}

/// A query's features in one index, with the sum of their weights.
struct WeightedQuery {
  var features: [QueryFeature] = []
  var total: Int32 = 0
}
