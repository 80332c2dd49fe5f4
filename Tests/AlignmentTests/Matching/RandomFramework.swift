import Model

/// Frameworks and statements from a seed, of few words, so that much is alike and ties are common.
struct RandomFramework {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  private static let words: [Language: [String]] = [
    .english: """
    bread baking dough oven clean wash data database query table report audit risk network cable install repair welding
    steel plan negotiate negotiation customer sale stock water treatment safety inspect manage team teach learning
    """.split(whereSeparator: \.isWhitespace).map(String.init),
    .french: """
    pain cuisson pâte four nettoyer laver données requête table rapport audit risque réseau câble installer réparer
    soudage acier planifier négocier négociation client vente stock eau traitement sécurité inspecter gérer équipe
    """.split(whereSeparator: \.isWhitespace).map(String.init),
  ]

  mutating func statement(_ language: Language, words count: Int) -> String {
    let words = Self.words[language] ?? []
    return (0..<count).map { _ in words[below(words.count)] }.joined(separator: " ")
  }

  /// Some competencies have words in one language only, and some have none.
  mutating func frameworks(competencies count: Int) -> FrameworkSet {
    let competencies = (0..<count).map { number in
      var label = Text()
      var alternatives = Texts()
      var definition = Text()
      for language in Language.allCases where below(4) > 0 {
        label[language] = statement(language, words: 1 + below(3))
        alternatives[language] = (0..<below(4)).map { _ in statement(language, words: 1 + below(4)) }
        if below(2) > 0 { definition[language] = statement(language, words: 3 + below(9)) }
      }
      return Competency(
        id: "c\(number)", uri: "c\(number)", label: label, alternatives: alternatives, definition: definition)
    }
    return FrameworkSet([Framework(id: "f", uri: "f", version: "1", title: Text(), competencies: competencies)])
  }
}
