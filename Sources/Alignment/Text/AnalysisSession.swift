internal import Model

/// A word of a text that carries meaning.
struct AnalyzedWord {
  /// Without accents.
  let stem: String
  /// The stem's number in the session's vocabulary.
  let number: Int32
  /// As `Word.isJoined`.
  let isJoined: Bool
  /// The word in lower case, with its accents.
  let written: String
  /// The word without accents.
  let plain: String
}

/// The words of a text that carry meaning, in order.
struct Phrase {
  let words: [AnalyzedWord]
  /// The place of the word that says what kind of thing it is.
  let head: Int?
}

/// One stemmer and what it has already seen; owned by one build or one query.
struct AnalysisSession: ~Copyable {
  let language: Language
  private let stemmer: Stemmer
  /// Stems of all words taken apart so far.
  private(set) var vocabulary = Vocabulary()
  /// By what stands between two spaces: texts repeat themselves, and looking up is cheaper than taking apart.
  private var known: [String: [Entry]] = [:]

  private struct Entry {
    let word: AnalyzedWord
    let isStop: Bool
  }

  /// More than any label or statement needs; keeps every sum of weights far inside 32 bits whatever is fed in.
  static let mostBytes = 20_000

  init(_ language: Language) {
    self.language = language
    stemmer = Stemmer(language)
    // As many as most statements have.
    known.reserveCapacity(24)
    vocabulary.reserveCapacity(24)
  }

  /// The words of the first `mostBytes` of `text`, in order. Stop words are left out, unless there is nothing else.
  mutating func analyze(_ text: String) -> [AnalyzedWord] { phrase(text).words }

  /// The same, with the word that says what kind of thing it is.
  ///
  /// In English that is the last word before a comma, a bracket, a dash or a preposition ("baker, bread", "director of
  /// sales"); in French it is the first.
  mutating func phrase(_ text: String) -> Phrase {
    var words: [AnalyzedWord] = []
    var stops: [AnalyzedWord] = []
    var head: Int?
    func close() { if head == nil, !words.isEmpty { head = language == .english ? words.count - 1 : 0 } }
    for chunk in text.utf8.prefix(AnalysisSession.mostBytes).split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      if chunk.first == 0x28 || chunk.first == 0x2D { close() }
      for entry in entries(of: String(decoding: chunk, as: UTF8.self)) {
        if entry.isStop {
          stops.append(entry.word)
          close()
        } else {
          words.append(entry.word)
        }
      }
      if chunk.last == 0x2C || chunk.last == 0x2E { close() }
    }
    if words.isEmpty { words = stops }
    close()
    return Phrase(words: words, head: head)
  }

  /// The stem of a lower-case UTF-8 word, without accents.
  borrowing func stem(_ word: [UInt8]) -> String {
    let word = language == .french ? FrenchInfinitive.infinitive(of: word) : EnglishBaseForm.base(of: word)
    return String(decoding: Folding.withoutAccents(stemmer.stem(word)), as: UTF8.self)
  }

  private mutating func entries(of chunk: String) -> [Entry] {
    if let entries = known[chunk] { return entries }
    var entries: [Entry] = []
    for word in Tokenizer.words(in: chunk, language: language) {
      let plain = String(decoding: Folding.withoutAccents(word.bytes), as: UTF8.self)
      let stem = stem(word.bytes)
      let analyzed = AnalyzedWord(
        stem: stem, number: vocabulary.number(of: stem), isJoined: word.isJoined,
        written: String(decoding: word.bytes, as: UTF8.self),
        plain: plain)
      // "and/or" joined is no more than its parts.
      let isStop = word.isJoined ? entries.allSatisfy(\.isStop) : StopWords.contains(plain, in: language)
      entries.append(Entry(word: analyzed, isStop: isStop))
    }
    known[chunk] = entries
    return entries
  }
}
