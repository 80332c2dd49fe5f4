import Model

extension Ranking {
  /// The smallest set of credentials that raises a portfolio's expected coverage of a target as far as the catalogue can, or
  /// as far as the hours allow, by the question's measure.
  ///
  /// Retired, expired, superseded or unavailable credentials are never proposed, nor work that only a regulator can licence,
  /// nor anything with a prerequisite of that kind. A prerequisite in the catalogue that is not held is taken with what asks
  /// for it; hours of parts that are held already are not asked for again.
  /// - Complexity: O(c · r) for c candidates and r requirements, O(c² · r) to drop those that another one beats, and at most
  ///   `question.steps` steps of O(c · r) for the search.
  public func pathway(
    from sources: [Held], to target: Subject, _ question: PathwayQuestion, where isIncluded: (Subject) -> Bool
  ) -> Pathway {
    let held = sources.filter { comparator.currencyState(of: $0).state != .expired }.map(\.subject)
    var builder = PathwayOffers(self, held: held, target: target, question: question)
    builder.collect(where: isIncluded)
    var search = PathwaySearch(
      weights: builder.weights, held: builder.heldScores, offers: builder.undominated(), members: builder.members,
      mostHours: question.mostHours?.count, enough: builder.enough, measure: question.measure, steps: question.steps)
    search.run()
    return builder.pathway(search)
  }
}
