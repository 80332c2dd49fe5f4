public import Model

extension CompetencyMatcher {
  /// For fitting a blend: the candidates of a statement with all their signals, in the order of the blend's weights.
  public func trainingRows(for words: String, language: Language) -> [(competency: Int32, values: [Double])] {
    let statement = Statement(words, language: language, weights: weights)
    return ranked(statement, limit: weights.candidates).map { candidate in
      let isOwn = candidate.language == language
      let none = Signals()
      var values: [Double] = []
      for source in [isOwn ? candidate.signals : none, isOwn ? candidate.other : none, isOwn ? none : candidate.other] {
        values += Signal.allCases.map { source[$0] }
      }
      values.append(candidate.firstLook)
      values += candidate.vectors.isEmpty ? [0, 0, 0, 0] : candidate.vectors
      values += [isOwn ? 1 : 0]
      let place = Int(candidate.competency.rawValue)
      values.append(
        logarithm(1 + Double(english.labels.wordings(of: place).count + french.labels.wordings(of: place).count)))
      values.append(statement.length)
      return (candidate.competency.rawValue, values)
    }
  }
}
