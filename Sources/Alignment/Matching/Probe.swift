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
  /// How far each target stands for any term of the statement, in 1/64.
  let likenesses: [Int32]
  /// How far each target stands for the statement's terms, each by its rarity and by how often it stands there, in 1/1024.
  let textShares: [Int64]
  /// The Euclidean length of the statement's terms, by the same.
  let textLength: Double

  struct Meaning {
    /// The statement's term.
    let term: Int32
    /// How far it stands for the term, in 1/1024.
    let likeness: Int32
    let way: MatchExplanation.Way
  }

  private typealias Found = (target: Int32, meaning: Meaning)

  var count: Int { labelWeights.count }

  init(_ statement: StatementTerms, from source: LanguageIndex, to target: LanguageIndex, _ matcher: CompetencyMatcher)
  {
    var found: [Found] = []
    found.reserveCapacity(64)
    let makesDetours = statement.terms.count <= matcher.weights.detourWords
    for (place, term) in statement.terms.enumerated() {
      let number = Int32(truncatingIfNeeded: place)
      let same = source === target ? term.number : target.vocabulary[term.stem]
      Probe.forEachMeaning(of: term.stem, same, source.language, target, matcher) { other, likeness, way in
        // "Recognise" asks for no voice recognition.
        let likeness = term.isStock && way == .family ? likeness * matcher.weights.boilerplate / Field.unit : likeness
        found.append((other, Meaning(term: number, likeness: likeness, way: way)))
      }
      if source === target, makesDetours, !term.isStock {
        for entry in matcher.detours(in: source.language)[term.stem] where entry.target != same {
          let likeness = min(matcher.weights.synonymCap, entry.probability)
          found.append((entry.target, Meaning(term: number, likeness: likeness, way: .synonym)))
        }
      }
      for part in term.parts {
        Probe.forEachMeaning(of: part, target.vocabulary[part], source.language, target, matcher) {
          let share = $1 * matcher.weights.compoundScale / Field.unit
          found.append(($0, Meaning(term: number, likeness: share, way: $2 == .same ? .family : $2)))
        }
      }
    }
    found.sort(by: Probe.precedes)
    var (targets, starts, meanings, likenesses): ([Int32], [Int32], [Meaning], [Int32]) = ([], [0], [], [])
    for (target, meaning) in found {
      if target != targets.last {
        targets.append(target)
        starts.append(starts[starts.count - 1])
        likenesses.append(0)
      } else if meanings.last?.term == meaning.term {
        continue
      }
      meanings.append(meaning)
      starts[starts.count - 1] += 1
      likenesses[likenesses.count - 1] = max(likenesses[likenesses.count - 1], meaning.likeness / 16)
    }
    labelWeights = statement.labelWeights
    definitionWeights = statement.definitionWeights
    labelTotal = labelWeights.reduce(0, +)
    definitionTotal = definitionWeights.reduce(0, +)
    written = statement.written
    head = statement.head
    textShares = targets.indices.map { place in
      meanings[Int(starts[place])..<Int(starts[place + 1])].reduce(0) {
        $0 + Int64($1.likeness) * Int64(statement.textWeights[Int($1.term)]) / Int64(Field.unit)
      }
    }
    textLength = statement.textWeights.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
    self.targets = targets
    self.starts = starts
    self.meanings = meanings
    self.likenesses = likenesses
  }

  /// By target, then term, the likeliest first.
  private static func precedes(_ one: Found, _ other: Found) -> Bool {
    if one.target != other.target { return one.target < other.target }
    if one.meaning.term != other.meaning.term { return one.meaning.term < other.meaning.term }
    return one.meaning.likeness > other.meaning.likeness
  }

  /// Terms of `target` that stand for a stem, with how far they do.
  /// - Parameter same: The stem itself in `target`.
  private static func forEachMeaning(
    of stem: String, _ same: Int32?, _ language: Language, _ target: LanguageIndex, _ matcher: CompetencyMatcher,
    _ body: (_ term: Int32, _ likeness: Int32, _ way: MatchExplanation.Way) -> Void
  ) {
    let weights = matcher.weights
    if let same { body(same, Field.unit, .same) }
    if language == target.language {
      target.families.forEachMember(of: stem, in: target.vocabulary) {
        body($0, $1 * weights.familyScale / 1024, .family)
      }
      for entry in matcher.synonyms(in: language)[stem] where entry.target != same {
        body(entry.target, min(weights.synonymCap, entry.probability * weights.synonymScale / 1024), .synonym)
      }
    } else {
      for entry in matcher.translations(from: language)[stem] {
        body(entry.target, min(Field.unit, entry.probability * weights.translationScale / 1024), .translation)
      }
    }
  }

  /// What the target at a place stands for.
  func meanings(of place: Int) -> ArraySlice<Meaning> { meanings[Int(starts[place])..<Int(starts[place + 1])] }
}
