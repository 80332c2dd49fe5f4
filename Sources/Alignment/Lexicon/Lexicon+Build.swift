internal import Model

extension Lexicon {
  /// Stems of one language that stand for each other, learnt from the wordings of each competency.
  static func synonyms(_ index: LanguageDraft, _ weights: MatchingWeights) -> Lexicon {
    var learner = LexiconLearner(sourceCount: index.vocabulary.count)
    for wordings in index.wordings {
      guard let first = wordings.first else { continue }
      for other in wordings.dropFirst() {
        learner.add(other, means: first)
        learner.add(first, means: other)
      }
    }
    return learner.learned(index.vocabulary, weights)
  }

  /// Stems of `target` that stand for stems of `source`, learnt from the preferred labels of competencies
  /// that have both. Alternatives as well gained nothing and cost a fifth of the build.
  static func translations(from source: LanguageDraft, to target: LanguageDraft, _ weights: MatchingWeights) -> Lexicon
  {
    var learner = LexiconLearner(sourceCount: source.vocabulary.count)
    for (from, to) in zip(source.wordings, target.wordings) {
      guard let first = from.first, let second = to.first else { continue }
      learner.add(first, means: second)
    }
    return learner.learned(target.vocabulary, weights)
  }
}

extension LexiconLearner {
  fileprivate func learned(_ vocabulary: Vocabulary, _ weights: MatchingWeights) -> Lexicon {
    learned(rounds: weights.lexiconRounds, least: weights.leastProbability, most: weights.mostTranslations) {
      vocabulary.stems[Int($0)] < vocabulary.stems[Int($1)]
    }
  }
}
