internal import Model

/// A statement's vectors.
struct EmbeddedStatement {
  let whole: QuantizedVector
  /// Where its lead is not the whole of it.
  let lead: QuantizedVector?
  let language: Language
  /// Held against whole texts in either language, without what those have in common.
  let ownText: QuantizedVector
  let otherText: QuantizedVector

  init(_ statement: Statement, _ vectors: VectorIndex) {
    let model = vectors.model
    let vector = model.embed(statement.words)
    whole = QuantizedVector(vector)
    lead = statement.leadWords.map { QuantizedVector(model.embed($0)) }
    language = statement.language
    func rest(_ language: Language) -> QuantizedVector {
      QuantizedVector(vectors.texts(in: language).common.removed(from: vector))
    }
    ownText = rest(language)
    otherText = rest(language.other)
  }
}

extension CompetencyMatcher {
  /// Asks memory for the vectors of a competency.
  func prefetchVectors(of competency: Int) {
    guard let vectors else { return }
    vectors.englishTexts.rows.prefetch(competency..<competency + 1)
    vectors.frenchTexts.rows.prefetch(competency..<competency + 1)
    for (index, fields) in [(english, vectors.english), (french, vectors.french)] {
      fields[0].prefetch(index.labels.wordings(of: competency))
      fields[1].prefetch(index.definitions.wordings(of: competency))
      fields[2].prefetch(index.examples.wordings(of: competency))
    }
  }

  /// What word vectors say of a competency, by `VectorSignal.rawValue`.
  func vectorSignals(of competency: Int, _ statement: EmbeddedStatement) -> SIMD8<Double> {
    guard let vectors else { return .zero }
    func highest(_ query: QuantizedVector, _ kind: Int, _ english: Range<Int>, _ french: Range<Int>) -> Double {
      if english.isEmpty { return vectors.french[kind].highest(query, french) }
      if french.isEmpty { return vectors.english[kind].highest(query, english) }
      return max(vectors.english[kind].highest(query, english), vectors.french[kind].highest(query, french))
    }
    let labels = (english.labels.wordings(of: competency), french.labels.wordings(of: competency))
    let wholeLabel = highest(statement.whole, 0, labels.0, labels.1)
    let own = vectors.texts(in: statement.language)
    let wholeText =
      own.isWritten[competency]
      ? own.rows.highest(statement.ownText, competency..<competency + 1)
      : vectors.texts(in: statement.language.other).rows.highest(statement.otherText, competency..<competency + 1)
    return SIMD8(
      statement.lead.map { highest($0, 0, labels.0, labels.1) } ?? wholeLabel, wholeLabel,
      highest(
        statement.whole, 1, english.definitions.wordings(of: competency), french.definitions.wordings(of: competency)),
      highest(statement.whole, 2, english.examples.wordings(of: competency), french.examples.wordings(of: competency)),
      wholeText, 0, 0, 0)
  }
}
