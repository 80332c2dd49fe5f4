internal import Model

/// Words that carry no meaning for matching, without accents, by language.
enum StopWords {
  static func contains(_ word: String, in language: Language) -> Bool {
    language == .english ? english.contains(word) : french.contains(word)
  }

  static let english: Set<String> = set(
    """
    a about above after all also an and any are as at be been before being between both but by can could did do does
    during each either etc for from further had has have having he her here his how i if in into is it its itself may me
    might more most must my no nor not of off on once one or other others our out over own per shall she should so some
    such than that the their them then there these they this those through to too under until up upon us very via was we
    were what when where whether which while who whom whose why will with within without would you your yours
    """)

  static let french: Set<String> = set(
    """
    a afin ai ainsi alors apres au aucun aucune aussi autre autres aux avant avec avoir ayant c ce ceci cela celle
    celles celui ces cet cette ceux chaque chez ci comme comment d dans de depuis des donc dont du elle elles en encore
    entre est et etaient etait etant etc ete etre eux hors ici il ils j je jusque l la le les leur leurs lors lui m ma
    mais me meme memes mes moi mon n ne ni non nos notre nous on ont or ou par parmi pas pendant peu plus plusieurs pour
    pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans se selon ses si soi soit son sont sous sur ta
    tel telle telles tels tes toi ton tous tout toute toutes tres tu un une vers via voici vos votre vous y
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
