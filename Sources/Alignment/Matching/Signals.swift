/// What can speak for a competency in one language, each from 0 to 1.
public enum Signal: Int, Sendable, Hashable, CaseIterable {
  /// The best label by its words: the weighted harmonic mean of how much of the statement and of the label met.
  case words
  /// The same by the character n-grams of the statement's lead.
  case grams
  /// The best label by words and n-grams of the lead together: the label that is shown as the reason.
  case label
  /// A label that stands in the statement, whatever else the statement says.
  case contained
  /// A label that covers the statement, whatever else the label says.
  case statement
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
  /// The best example.
  case example
  /// The mean of the three best examples.
  case examples
  /// The best example by character n-grams.
  case exampleGrams
  /// `bag` of the best parent.
  case parent
}

/// The signals of one competency in one language.
struct Signals {
  private var values = InlineArray<17, Double>(repeating: 0)
  /// Places of the best label, definition and example; -1: none.
  var label: Int32 = -1
  var definition: Int32 = -1
  var example: Int32 = -1

  subscript(signal: Signal) -> Double {
    get { values[signal.rawValue] }
    set { values[signal.rawValue] = newValue }
  }

  mutating func raise(_ signal: Signal, to value: Double) { self[signal] = max(self[signal], value) }
}
