/// What can speak for a competency in one language, each from 0 to 1.
public enum Signal: Int, Sendable, Hashable, CaseIterable {
  /// The best label by the character n-grams of the statement's lead: the weighted harmonic mean of how much of the
  /// statement and of the label met.
  case grams
  /// The best label by words and n-grams of the lead together: the label that is shown as the reason.
  case label
  /// How much of a label met times the root of how much of the statement met.
  case mutual
  /// As `label`, of labels whose head is the statement's.
  case head
  /// A label that says the same words.
  case exact
  /// As `label`, of the preferred label.
  case preferred
  /// The mean of the three best labels.
  case several
  /// BM25's saturating sum over all words of the competency, as a share of what the statement weighs.
  case bag
  /// What share of the statement some word of the competency meets.
  case coverage
  case definition
  /// The mean of the three best examples.
  case examples
  /// The best example by character n-grams.
  case exampleGrams
  /// The cosine of all words of the statement and all of the competency, by how often they stand there; the higher of both
  /// languages.
  case wholeText
}

/// The signals of one competency in one language.
struct Signals {
  private var values = InlineArray<13, Double>(repeating: 0)
  /// The best label and the best example by their words alone: not part of the score, but of what is shown as its reason.
  var labelWords = 0.0
  var exampleWords = 0.0
  /// Places of the best label, definition and example; -1: none.
  var label: Int32 = -1
  var definition: Int32 = -1
  var example: Int32 = -1

  static let places = 0..<13

  subscript(place: Int) -> Double { values[place] }

  subscript(signal: Signal) -> Double {
    get { values[signal.rawValue] }
    set { values[signal.rawValue] = newValue }
  }

  mutating func raise(_ signal: Signal, to value: Double) { self[signal] = max(self[signal], value) }
}
