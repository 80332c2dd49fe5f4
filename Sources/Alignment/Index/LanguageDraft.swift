internal import Model

/// What the competencies say in one language, taken apart; a `LanguageIndex` and a `LearntLexicon` are made of it.
struct LanguageDraft {
  let language: Language
  private(set) var vocabulary = Vocabulary()
  private(set) var labels = FieldBuilder()
  private(set) var grams = FieldBuilder()
  private(set) var definitions = FieldBuilder()
  private(set) var examples = FieldBuilder()
  private(set) var exampleGrams = FieldBuilder()
  /// By competency: the terms of each label, preferred first, joined compounds left out.
  private(set) var wordings: [[[Int32]]] = []
  /// By competency: how its first label opens; empty where it has none.
  private(set) var openings: [String] = []
  /// By competency: how often it uses each term, over all fields.
  private(set) var frequencies: [[Int32: Int32]] = []
  private(set) var texts: [Label] = []
  private(set) var definitionTexts: [Label] = []
  private(set) var exampleTexts: [Label] = []

  /// - Parameter isWhole: False: labels only, all that a lexicon is learnt from.
  init(_ frameworks: FrameworkSet, language: Language, weights: MatchingWeights, isWhole: Bool) {
    self.language = language
    var session = AnalysisSession(language)
    for (place, competency) in frameworks.competencies.enumerated() {
      let owner = Int32(truncatingIfNeeded: place)
      var counts: [Int32: Int32] = [:]
      var wordings: [[Int32]] = []
      let all = LanguageDraft.labels(of: competency, owner, language)
      openings.append(all.first.map { Opening.word(of: $0.words, in: language) } ?? "")
      for label in all {
        let phrase = session.phrase(label.words)
        wordings.append(phrase.words.filter { !$0.isJoined }.map(\.number))
        guard isWhole else { continue }
        labels.add(phrase, &counts)
        grams.add(phrase.grams(weights.gramSizes))
        texts.append(label)
      }
      self.wordings.append(wordings)
      guard isWhole else { continue }
      if let words = competency.definition[language] {
        definitions.add(session.phrase(words), &counts)
        definitionTexts.append(Label(competency: owner, field: .definition, words: words))
      }
      for words in competency.examples[language].sorted() {
        let phrase = session.phrase(words)
        examples.add(phrase, &counts)
        exampleGrams.add(phrase.grams(weights.gramSizes))
        exampleTexts.append(Label(competency: owner, field: .example, words: words))
      }
      frequencies.append(counts)
      labels.endCompetency()
      grams.endCompetency()
      definitions.endCompetency()
      examples.endCompetency()
      exampleGrams.endCompetency()
    }
    vocabulary = session.vocabulary
  }

  private static func labels(of competency: Competency, _ owner: Int32, _ language: Language) -> [Label] {
    let preferred = competency.label[language].map { [Label(competency: owner, field: .label, words: $0)] } ?? []
    let others = competency.alternatives[language].sorted().map {
      Label(competency: owner, field: .alternative, words: $0)
    }
    return preferred + others
  }

  /// In how many competencies' labels each stem stands.
  var wordCounts: WordCounts {
    var counts = [Int32](repeating: 0, count: vocabulary.count)
    var labelled = 0
    for wording in wordings where !wording.isEmpty {
      labelled += 1
      for term in Set(wording.joined()) { counts[Int(term)] += 1 }
    }
    return WordCounts(
      competencies: labelled, counts: Dictionary(uniqueKeysWithValues: zip(vocabulary.stems, counts)))
  }
}

extension FieldBuilder {
  fileprivate mutating func add(_ phrase: Phrase, _ counts: inout [Int32: Int32]) {
    for word in phrase.words { counts[word.number, default: 0] += 1 }
    let head = phrase.head.map { phrase.words[$0].number } ?? 0
    add(phrase.words.lazy.map { $0.isJoined ? ~$0.number : $0.number }, head: head)
  }
}

extension Phrase {
  /// The character n-grams of its words, repeats included.
  func grams(_ sizes: ClosedRange<Int>) -> [Int32] { CharacterGrams.grams(of: words.map(\.plain), sizes: sizes) }
}
