private import CMatchKernel
internal import Model

/// How much of a statement and of a wording met, each from 0 to 1.
struct Cover {
  var ofStatement = 0.0
  var ofWording = 0.0
  var meetsHead = false

  var isWhole: Bool { ofStatement >= 1 && ofWording >= 1 }

  /// The weighted harmonic mean.
  func mean(_ statementShare: Double) -> Double {
    guard ofStatement > 0, ofWording > 0 else { return 0 }
    return 1 / (statementShare / min(1, ofStatement) + (1 - statementShare) / min(1, ofWording))
  }
}

/// One statement held against one language's index; owned by one query.
///
/// What is looked up for each wording lies in memory of its own, since it is read millions of times a second. Terms and
/// n-grams are below the lengths of that memory: the builder of an index numbers them so, and one that is read from a
/// file is checked first.
@safe struct Reading: ~Copyable {
  let index: LanguageIndex
  let statement: Statement
  let weights: MatchingWeights
  let whole: Probe
  let lead: Probe
  /// By term of the index: 1 + its place among the probe's targets; 0: it stands for nothing in the statement.
  let wholeMarks: UnsafeMutablePointer<UInt16>
  private let leadMarks: UnsafeMutablePointer<UInt16>
  private let gramTotal: Int32
  /// By term of the statement, for the competency at hand: how often it is met, and how well at best, in 1/1024.
  let frequencies: UnsafeMutablePointer<Int32>
  let nearest: UnsafeMutablePointer<Int32>
  /// By term of the statement, for the wording at hand; and which of them are above 0.
  private let best: UnsafeMutablePointer<Int32>
  private let touched: UnsafeMutablePointer<Int32>

  init(_ statement: Statement, in index: LanguageIndex, of matcher: CompetencyMatcher) {
    self.index = index
    self.statement = statement
    weights = matcher.weights
    let source = matcher.index(statement.language)
    whole = Probe(statement.whole, from: source, to: index, matcher)
    unsafe wholeMarks = Reading.marks(whole, index.vocabulary.count)
    if statement.leadWords == nil {
      lead = whole
      unsafe leadMarks = wholeMarks
    } else {
      lead = Probe(statement.lead, from: source, to: index, matcher)
      unsafe leadMarks = Reading.marks(lead, index.vocabulary.count)
    }
    gramTotal = statement.grams.numbers.reduce(0) { $0 + index.grams.weights[Int($1)] }
    unsafe frequencies = Reading.zeros(whole.count)
    unsafe nearest = Reading.zeros(whole.count)
    let most = max(whole.count, lead.count)
    unsafe best = Reading.zeros(most)
    unsafe touched = Reading.zeros(most)
  }

  deinit {
    if unsafe leadMarks != wholeMarks { unsafe leadMarks.deallocate() }
    unsafe wholeMarks.deallocate()
    unsafe frequencies.deallocate()
    unsafe nearest.deallocate()
    unsafe best.deallocate()
    unsafe touched.deallocate()
  }

  private static func zeros<Value: FixedWidthInteger>(_ count: Int) -> UnsafeMutablePointer<Value> {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: max(1, count))
    unsafe memory.initialize(repeating: 0, count: max(1, count))
    return unsafe memory
  }

  private static func marks(_ probe: Probe, _ count: Int) -> UnsafeMutablePointer<UInt16> {
    let marks: UnsafeMutablePointer<UInt16> = unsafe zeros(count)
    for (place, target) in probe.targets.enumerated().prefix(Int(UInt16.max) - 1) {
      unsafe marks[Int(target)] = UInt16(truncatingIfNeeded: place + 1)
    }
    return unsafe marks
  }

  /// Which terms of a wording met which of the statement.
  func cover(_ field: Field, _ wording: Int, lead isLead: Bool = false, definition: Bool = false) -> Cover {
    let probe = isLead ? lead : whole
    let marks = unsafe isLead ? leadMarks : wholeMarks
    let (features, weights) = unsafe (field.features.buffer, field.weights.buffer)
    let (best, touched) = unsafe (best, touched)
    let head = field.heads[wording]
    var cover = Cover()
    var ofWording: Int64 = 0
    var count = 0
    for place in field.features(of: wording) {
      let entry = unsafe features[place]
      let term = Int(entry < 0 ? ~entry : entry)
      let mark = unsafe Int(marks[term])
      guard mark > 0 else { continue }
      var likeness: Int32 = 0
      for place in Int(probe.starts[mark - 1])..<Int(probe.starts[mark]) {
        let meaning = probe.meanings[place]
        let number = Int(meaning.term)
        likeness = max(likeness, meaning.likeness)
        if unsafe best[number] == 0 {
          unsafe touched[count] = meaning.term
          count += 1
        }
        unsafe best[number] = max(best[number], meaning.likeness)
        if meaning.term == probe.head, term == head, meaning.likeness >= self.weights.headLikeness {
          cover.meetsHead = true
        }
        if !isLead {
          unsafe frequencies[number] += meaning.likeness
          unsafe nearest[number] = max(nearest[number], meaning.likeness)
        }
      }
      ofWording += unsafe Int64(weights[term]) * Int64(likeness)
    }
    guard count > 0 else { return cover }
    var ofStatement: Int64 = 0
    for place in 0..<count {
      let number = unsafe Int(touched[place])
      let weight = definition ? probe.definitionWeights[number] : probe.labelWeights[number]
      ofStatement += unsafe Int64(weight) * Int64(best[number])
      unsafe best[number] = 0
    }
    cover.ofStatement = Reading.share(ofStatement, definition ? probe.definitionTotal : probe.labelTotal)
    cover.ofWording = Reading.share(ofWording, field.totals[wording])
    return cover
  }

  private static func share(_ met: Int64, _ total: Int32) -> Double {
    total > 0 ? Double(met) / (Double(total) * Double(Field.unit)) : 0
  }

  /// How many of a wording's and of the lead's character n-grams met.
  func gramCover(_ field: Field, _ wording: Int) -> Cover {
    let grams = field.features(of: wording)
    let met = unsafe match_met(
      field.features.buffer.baseAddress! + grams.lowerBound, grams.count, statement.grams.bits,
      field.weights.buffer.baseAddress)
    return gramCover(met, field, wording)
  }

  /// The same, plainly.
  func plainGramCover(_ field: Field, _ wording: Int) -> Cover {
    let grams = field.features(of: wording).map { field.features[$0] }
    let met = grams.filter { statement.grams.numbers.contains($0) }.reduce(0) { $0 + field.weights[Int($1)] }
    return gramCover(met, field, wording)
  }

  private func gramCover(_ met: Int32, _ field: Field, _ wording: Int) -> Cover {
    guard met > 0 else { return Cover() }
    let unit = Int64(Field.unit)
    return Cover(
      ofStatement: Reading.share(Int64(met) * unit, gramTotal),
      ofWording: Reading.share(Int64(met) * unit, field.totals[wording]))
  }
}
