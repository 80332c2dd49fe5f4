internal import Model

/// The different words of a statement, as the index of its own language knows them.
struct StatementTerms {
  struct Term {
    let stem: String
    /// Its number in the index; nil where no competency has it.
    let number: Int32?
    /// The stems of the two words that it is made of, where the index knows only these.
    let parts: [String]
    /// It is one of the stock words of outcomes.
    let isStock: Bool
  }

  let terms: [Term]
  /// By term, in 1/1024.
  let labelWeights: [Int32]
  let definitionWeights: [Int32]
  /// The same among whole texts, times how often the term stands in the statement.
  let textWeights: [Int32]
  /// By term: the word as it stands in the statement.
  let written: [String]
  /// The term that says what kind of thing it is, or -1.
  let head: Int32

  init(_ phrase: Phrase, in index: LanguageIndex) {
    let stock = Boilerplate.stems(in: index.language)
    var terms: [Term] = []
    var weights: [Rarities] = []
    var frequencies: [Int32] = []
    var written: [String] = []
    var head: Int32 = -1
    // Stems have the same number where they are the same.
    var places = [Int32](repeating: -1, count: 1 + Int(phrase.words.lazy.map(\.number).max() ?? -1))
    for (place, word) in phrase.words.enumerated() {
      let known = places[Int(word.number)]
      let term = known < 0 ? Int32(truncatingIfNeeded: terms.count) : known
      if place == phrase.head { head = term }
      guard known < 0 else {
        frequencies[Int(known)] += 1
        continue
      }
      frequencies.append(1)
      places[Int(word.number)] = term
      let number = index.vocabulary[word.stem]
      written.append(word.written)
      weights.append(StatementTerms.weights(of: word, number, index))
      let parts = number == nil ? Compounds.parts(of: word, in: index) : []
      terms.append(Term(stem: word.stem, number: number, parts: parts, isStock: stock.contains(word.stem)))
    }
    self.terms = terms
    labelWeights = weights.map(\.label)
    definitionWeights = weights.map(\.definition)
    textWeights = zip(weights, frequencies).map { $0.text * min(WholeTexts.mostOften, $1) }
    self.written = written
    self.head = head
  }

  private typealias Rarities = (label: Int32, definition: Int32, text: Int32)

  /// A word that no competency has weighs as much as the rarest: what a statement says beyond the framework counts.
  private static func weights(
    of word: AnalyzedWord, _ number: Int32?, _ index: LanguageIndex
  ) -> Rarities {
    if word.isJoined { return (0, 0, 0) }
    if let number {
      let number = Int(number)
      return (index.labels.weights[number], index.definitions.weights[number], index.wholeTexts.weights[number])
    }
    let isBoilerplate = Boilerplate.stems(in: index.language).contains(word.stem)
    return (
      index.labelRarity.weight(word.stem, count: 0, isBoilerplate: isBoilerplate),
      index.definitionRarity.weight(word.stem, count: 0, isBoilerplate: isBoilerplate),
      index.textRarity.weight(word.stem, count: 0, isBoilerplate: isBoilerplate)
    )
  }
}
