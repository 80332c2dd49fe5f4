internal import Model

extension CompetencyMatcher {
  /// For the first competencies of a ranking: how like its labels those of the likely ones are, from 0 to 1.
  ///
  /// Of several competencies that all but say the same the one in their midst is the answer at least risk (minimum Bayes
  /// risk, Kumar and Byrne 2004); which one a single word or letter would pick depends on the wording, and on the language.
  /// The likeness of two is the squared cosine of their labels' words in both languages, the likelihood an exponential of
  /// the score. Sums are of whole numbers, so that no order changes them.
  /// - Complexity: O(n^2 * w) in the number n of competencies and w of words of one.
  func consensus(of ranking: some Collection<RankedCompetency>) -> [Double] {
    guard let top = ranking.first?.score else { return [] }
    let likelihoods = ranking.map {
      Int64((exponential(($0.score - top) / weights.consensusSpread) * LabelWords.unit).rounded())
    }
    let total = Double(likelihoods.reduce(0, &+)) * LabelWords.unit
    return LabelWords(of: ranking.lazy.map { Int($0.competency.rawValue) }, in: self).likenesses { row in
      Double(zip(likelihoods, row).reduce(0) { $0 &+ $1.0 &* $1.1 }) / total
    }
  }
}

/// The words of some competencies' labels in both languages, each with how much it counts.
private struct LabelWords {
  static let unit = Double(1 << 20)

  /// Terms of competency i: `terms[starts[i]..<starts[i + 1]]`; French ones follow the English ones.
  private var terms: [Int32] = []
  private var weights: [Int64] = []
  private var starts = [0]
  private var squares: [Int64] = []
  private let vocabulary: Int

  init(of competencies: some Sequence<Int>, in matcher: CompetencyMatcher) {
    let english = matcher.english.vocabulary.count
    vocabulary = english + matcher.french.vocabulary.count
    var counts = [Int32](repeating: 0, count: vocabulary)
    for competency in competencies {
      let start = terms.count
      for (index, offset) in [(matcher.english, 0), (matcher.french, english)] {
        let first = terms.count
        count(index.labels, competency, offset, &counts)
        for place in first..<terms.count {
          let term = Int(terms[place])
          let often = min(Int(counts[term]), matcher.labelLogarithms.count)
          let rarity = Double(index.labels.weights[term - offset])
          weights.append(Int64(((1 + matcher.labelLogarithms[often - 1]) * rarity).rounded()))
          counts[term] = 0
        }
      }
      starts.append(terms.count)
      squares.append(weights[start...].reduce(0) { $0 &+ $1 &* $1 })
    }
  }

  /// How many labels have each term; the preferred one counts twice.
  private mutating func count(_ labels: Field, _ competency: Int, _ offset: Int, _ counts: inout [Int32]) {
    let wordings = labels.wordings(of: competency)
    for wording in wordings {
      for place in labels.features(of: wording) where labels.features[place] >= 0 {
        let term = Int(labels.features[place]) + offset
        if counts[term] == 0 { terms.append(Int32(truncatingIfNeeded: term)) }
        counts[term] += wording == wordings.lowerBound ? 2 : 1
      }
    }
  }

  /// What `body` makes of how like each one all are, in parts of `unit`.
  func likenesses<Result>(_ body: ([Int64]) -> Result) -> [Result] {
    let count = squares.count
    var likenesses = [[Int64]](repeating: [Int64](repeating: Int64(LabelWords.unit), count: count), count: count)
    var own = [Int64](repeating: 0, count: vocabulary)
    for i in 0..<count {
      for place in starts[i]..<starts[i + 1] { own[Int(terms[place])] = weights[place] }
      for j in (i + 1)..<max(i + 1, count) {
        var product: Int64 = 0
        for place in starts[j]..<starts[j + 1] { product &+= own[Int(terms[place])] &* weights[place] }
        guard product > 0 else {
          likenesses[i][j] = 0
          likenesses[j][i] = 0
          continue
        }
        let cosine = Double(product) * Double(product) / (Double(squares[i]) * Double(squares[j]))
        likenesses[i][j] = Int64((cosine * LabelWords.unit).rounded())
        likenesses[j][i] = likenesses[i][j]
      }
      for place in starts[i]..<starts[i + 1] { own[Int(terms[place])] = 0 }
    }
    return likenesses.map(body)
  }
}
