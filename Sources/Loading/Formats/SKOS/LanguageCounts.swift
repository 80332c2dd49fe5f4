/// How often words come in each language, counted at every element of a file.
///
/// Languages that were counted before have a place of their own, which takes one comparison; those that would share it, and
/// all that come late, are in a dictionary.
struct LanguageCounts {
  /// Words in one language often follow each other: they are counted here until another comes.
  private var last = SKOSLanguage.none
  private var run = 0
  private var places = [(language: SKOSLanguage, count: Int)](repeating: (.none, 0), count: 64)
  private var others: [SKOSLanguage: Int] = [:]

  mutating func count(_ language: SKOSLanguage) {
    if language.code != last.code {
      add(last, times: run)
      last = language
      run = 0
    }
    run += 1
  }

  private mutating func add(_ language: SKOSLanguage, times count: Int) {
    guard count > 0 else { return }
    // Two letters, or the last two of a longer tag, in ten bits.
    let place = Int(truncatingIfNeeded: language.code &* 5 ^ language.code >> 8) & 63
    if places[place].language == language {
      places[place].count += count
    } else if places[place].count == 0 {
      places[place] = (language, count)
    } else {
      others[language, default: 0] += count
    }
  }

  /// Each language that was counted, in no order.
  var all: [(language: SKOSLanguage, count: Int)] {
    var whole = self
    whole.add(last, times: run)
    return whole.places.filter { $0.count > 0 } + whole.others.map { ($0.key, $0.value) }
  }
}
