internal import Model

/// English words that some write together: a framework that knows "data" and "set" is to understand "datasets".
enum Compounds {
  /// Letters that each part has at least; with three, "mandate" would be a man and a date.
  static let least = 4

  /// The stems of the two words of `index` that an unknown word is made of; none where there is no such pair. Of several
  /// pairs the one with the longest first word.
  static func parts(of word: AnalyzedWord, in index: LanguageIndex) -> [String] {
    guard index.language == .english else { return [] }
    let letters = Array(word.plain.utf8)
    guard letters.count >= 2 * least, letters.count <= 40, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return []
    }
    let session = AnalysisSession(.english)
    for place in (least...(letters.count - least)).reversed() {
      let stems = [letters[..<place], letters[place...]].map { session.stem(Array($0)) }
      if stems.allSatisfy({ index.vocabulary[$0] != nil }) { return stems }
    }
    return []
  }
}
