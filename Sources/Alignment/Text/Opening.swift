internal import Model

/// Whether words say what somebody does ("write Hebrew", "rédiger des rapports") or name a thing ("written Hebrew",
/// "rapports"). Where two competencies share all words that matter, this tells which one is meant.
enum Form: UInt8 {
  case thing = 1
  case action = 2
}

/// How a statement or a label opens, by which its form is told.
enum Opening {
  /// Of a text of any length, no more is looked at.
  private static let mostBytes = 100

  /// The first word, or what is done where that is only somebody's ability to do it ("ability to write", "capable de
  /// rédiger"); lower case, accents kept; empty where there is no word.
  static func word(of text: String, in language: Language) -> String {
    var words: [String] = []
    for chunk in text.utf8.prefix(mostBytes).split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      for word in Tokenizer.words(in: String(decoding: chunk, as: UTF8.self), language: language)
      where !word.isJoined { words.append(String(decoding: word.bytes, as: UTF8.self)) }
      guard let first = words.first else { continue }
      guard abilities.contains(first) else { return first }
      if words.count > 2 { return links.contains(words[1]) ? words[2] : first }
    }
    return words.first ?? ""
  }

  /// - Parameter verbs: English verbs beside those known anyway.
  static func form(of word: String, in language: Language, verbs: WordTable) -> Form {
    switch language {
    case .english: isEnglishVerb(word, verbs) ? .action : .thing
    case .french: isFrenchVerb(word) ? .action : .thing
    }
  }

  private static let abilities: Set = [
    "ability", "able", "capacity", "aptitude", "aptitudes", "capable", "capacité", "capacités", "habileté", "habiletés",
  ]
  private static let links: Set = ["to", "à", "de"]

  // MARK: English

  private static func isEnglishVerb(_ word: String, _ verbs: WordTable) -> Bool {
    func isVerb(_ word: some StringProtocol) -> Bool {
      let word = String(word)
      return verbs[word] != nil || Verbs.contains(word, in: .english)
    }
    if isVerb(word) { return true }
    guard word.utf8.count > 5, word.hasSuffix("ing") else { return false }
    let root = word.dropLast(3)
    if isVerb(root) || isVerb(root + "e") { return true }
    return root.last == root.dropLast().last && isVerb(root.dropLast())
  }

  /// English verbs, learnt from labels in both languages: what opens labels whose French version opens with an infinitive,
  /// at least twice as often as others.
  /// - Parameters: By competency, the opening of its label in each language; empty where it has none.
  static func verbs(english: [String], french: [String]) -> Set<String> {
    var counts: [String: (verb: Int, other: Int)] = [:]
    for (word, other) in zip(english, french) where !word.isEmpty && !other.isEmpty {
      if isFrenchVerb(other) {
        counts[word, default: (0, 0)].verb += 1
      } else {
        counts[word, default: (0, 0)].other += 1
      }
    }
    return Set(counts.lazy.filter { $0.value.verb > 0 && $0.value.verb >= 2 * $0.value.other }.map(\.key))
  }

  // MARK: French

  /// An infinitive or a request ("rédiger", "rédigez"). Nouns that end alike are told apart by their endings where the
  /// endings of verbs are few, and by name where they aren't.
  static func isFrenchVerb(_ word: String) -> Bool {
    if word.hasSuffix("ez") { return word.utf8.count > 4 && !notRequests.contains(word) }
    if word.hasSuffix("ier") { return word.hasSuffix("ifier") || verbsInIer.contains(word) }
    if word.hasSuffix("er") { return word.utf8.count > 3 && !nounsInEr.contains(word) }
    if word.hasSuffix("oir") { return endingsInOir.contains(where: word.hasSuffix) && !nounsInOir.contains(word) }
    if word.hasSuffix("ir") { return word.utf8.count > 3 && !nounsInIr.contains(word) }
    return word.hasSuffix("re") && endingsInRe.contains(where: word.hasSuffix) && !nounsInRe.contains(word)
  }

  private static let notRequests: Set = ["assez", "chez"]

  /// Most other words in -ier are trades and things.
  private static let verbsInIer = set(
    """
    allier apparier apprécier associer bénéficier calligraphier colorier communier concilier confier copier délier dédier
    dévier différencier étudier expédier initier inventorier licencier lier manier marier multiplier négocier oublier
    parier photocopier photographier plier privilégier publier radier radiographier rallier rapatrier recopier
    réconcilier réexpédier relier remédier remercier renégocier répertorier replier réétudier scier skier supplier trier
    varier
    """)

  private static let nounsInEr = set(
    """
    berger boucher boulanger broker cancer cher clavier danger designer docker étranger fer foyer hiver horloger léger
    leader loyer manager master mer oranger plancher poker porcher premier dernier reporter rocher super trader
    ver webmaster
    """)

  private static let endingsInOir = ["voir", "valoir", "vouloir", "seoir", "choir"]
  private static let nounsInOir: Set = ["lavoir", "réservoir"]

  private static let nounsInIr = set("avenir cuir désir loisir plaisir saphir soupir souvenir tir")

  private static let endingsInRe = words(
    """
    aincre aître andre attre boire clure crire croire dire endre erdre ettre être faire indre lire mordre oître ondre
    oudre plaire rire rompre tordre traire uire uivre vivre
    """)
  private static let nounsInRe = set(
    """
    affaire ancêtre cendre contremaître cylindre fenêtre foudre gendre hêtre lettre maître poudre prêtre scaphandre tirelire
    """)

  private static func words(_ words: String) -> [String] {
    words.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func set(_ words: String) -> Set<String> { Set(self.words(words)) }
}
