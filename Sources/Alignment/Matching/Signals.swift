/// What speaks for a competency.
struct Signals: Sendable {
  /// Harmonic means of coverages, 0 to 1.
  var words = 0.0
  var grams = 0.0
  var definition = 0.0
  /// The best label, or -1.
  var label: Int32 = -1
  var definitionPlace: Int32 = -1
  /// Weighted sum of `words` and `grams` for `label`.
  var labelScore = 0.0
}
