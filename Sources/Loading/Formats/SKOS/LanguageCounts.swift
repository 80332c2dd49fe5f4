/// How often words come in each language, counted at every element of a file.
///
/// Languages that were counted before have a place of their own, which takes one comparison; those that would share it, and
/// all that come late, are in a dictionary.
struct LanguageCounts {
  private var places = [(language: SKOSLanguage, count: Int)](repeating: (.none, 0), count: 64)
  private var others: [SKOSLanguage: Int] = [:]

  mutating func count(_ language: SKOSLanguage) {
    // Two letters, or the last two of a longer tag, in ten bits.
    let place = Int(truncatingIfNeeded: language.code &* 5 ^ language.code >> 8) & 63
    if places[place].language == language {
      places[place].count += 1
    } else if places[place].count == 0 {
      places[place] = (language, 1)
    } else {
      others[language, default: 0] += 1
    }
  }

  /// Each language that was counted, in no order.
  var all: [(language: SKOSLanguage, count: Int)] {
    places.filter { $0.count > 0 } + others.map { ($0.key, $0.value) }
  }
}
