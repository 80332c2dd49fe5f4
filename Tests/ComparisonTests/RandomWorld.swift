import Model

@testable import Comparison

/// Two frameworks, a policy and subjects, all from one seed: the ground of the property tests.
///
/// Small on purpose, so that relations meet, levels differ, scores tie and every state of a credential occurs.
struct RandomWorld {
  let frameworks: [Framework]
  let policy: Policy
  let credentials: [Subject]
  let roles: [Subject]
  let comparator: Comparator
  let definition: Definition
  /// For what a test itself draws.
  var draw: SplitMix64

  static let highest = 10

  init(seed: Int) {
    draw = SplitMix64(seed: seed)
    let levels = 1...draw.within(3...RandomWorld.highest)
    frameworks = [
      framework("a", RandomWorld.competencies("a", other: "b", &draw), scale: scale(levels)),
      framework("b", RandomWorld.competencies("b", other: "a", &draw), scale: scale(levels)),
    ]
    policy = RandomWorld.policy(&draw)
    let set = FrameworkSet(draw.shuffled(frameworks))
    comparator = Comparator(frameworks: set, policy: policy, asOf: today)
    definition = Definition(set, policy)
    var makers = RandomSubjects(competencies: set.count, levels: levels)
    credentials = makers.credentials(10, &draw)
    roles = makers.roles(2, &draw)
  }

  var subjects: [Subject] { credentials + roles }

  static let perFramework = 9

  private static func name(_ prefix: String, _ place: Int) -> String { "\(prefix)\(place)" }

  /// A hierarchy with up to three parents each, relations of every kind inside, mappings across, and deprecations.
  private static func competencies(_ own: String, other: String, _ draw: inout SplitMix64) -> [Competency] {
    (0..<perFramework).map { place in
      // By id or by URI, as files do.
      func any(_ prefix: String, _ draw: inout SplitMix64) -> String {
        (draw.chance(50) ? "urn:" : "") + name(prefix, draw.below(perFramework))
      }
      return competency(
        name(own, place), broader: draw.some(of: (0..<place).map { name(own, $0) }, upTo: min(3, place)),
        relations: (0..<draw.below(3)).map { _ in
          Competency.Relation(kind: draw.one(of: Competency.Relation.Kind.allCases), target: any(own, &draw))
        },
        mappings: (0..<draw.below(3)).map { _ in
          (draw.one(of: Competency.Mapping.Predicate.allCases), "urn:" + name(other, draw.below(perFramework)))
        },
        replacedBy: draw.maybe(20) { draw in
          draw.some(of: (0..<perFramework).filter { $0 != place }.map { name(own, $0) }, upTo: 3)
        }, reuse: draw.one(of: Competency.Reuse.allCases))
    }
  }

  private static func policy(_ draw: inout SplitMix64) -> Policy {
    var policy = Policy(id: "p", version: "1", title: .same("p"))
    let confidence = draw.within(0...1000)
    policy.confidence = Confidence(thousandths: confidence)
    policy.floor = Confidence(thousandths: draw.within(0...confidence))
    var relations: [CompetencyRelation] = [.related, .essentialPart, .optionalPart, .replacedBy]
    relations += Competency.Mapping.Predicate.allCases.map { .mapping($0) }
    relations += (1...draw.within(1...3)).map { .broader(steps: $0) }
    relations += (1...draw.within(1...3)).map { .narrower(steps: $0) }
    policy.relations = relations.filter { _ in draw.chance(80) }
      .map { .init(relation: $0, factor: draw.one(of: [0, 100, draw.within(1...99)]), source: nil) }
    policy.elementFactors = Element.allCases.filter { _ in draw.chance(90) }.map { element in
      func factor() -> Int { draw.chance(10) ? 0 : draw.within(1...100) }
      return .init(
        element: element, none: 100, minor: factor(), substantial: factor(), unknown: factor(), source: nil)
    }
    policy.quality = Policy.QualityRules(
      findings: Dictionary(
        uniqueKeysWithValues: QualityAssurance.Kind.allCases.map {
          ($0, draw.one(of: [Finding.none, .minor, .substantial]))
        }), outOfScope: draw.one(of: [.minor, .substantial]))
    policy.relatedSectors = [Policy.SectorPair(sector(51), sector(54)), Policy.SectorPair(sector(61), sector(62))]
    policy.answers = Policy.AnswerThresholds(yes: Fraction(draw.within(5...10), of: 10), partly: Fraction(3, of: 10))
    return policy
  }
}
