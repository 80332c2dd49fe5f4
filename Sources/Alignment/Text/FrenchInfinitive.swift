/// Outcomes in French are written as infinitives ("reconnaître") or as requests ("reconnaissez"). The stemmer brings the
/// two together where the verb is regular; this does so for the groups of verbs where it isn't.
enum FrenchInfinitive {
  /// The infinitive of a lower-case UTF-8 word that ends as the second person plural does, where it is known; else the word.
  static func infinitive(of word: [UInt8]) -> [UInt8] {
    guard word.count > ending.count, word.suffix(ending.count).elementsEqual(ending) else { return word }
    let root = word.dropLast(ending.count)
    if let infinitive = verbs[Array(root)] { return infinitive }
    for (present, infinitive) in families where root.suffix(present.count).elementsEqual(present) {
      return root.dropLast(present.count) + infinitive
    }
    return word
  }

  private static let ending = Array("ez".utf8)

  /// Verbs whose roots others end with too: "lisez", but "utilisez"; "servez", but "observez".
  private static let verbs = Dictionary(
    uniqueKeysWithValues: [
      ("lis", "lire"), ("relis", "relire"), ("serv", "servir"), ("ay", "avoir"), ("soy", "être"), ("sach", "savoir"),
      ("voy", "voir"), ("prévoy", "prévoir"), ("revoy", "revoir"), ("croy", "croire"), ("résolv", "résoudre"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) })

  private static let families = [
    ("naiss", "naître"), ("paraiss", "paraître"), ("pren", "prendre"), ("criv", "crire"), ("duis", "duire"),
    ("struis", "struire"), ("mett", "mettre"), ("batt", "battre"), ("suiv", "suivre"), ("cev", "cevoir"),
    ("ten", "tenir"), ("ven", "venir"), ("ouvr", "ouvrir"), ("quér", "quérir"), ("répond", "répondre"),
    // "Identifiez": the stemmer takes the i for that of an imperfect.
    ("i", "ier"),
  ].map { (present: Array($0.0.utf8), infinitive: Array($0.1.utf8)) }
}
