internal import Model

/// A stem of a text, as an index keeps it.
struct Term: Hashable {
  let stem: String
  let isJoined: Bool
}

/// A text ready to be indexed or matched.
struct AnalyzedText {
  /// The stems, in order, repeats included.
  var terms: [Term] = []
  /// The words behind `terms`, without accents.
  var words: [String] = []
}

/// One stemmer and the words it has already seen; owned by one build or one query.
struct AnalysisSession: ~Copyable {
  let language: Language
  private let stemmer: Stemmer
  private var known: [String: Entry] = [:]

  private struct Entry {
    let stem: String
    let plain: String
    let isStop: Bool
  }

  init(_ language: Language) {
    self.language = language
    stemmer = Stemmer(language)
  }

  /// Stop words are left out, unless the text has nothing else.
  mutating func analyze(_ text: String) -> AnalyzedText {
    var result = AnalyzedText()
    var stops = AnalyzedText()
    for word in Tokenizer.words(in: text, language: language) {
      let entry = entry(of: word.bytes)
      let term = Term(stem: entry.stem, isJoined: word.isJoined)
      if entry.isStop {
        stops.terms.append(term)
        stops.words.append(entry.plain)
      } else {
        result.terms.append(term)
        result.words.append(entry.plain)
      }
    }
    return result.terms.isEmpty ? stops : result
  }

  borrowing func stem(_ word: [UInt8]) -> String {
    String(decoding: Folding.withoutAccents(stemmer.stem(word)), as: UTF8.self)
  }

  private mutating func entry(of word: [UInt8]) -> Entry {
    let key = String(decoding: word, as: UTF8.self)
    if let entry = known[key] { return entry }
    let plain = String(decoding: Folding.withoutAccents(word), as: UTF8.self)
    let entry = Entry(stem: stem(word), plain: plain, isStop: StopWords.contains(plain, in: language))
    known[key] = entry
    return entry
  }
}
