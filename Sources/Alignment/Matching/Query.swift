internal import Model

/// A statement, analyzed once.
struct Query {
  /// The distinct terms, in order.
  let words: [AnalyzedWord]
  /// The distinct character n-grams, in order.
  let grams: [Int32]

  init(_ statement: String, language: Language, gramSizes: ClosedRange<Int>) {
    var session = AnalysisSession(language)
    let analyzed = session.analyze(statement)
    var seen: Set<String> = []
    words = analyzed.filter { seen.insert($0.stem).inserted }
    var seenGrams: Set<Int32> = []
    grams = CharacterGrams.grams(of: analyzed.map(\.plain), sizes: gramSizes)
      .filter { seenGrams.insert($0).inserted }
  }
}
