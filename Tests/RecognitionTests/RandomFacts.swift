import Model

@testable import Recognition

/// The generator of Steele, Lea and Flood (2014): small, and the same everywhere.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Facts at and around the figures that rules compare with, some of them unknown.
struct RandomFacts {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func coverage() -> Fraction {
    let edges = [0, 2499, 2500, 4999, 5000, 5999, 6000, 7499, 7500, 7999, 8000, 8001, 10_000]
    return Fraction(edges.randomElement(using: &random) ?? 0, of: 10_000)
  }

  mutating func facts(unknownOneIn rarity: Int = 4) -> FactSet {
    var facts = FactSet()
    for fact in Fact.allCases where Int.random(in: 0..<rarity, using: &random) != 0 { facts[fact] = value(of: fact) }
    return facts
  }

  private mutating func value(of fact: Fact) -> FactValue {
    let codes = FactCodes.of(fact)
    if let code = codes.randomElement(using: &random) { return .code(code) }
    switch fact {
    case .coverageStated, .coverageExpected, .coveragePossible, .shareBelowLevel: return .ratio(coverage())
    case .workloadRatio: return .ratio(Fraction(Int.random(in: 0...150, using: &random), of: 100))
    case .levelDifference, .taskDifference, .supervisionDifference: return .whole(.random(in: -4...4, using: &random))
    case .assessmentTask: return .whole(.random(in: 0...6, using: &random))
    case .assessmentSupervision: return .whole(.random(in: 0...5, using: &random))
    case .monthsSinceAward: return .whole([0, 59, 60, 61, 83, 84, 85, 120].randomElement(using: &random) ?? 0)
    case .grade: return .whole([0, 59, 60, 61, 100].randomElement(using: &random) ?? 0)
    case .sourceJurisdiction, .targetJurisdiction: return .code("CA-ON")
    default: return .truth(Bool.random(using: &random))
    }
  }
}
