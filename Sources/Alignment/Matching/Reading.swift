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
struct Reading {
  let index: LanguageIndex
  let statement: Statement
  let weights: MatchingWeights
  let whole: Probe
  let lead: Probe
  /// By term of the index: 1 + its place among the probe's targets; 0: it stands for nothing in the statement.
  let wholeMarks: [UInt16]
  let leadMarks: [UInt16]
  /// One bit for each n-gram of the lead.
  let gramBits: [UInt64]
  let gramTotal: Int32
  /// By term of the statement, for the competency at hand: how often it is met, and how well at best, in 1/1024.
  var frequencies: [Int32]
  var nearest: [Int32]
  /// By term of the statement, for the wording at hand.
  private var best: [Int32]
  private var touched: [Int32] = []

  init(_ statement: Statement, in index: LanguageIndex, of matcher: CompetencyMatcher) {
    self.index = index
    self.statement = statement
    weights = matcher.weights
    let source = matcher.index(statement.language)
    whole = Probe(statement.whole, from: source, to: index, matcher)
    wholeMarks = Reading.marks(whole, index.vocabulary.count)
    if statement.leadWords == nil {
      lead = whole
      leadMarks = wholeMarks
    } else {
      lead = Probe(statement.lead, from: source, to: index, matcher)
      leadMarks = Reading.marks(lead, index.vocabulary.count)
    }
    var bits = [UInt64](repeating: 0, count: CharacterGrams.bucketCount / 64)
    var total: Int32 = 0
    for gram in statement.grams {
      bits[Int(gram) >> 6] |= 1 << UInt64(gram & 63)
      total += index.grams.weights[Int(gram)]
    }
    gramBits = bits
    gramTotal = total
    frequencies = Array(repeating: 0, count: whole.count)
    nearest = frequencies
    best = Array(repeating: 0, count: max(whole.count, lead.count))
  }

  private static func marks(_ probe: Probe, _ count: Int) -> [UInt16] {
    var marks = [UInt16](repeating: 0, count: count)
    for (place, target) in probe.targets.enumerated().prefix(Int(UInt16.max) - 1) {
      marks[Int(target)] = UInt16(truncatingIfNeeded: place + 1)
    }
    return marks
  }

  /// Which terms of a wording met which of the statement.
  mutating func cover(_ field: Field, _ wording: Int, lead isLead: Bool = false, definition: Bool = false) -> Cover {
    let probe = isLead ? lead : whole
    let marks = isLead ? leadMarks : wholeMarks
    let head = field.heads[wording]
    var cover = Cover()
    var ofWording: Int64 = 0
    for place in field.features(of: wording) {
      let entry = field.features[place]
      let term = Int(entry < 0 ? ~entry : entry)
      let mark = Int(marks[term])
      guard mark > 0 else { continue }
      var likeness: Int32 = 0
      for place in Int(probe.starts[mark - 1])..<Int(probe.starts[mark]) {
        let meaning = probe.meanings[place]
        let number = Int(meaning.term)
        likeness = max(likeness, meaning.likeness)
        if best[number] == 0 { touched.append(meaning.term) }
        best[number] = max(best[number], meaning.likeness)
        if meaning.term == probe.head, term == head, meaning.likeness >= weights.headLikeness { cover.meetsHead = true }
        if !isLead {
          frequencies[number] += meaning.likeness
          nearest[number] = max(nearest[number], meaning.likeness)
        }
      }
      ofWording += Int64(field.weights[term]) * Int64(likeness)
    }
    var ofStatement: Int64 = 0
    for number in touched {
      let weight = definition ? probe.definitionWeights[Int(number)] : probe.labelWeights[Int(number)]
      ofStatement += Int64(weight) * Int64(best[Int(number)])
      best[Int(number)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    cover.ofStatement = Reading.share(ofStatement, definition ? probe.definitionTotal : probe.labelTotal)
    cover.ofWording = Reading.share(ofWording, field.totals[wording])
    return cover
  }

  private static func share(_ met: Int64, _ total: Int32) -> Double {
    total > 0 ? Double(met) / (Double(total) * Double(Field.unit)) : 0
  }

  /// How many of a wording's and of the lead's character n-grams met.
  func gramCover(_ field: Field, _ wording: Int) -> Cover {
    var met: Int32 = 0
    let (allFeatures, allWeights) = (field.features, field.weights)
    let features = allFeatures.span
    let weights = allWeights.span
    let bits = gramBits.span
    let places = field.features(of: wording)
    precondition(places.upperBound <= features.count && weights.count == bits.count * 64)
    for place in places {
      let gram = Int(unsafe features[unchecked: place]) & (CharacterGrams.bucketCount - 1)
      let isMet = Int32(truncatingIfNeeded: unsafe bits[unchecked: gram >> 6] >> UInt64(gram & 63) & 1)
      met &+= isMet &* (unsafe weights[unchecked: gram])
    }
    let unit = Int64(Field.unit)
    return Cover(
      ofStatement: Reading.share(Int64(met) * unit, gramTotal),
      ofWording: Reading.share(Int64(met) * unit, field.totals[wording]))
  }
}
