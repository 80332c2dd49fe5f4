internal import Model

extension CompetencyMatcher {
  /// Counts changes of what is stored, and of how it is made: columns of another version are made anew.
  static let storedVersion: Int64 = 4

  /// Everything that took time to make, as columns of fixed width; nil where another framework taught it words, since that
  /// one is an input of each command.
  ///
  /// Vectors are not among them: they belong to the model that a user brings.
  public var columns: NamedColumns? {
    guard english.labelRarity.background == nil else { return nil }
    var columns = NamedColumns()
    columns.add("matcher.facts", Column([CompetencyMatcher.storedVersion, Int64(count)]))
    for language in Language.allCases {
      let name = "matcher.\(language.rawValue)"
      index(language).add(to: &columns, name)
      synonyms(in: language).add(to: &columns, name + ".synonyms")
      translations(from: language).add(to: &columns, name + ".translations")
      detours(in: language).add(to: &columns, name + ".detours")
    }
    return columns
  }

  /// The matcher that `columns` were made of; they stay where they lie.
  ///
  /// - Returns: Nil where another version of matching made them: then it has to be made anew.
  /// - Throws: `ColumnFault` where one leads outside of another: whatever is in a file, matching stays inside of it.
  /// - Complexity: O(n) in the length of the columns, which are looked through once.
  public init?(
    _ columns: NamedColumns, weights: MatchingWeights = .standard, vectors: StaticVectors? = nil
  ) throws(ColumnFault) {
    let facts: Column<Int64> = try columns.column("matcher.facts")
    guard facts.first == CompetencyMatcher.storedVersion else { return nil }
    try check(facts.count == 2 && (0...Int64(Int32.max / 2)).contains(facts[1]), "matcher.facts")
    let count = Int(facts[1])
    func index(_ language: Language) throws(ColumnFault) -> LanguageIndex {
      try LanguageIndex(
        columns, "matcher.\(language.rawValue)", language: language, competencies: count, weights: weights)
    }
    let (english, french) = (try index(.english), try index(.french))
    func expansions(_ name: String, _ target: LanguageIndex) throws(ColumnFault) -> Expansions {
      try Expansions(columns, "matcher." + name, terms: target.vocabulary.count)
    }
    self.init(
      english: english, french: french, englishSynonyms: try expansions("en.synonyms", english),
      frenchSynonyms: try expansions("fr.synonyms", french), fromEnglish: try expansions("en.translations", french),
      fromFrench: try expansions("fr.translations", english), englishDetours: try expansions("en.detours", english),
      frenchDetours: try expansions("fr.detours", french), count: count, weights: weights, vectors: vectors)
  }
}
