internal import Model

/// The labels of two frameworks as numbers of stems, each language with numbers of its own.
struct CrosswalkVocabulary {
  struct Label {
    let language: Language
    let isPreferred: Bool
    let written: String
    /// Distinct, in order of number.
    let words: [Int32]
    /// The stems as one, for what one framework writes apart and the other together.
    let joined: String
  }

  /// By number.
  private(set) var stems: [String] = []
  private(set) var languages: [Language] = []
  /// A written form of each stem, for word vectors.
  private(set) var written: [String] = []
  private var numbers: [Language: [String: Int32]] = [:]

  /// By competency: its labels.
  mutating func labels(of set: FrameworkSet) -> [[Label]] {
    var result = [[Label]](repeating: [], count: set.count)
    for language in Language.allCases {
      var session = AnalysisSession(language)
      for (place, competency) in set.competencies.enumerated() {
        let preferred = competency.label[language].map { [$0] } ?? []
        for (order, words) in (preferred + competency.alternatives[language]).enumerated() {
          if let label = label(words, order < preferred.count, &session) { result[place].append(label) }
        }
      }
    }
    return result
  }

  private mutating func label(_ words: String, _ isPreferred: Bool, _ session: inout AnalysisSession) -> Label? {
    let analyzed = session.analyze(words).filter { !$0.isJoined }
    guard !analyzed.isEmpty else { return nil }
    let language = session.language
    let numbered = analyzed.map { number(of: $0, language) }
    return Label(
      language: language, isPreferred: isPreferred, written: words, words: Set(numbered).sorted(),
      joined: analyzed.map(\.plain).joined())
  }

  private mutating func number(of word: AnalyzedWord, _ language: Language) -> Int32 {
    if let known = numbers[language]?[word.stem] { return known }
    let number = Int32(truncatingIfNeeded: stems.count)
    numbers[language, default: [:]][word.stem] = number
    stems.append(word.stem)
    languages.append(language)
    written.append(word.written)
    return number
  }
}
