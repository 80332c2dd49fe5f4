/// Outcomes in French are written as infinitives ("reconnaître") or as requests ("reconnaissez"). The stemmer brings the
/// two together where the verb is regular; this does so for the groups of verbs where it isn't.
enum FrenchInfinitive {
  /// The infinitive of a lower-case UTF-8 word that ends as the second person plural does, where it is known; else the word.
  static func infinitive(of word: [UInt8]) -> [UInt8] {
    guard word.count > ending.count, word.suffix(ending.count).elementsEqual(ending) else { return word }
    let root = word.dropLast(ending.count)
    for (present, infinitive) in groups where root.suffix(present.count).elementsEqual(present) {
      return root.dropLast(present.count) + infinitive
    }
    return word
  }

  private static let ending = Array("ez".utf8)

  private static let groups: [(present: [UInt8], infinitive: [UInt8])] = [
    ("naiss", "naître"), ("paraiss", "paraître"), ("pren", "prendre"), ("criv", "crire"), ("duis", "duire"),
    ("struis", "struire"), ("mett", "mettre"), ("suiv", "suivre"), ("cev", "cevoir"), ("lis", "lire"), ("ten", "tenir"),
    ("ven", "venir"), ("sach", "savoir"), ("soy", "être"), ("ay", "avoir"), ("croy", "croire"), ("voy", "voir"),
    ("combatt", "combattre"), ("résolv", "résoudre"), ("serv", "servir"), ("ouvr", "ouvrir"), ("couvr", "couvrir"),
    ("acquér", "acquérir"), ("répond", "répondre"), ("pouv", "pouvoir"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
