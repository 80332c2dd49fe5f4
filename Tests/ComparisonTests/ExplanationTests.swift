import Model
import Testing

@testable import Comparison

@Suite("An explanation")
struct ExplanationTests {
  static let bench = Bench([competency("x"), competency("y", broader: ["x"]), competency("z")]) { policy in
    policy.relations = [.init(relation: .narrower(steps: 1), factor: 75, source: "study")]
    policy.elementFactors = [
      .init(element: .level, none: 100, minor: 90, substantial: 60, unknown: 85, source: "table")
    ]
  }

  static let comparison = bench.comparator.compare(
    credential("a", [bench.requirement(proposed: [("y", 620)], level: 2)], level: 5),
    to: credential(
      "b",
      [bench.requirement("x", weight: 3, level: 4), bench.requirement("z", weight: 1), bench.requirement(weight: 1)],
      level: 6))

  static let explanation = comparison.explanation(bench.comparator)

  @Test("takes the score apart: coverage, then the six elements in order")
  func top() {
    // 3/5 x 3/4 x 2/4 x 0.60: the one requirement that is met is met below its level.
    #expect(Self.explanation.value == "13.5")
    #expect(Self.explanation.children.count == 7)
    #expect(Self.explanation.children[0].value == "9/40")
    let elements = Self.explanation.children.dropFirst()
    #expect(elements.map(\.value) == ["× 0.6", "× 1", "× 1", "× 1", "× 1", "× 1"])
    #expect(elements.first?.source?.english == "policy `p` 1, element `level` (table)")
    #expect(elements.first?.label.french == "niveau : différence substantielle")
  }

  @Test("names for each requirement what was asked, what is held, the relation's row and the levels")
  func requirement() {
    let met = Self.explanation.children[0].children[0]
    #expect(met.value == "3 × 3/8")
    #expect(
      met.children.map(\.label.english) == ["asked: x", "held: y", "relation `narrower-1`", "level held / level asked"])
    #expect(met.children[0].source?.english == "stated by the issuer")
    #expect(met.children[1].source?.english == "`a`: proposed at 62%: words")
    #expect(met.children[2].value == "0.75")
    #expect(met.children[2].source?.english == "policy `p` 1, relation `narrower-1` (study)")
    #expect(met.children[3].value == "2 / 4")
  }

  @Test("shows what is missing and what is unmapped, with their weight")
  func missing() {
    let children = Self.explanation.children[0].children
    #expect(children[1].value == "1 × 0/1" && children[1].children.isEmpty)
    #expect(children[2].value == "1 × 0/1" && children[2].children.isEmpty)
  }

  @Test("adds up: the terms of the coverage and the factors give the score back")
  func addsUp() throws {
    let score = try #require(Self.comparison.transferability)
    let units = Self.comparison.results.reduce(0) {
      $0 + Self.comparison.target.profile.requirements[$1.place].weight * $1.score
    }
    #expect(score.coverage == Fraction(units, of: 5 * CoverageUnits.satisfied))
    #expect(score.factors == Self.comparison.elements.map(\.factor))
  }

  @Test("speaks both languages at every node")
  func languages() {
    func check(_ node: Explanation) {
      #expect(node.label.languages == Language.allCases)
      #expect(node.source.map { $0.languages == Language.allCases } ?? true)
      node.children.forEach(check)
    }
    check(Self.explanation)
  }

  @Test("of an unknown score says so")
  func unknown() {
    let comparison = Self.bench.comparator.compare(credential("a"), to: credential("b"))
    let explanation = comparison.explanation(Self.bench.comparator)
    #expect(explanation.value == "?" && explanation.children[0].value == "?")
  }
}
