public import Model

extension CompetencyMatcher {
  /// The language of `text`, guessed from its commonest words and from its accents; English where nothing tells.
  /// - Complexity: O(n) in the length of the text.
  public static func language(of text: String) -> Language { balance(of: text) > 0 ? .french : .english }

  /// Above zero: speaks for French; below: for English.
  static func balance(of text: String) -> Int {
    var balance = 0
    for word in Tokenizer.words(in: text, language: .french) where !word.isJoined {
      let plain = String(decoding: Folding.withoutAccents(word.bytes), as: UTF8.self)
      let isEnglish = StopWords.contains(plain, in: .english)
      let isFrench = StopWords.contains(plain, in: .french)
      if isFrench && !isEnglish { balance += 2 }
      if isEnglish && !isFrench { balance -= 2 }
      if word.bytes.contains(0xC3) { balance += 1 }
    }
    for (letter, mark) in zip(text.unicodeScalars, text.unicodeScalars.dropFirst()) {
      let isElided = "lLdD".unicodeScalars.contains(letter) && "'\u{2019}".unicodeScalars.contains(mark)
      if isElided { balance += 2 }
    }
    return balance
  }
}
