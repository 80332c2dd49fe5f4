/// What speaks for a competency, each signal from 0 to 1.
struct Signals: Sendable {
  /// The best label, or -1.
  var label: Int32 = -1
  /// Its word and n-gram signals, weighted.
  var labelScore = 0.0
  /// The definition, or -1, and how well it covers the statement.
  var definitionPlace: Int32 = -1
  var definition = 0.0
  /// How much of the statement all words of the competency cover together.
  var bag = 0.0
  /// What share of the statement's weight some word of the competency meets.
  var coverage = 0.0
}
