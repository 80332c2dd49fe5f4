internal import Model

extension Reading {
  /// What the index says of one competency.
  borrowing func signals(of competency: Int) -> Signals {
    var signals = Signals()
    forget()
    readLabels(of: competency, &signals)
    for wording in index.definitions.wordings(of: competency) {
      let mean = cover(index.definitions, wording, definition: true).mean(weights.definitionStatementShare)
      if mean > signals[.definition] {
        signals[.definition] = mean
        signals.definition = Int32(truncatingIfNeeded: wording)
      }
    }
    readExamples(of: competency, &signals)
    (signals[.bag], signals[.coverage]) = bag(of: competency)
    signals[.wholeText] = wholeTextLikeness(of: competency)
    return signals
  }

  private borrowing func forget() {
    for place in 0..<whole.count {
      unsafe frequencies[place] = 0
      unsafe nearest[place] = 0
    }
  }

  /// Each label is read by itself, and the best one counts.
  private borrowing func readLabels(of competency: Int, _ signals: inout Signals) {
    var top = BestThree()
    let wordings = index.labels.wordings(of: competency)
    for wording in wordings {
      let cover = cover(index.labels, wording)
      let mean = cover.mean(weights.statementShare)
      signals.labelWords = max(signals.labelWords, mean)
      signals.raise(.mutual, to: min(1, cover.ofWording) * min(1, cover.ofStatement).squareRoot())
      let isLed = statement.leadWords != nil
      let lead = isLed ? self.cover(index.labels, wording, lead: true) : cover
      let grams = gramCover(index.grams, wording).mean(weights.gramStatementShare)
      signals.raise(.grams, to: grams)
      let label =
        weights.wordShare * (isLed ? lead.mean(weights.statementShare) : mean) + (1 - weights.wordShare) * grams
      // Labels come in order of preference, so the first of one score stays.
      if label > signals[.label] {
        signals[.label] = label
        signals.label = Int32(truncatingIfNeeded: wording)
      }
      if lead.meetsHead { signals.raise(.head, to: label) }
      if lead.isWhole { signals[.exact] = 1 }
      if wording == wordings.lowerBound { signals[.preferred] = label }
      top.add(label)
    }
    signals[.several] = top.mean
  }

  private borrowing func readExamples(of competency: Int, _ signals: inout Signals) {
    var top = BestThree()
    for wording in index.examples.wordings(of: competency) {
      let mean = cover(index.examples, wording).mean(weights.statementShare)
      if mean > signals.exampleWords {
        signals.exampleWords = mean
        signals.example = Int32(truncatingIfNeeded: wording)
      }
      top.add(mean)
      signals.raise(.exampleGrams, to: gramCover(index.exampleGrams, wording).mean(weights.gramStatementShare))
    }
    signals[.examples] = top.mean
  }

  private borrowing func bag(of competency: Int) -> (bag: Double, coverage: Double) {
    guard whole.labelTotal > 0 else { return (0, 0) }
    var bag = 0.0
    var coverage = 0.0
    for term in 0..<whole.count where unsafe frequencies[term] > 0 {
      let share = Double(whole.labelWeights[term]) / Double(whole.labelTotal)
      let frequency = unsafe Double(frequencies[term]) / Double(Field.unit)
      bag += share * frequency / (frequency + index.saturations[competency])
      coverage += unsafe share * Double(nearest[term]) / Double(Field.unit)
    }
    return (bag, coverage)
  }
}

/// The three highest of many numbers.
private struct BestThree {
  private var first = 0.0
  private var second = 0.0
  private var third = 0.0

  mutating func add(_ value: Double) {
    if value > first {
      (first, second, third) = (value, first, second)
    } else if value > second {
      (second, third) = (value, second)
    } else if value > third {
      third = value
    }
  }

  var mean: Double { (first + second + third) / 3 }
}
