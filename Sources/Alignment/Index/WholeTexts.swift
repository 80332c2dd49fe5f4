private import CMatchKernel
internal import Model

/// All words of each competency together - labels, definition, examples - with how often it has each. Flat, so that it can
/// be written and read as it is.
///
/// A class, because it is looked at for each candidate and never changes.
final class WholeTexts: Sendable {
  /// Entries of competency c: `starts[c]..<starts[c + 1]`, each term once.
  let starts: Column<Int32>
  let terms: Column<Int32>
  /// Up to `mostOften`.
  let frequencies: Column<UInt8>
  /// By term: how rare it is among whole texts, in 1/1024.
  let weights: Column<Int32>
  /// By competency: the Euclidean length of its weights times frequencies.
  let lengths: [Double]

  static let mostOften: Int32 = 255

  init(starts: Column<Int32>, terms: Column<Int32>, frequencies: Column<UInt8>, weights: Column<Int32>) {
    self.starts = starts
    self.terms = terms
    self.frequencies = frequencies
    self.weights = weights
    let (entries, often, rarities) = unsafe (terms.buffer, frequencies.buffer, weights.buffer)
    lengths = (0..<max(0, starts.count - 1)).map { competency in
      var square = 0.0
      for place in Int(starts[competency])..<Int(starts[competency + 1]) {
        let value = unsafe Double(rarities[Int(entries[place])]) * Double(often[place])
        square += value * value
      }
      return square.squareRoot()
    }
  }

  /// - Parameter counts: By competency: how often it has each term.
  convenience init(_ counts: [[Int32: Int32]], weights: Column<Int32>) {
    var starts: [Int32] = [0]
    var terms: [Int32] = []
    var frequencies: [UInt8] = []
    for ofOne in counts {
      for term in ofOne.keys.sorted() {
        terms.append(term)
        frequencies.append(UInt8(min(WholeTexts.mostOften, ofOne[term] ?? 0)))
      }
      starts.append(Int32(truncatingIfNeeded: terms.count))
    }
    self.init(starts: Column(starts), terms: Column(terms), frequencies: Column(frequencies), weights: weights)
  }

  @inline(__always)
  func entries(of competency: Int) -> Range<Int> { Int(starts[competency])..<Int(starts[competency + 1]) }

  /// Asks for the words of a competency, which are read soon.
  func prefetch(_ competency: Int) {
    let entries = entries(of: competency)
    unsafe match_prefetch(terms.buffer.baseAddress! + entries.lowerBound, entries.count * 4)
    unsafe match_prefetch(frequencies.buffer.baseAddress! + entries.lowerBound, entries.count)
  }
}
