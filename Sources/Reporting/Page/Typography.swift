public import Model

/// Spaces as each language writes them.
public enum Typography {
  /// French puts a no-break space before a colon and a per-cent sign and inside guillemets (Office québécois de la langue
  /// française), so that no line ends there. English needs nothing.
  public static func spaced(_ words: String, in language: Language) -> String {
    guard language == .french, words.contains(" ") else { return words }
    return words.replacing(" :", with: "\u{A0}:").replacing(" %", with: "\u{A0}%").replacing("« ", with: "«\u{A0}")
      .replacing(" »", with: "\u{A0}»").replacing(" $", with: "\u{A0}$")
  }

  /// A title inside a sentence: “so” in English, « ainsi » in French.
  public static func quoted(_ words: String, in language: Language) -> String {
    language == .english ? "“\(words)”" : "«\u{A0}\(words)\u{A0}»"
  }

  /// Columns that the words take on a terminal; combining marks take none, wide East Asian characters are not expected.
  static func width(_ words: String) -> Int {
    // What is plain ASCII, as most of a table is, need not be divided into characters.
    words.utf8.allSatisfy { (0x20..<0x7F).contains($0) } ? words.utf8.count : words.count
  }
}
