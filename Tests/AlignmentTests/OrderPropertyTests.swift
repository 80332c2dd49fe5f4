import Alignment
import Model
import Testing

@Suite("Orders and threads")
struct OrderPropertyTests {
  /// Sixty competencies of made-up words in two languages, some without French, in a hierarchy.
  private static func competencies(_ random: inout SplitMix64) -> [Competency] {
    (0..<60).map { place in
      Competency(
        id: "c\(place)", uri: "urn:c\(place)",
        label: Text(english: words(&random), french: place % 5 == 0 ? nil : words(&random)),
        alternatives: Texts(english: several(&random), french: several(&random)),
        definition: Text(english: words(&random) + " " + words(&random)),
        examples: Texts(english: several(&random), french: several(&random)),
        broader: place < 6 ? [] : ["c\(Int.random(in: 0..<place, using: &random))"])
    }
  }

  private static func several(_ random: inout SplitMix64) -> [String] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in words(&random) }
  }

  private static func words(_ random: inout SplitMix64) -> String {
    let beginnings = ["bra", "ko", "stel", "mir", "fa", "gru", "lo", "pen", "vis", "cha"]
    let ends = ["ding", "ter", "on", "able", "ment", "ique", "s", "er"]
    return (0..<Int.random(in: 1...4, using: &random)).map { _ in
      beginnings[Int.random(in: 0..<10, using: &random)] + beginnings[Int.random(in: 0..<10, using: &random)]
        + ends[Int.random(in: 0..<8, using: &random)]
    }.joined(separator: " ")
  }

  private static func shuffled(_ competencies: [Competency], _ random: inout SplitMix64) -> [Competency] {
    competencies.map { competency in
      var copy = competency
      copy.alternatives.english.shuffle(using: &random)
      copy.alternatives.french.shuffle(using: &random)
      copy.examples.english.shuffle(using: &random)
      copy.examples.french.shuffle(using: &random)
      return copy
    }.shuffled(using: &random)
  }

  private static func framework(_ competencies: [Competency]) -> FrameworkSet {
    FrameworkSet([Framework(id: "f", uri: "urn:f", version: "1", title: Text(), competencies: competencies)])
  }

  @Test("No order of labels or competencies changes a match or its score, in one thread or many", arguments: 1...2)
  func matches(seed: Int) async {
    var random = SplitMix64(seed: seed)
    let competencies = Self.competencies(&random)
    let matcher = CompetencyMatcher(Self.framework(competencies))
    let other = CompetencyMatcher(Self.framework(Self.shuffled(competencies, &random)))
    let statements = (0..<6).map { _ in Self.words(&random) + " " + Self.words(&random) }
    let expected = statements.map { matcher.ranking(of: $0, language: nil, limit: 60) }
    await withTaskGroup(of: (Int, [ScoredCompetency]).self) { group in
      for (place, statement) in statements.enumerated() {
        group.addTask { (place, other.ranking(of: statement, language: nil, limit: 60)) }
      }
      for await (place, found) in group { #expect(found == expected[place]) }
    }
    #expect(expected.contains { !$0.isEmpty })
  }

  @Test("No order of labels or competencies changes an alignment", arguments: 1...3)
  func alignments(seed: Int) {
    var random = SplitMix64(seed: seed)
    let competencies = (Self.competencies(&random), Self.competencies(&random))
    // A third of the second framework is the first's.
    let shared = competencies.0.enumerated().map { $0 % 3 == 0 ? $1 : competencies.1[$0] }
    let expected = FrameworkAligner(Self.framework(competencies.0), Self.framework(shared))
      .pairs(isOneToOne: true, threshold: 0.1)
    let found = FrameworkAligner(
      Self.framework(Self.shuffled(competencies.0, &random)), Self.framework(Self.shuffled(shared, &random))
    ).pairs(isOneToOne: true, threshold: 0.1)
    #expect(found == expected)
    #expect(expected.count >= 15)
  }
}
