internal import Model

/// The terms of a statement as one language's index knows them, each with all terms that stand for it.
///
/// A class, because it is looked at for each wording and never changes.
final class Probe {
  /// By term of the statement.
  let labelWeights: [Int32]
  let definitionWeights: [Int32]
  let written: [String]
  let labelTotal: Int32
  let definitionTotal: Int32
  /// The term that says what kind of thing it is, or -1.
  let head: Int32
  /// Terms of the index that stand for something in the statement, in order, and what they stand for:
  /// `meanings[starts[i]..<starts[i + 1]]` of `targets[i]`.
  let targets: [Int32]
  let starts: [Int32]
  let meanings: [Meaning]

  struct Meaning {
    /// The statement's term.
    let term: Int32
    /// How far it stands for the term, in 1/1024.
    let likeness: Int32
    let way: MatchExplanation.Way
  }

  var count: Int { labelWeights.count }

  init(_ phrase: Phrase, from source: LanguageIndex, to target: LanguageIndex, _ matcher: CompetencyMatcher) {
    let boilerplate = Boilerplate.stems(in: source.language)
    var numbers: [String: Int32] = [:]
    var weights: [(label: Int32, definition: Int32)] = []
    var written: [String] = []
    var head: Int32 = -1
    var found: [(target: Int32, meaning: Meaning)] = []
    for (place, word) in phrase.words.enumerated() {
      let known = numbers[word.stem]
      let number = known ?? Int32(truncatingIfNeeded: weights.count)
      if place == phrase.head { head = number }
      guard known == nil else { continue }
      numbers[word.stem] = number
      written.append(word.written)
      weights.append(Probe.weights(of: word, source, isBoilerplate: boilerplate.contains(word.stem)))
      for (term, likeness, way) in Probe.meanings(of: word.stem, source.language, target, matcher) {
        found.append((term, Meaning(term: number, likeness: likeness, way: way)))
      }
      guard source.vocabulary[word.stem] == nil else { continue }
      for part in Compounds.parts(of: word, in: source) {
        for (term, likeness, way) in Probe.meanings(of: part, source.language, target, matcher) {
          let share = likeness * matcher.weights.compoundScale / Field.unit
          found.append((term, Meaning(term: number, likeness: share, way: way == .same ? .family : way)))
        }
      }
    }
    found.sort { ($0.target, $0.meaning.term, $1.meaning.likeness) < ($1.target, $1.meaning.term, $0.meaning.likeness) }
    var targets: [Int32] = []
    var starts: [Int32] = [0]
    var meanings: [Meaning] = []
    for (target, meaning) in found {
      if target != targets.last {
        targets.append(target)
        starts.append(starts[starts.count - 1])
      } else if meanings.last?.term == meaning.term {
        continue
      }
      meanings.append(meaning)
      starts[starts.count - 1] += 1
    }
    labelWeights = weights.map(\.label)
    definitionWeights = weights.map(\.definition)
    labelTotal = labelWeights.reduce(0, +)
    definitionTotal = definitionWeights.reduce(0, +)
    self.written = written
    self.head = head
    self.targets = targets
    self.starts = starts
    self.meanings = meanings
  }

  /// A word that no competency has weighs as much as the rarest: what a statement says beyond the framework counts.
  private static func weights(
    of word: AnalyzedWord, _ source: LanguageIndex, isBoilerplate: Bool
  ) -> (label: Int32, definition: Int32) {
    if word.isJoined { return (0, 0) }
    if let own = source.vocabulary[word.stem] {
      return (source.labels.weights[Int(own)], source.definitions.weights[Int(own)])
    }
    return (
      source.labelRarity.weight(word.stem, count: 0, isBoilerplate: isBoilerplate),
      source.definitionRarity.weight(word.stem, count: 0, isBoilerplate: isBoilerplate)
    )
  }

  /// Terms of `target` that stand for a stem, with how far they do.
  private static func meanings(
    of stem: String, _ language: Language, _ target: LanguageIndex, _ matcher: CompetencyMatcher
  ) -> [(term: Int32, likeness: Int32, way: MatchExplanation.Way)] {
    let weights = matcher.weights
    let same = target.vocabulary[stem]
    var result: [(term: Int32, likeness: Int32, way: MatchExplanation.Way)] =
      same.map { [($0, Field.unit, .same)] } ?? []
    if language == target.language {
      result += WordFamilies.members(of: stem, in: target).map { member in
        (member.term, member.share * weights.familyScale / 1024, .family)
      }
      for entry in matcher.synonyms(in: language)[stem] where entry.target != same {
        let likeness = min(weights.synonymCap, entry.probability * weights.synonymScale / 1024)
        result.append((entry.target, likeness, .synonym))
      }
    } else {
      for entry in matcher.translations(from: language)[stem] {
        let likeness = min(Field.unit, entry.probability * weights.translationScale / 1024)
        result.append((entry.target, likeness, .translation))
      }
    }
    return result
  }

  /// What the target at a place stands for.
  func meanings(of place: Int) -> ArraySlice<Meaning> { meanings[Int(starts[place])..<Int(starts[place + 1])] }

  /// How far a term of the index stands for any term of the statement, in 1/1024.
  func likeness(of place: Int) -> Int32 { meanings(of: place).reduce(0) { max($0, $1.likeness) } }
}
