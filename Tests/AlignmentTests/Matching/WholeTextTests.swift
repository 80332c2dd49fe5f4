import Model
import Testing

@testable import Alignment

@Suite("Whole texts")
struct WholeTextTests {
  @Test("Their cosine is what computing it plainly gives", arguments: 1...4 as ClosedRange<UInt64>)
  func plainly(seed: UInt64) {
    var random = RandomFramework(seed: seed)
    let matcher = CompetencyMatcher(random.frameworks(competencies: 20))
    var met = 0
    for _ in 0..<6 {
      let language: Language = random.below(2) == 0 ? .english : .french
      let words = random.statement(language, words: 1 + random.below(9))
      let statement = matcher.statement(words + " " + words.prefix(12), language)
      for index in [matcher.english, matcher.french] {
        let reading = Reading(statement, in: index, of: matcher)
        for competency in 0..<matcher.count {
          let likeness = reading.wholeTextLikeness(of: competency)
          #expect((likeness - plain(reading.whole, statement, index.wholeTexts, competency)).magnitude < 1e-3)
          met += likeness > 0 ? 1 : 0
        }
      }
    }
    #expect(met > 0)
  }

  private func plain(_ probe: Probe, _ statement: Statement, _ texts: WholeTexts, _ competency: Int) -> Double {
    var said: [Int32: Double] = [:]
    for place in texts.entries(of: competency) {
      said[texts.terms[place]] = Double(texts.frequencies[place]) * Double(texts.weights[Int(texts.terms[place])])
    }
    var product = 0.0
    for (place, target) in probe.targets.enumerated() {
      for meaning in probe.meanings(of: place) {
        let asked = Double(statement.whole.textWeights[Int(meaning.term)])
        product += Double(meaning.likeness) / 1024 * asked * said[target, default: 0]
      }
    }
    let squares = [Array(said.values), statement.whole.textWeights.map(Double.init)].map {
      $0.reduce(0) { $0 + $1 * $1 }
    }
    return squares.contains(0) ? 0 : min(1, product / (squares[0] * squares[1]).squareRoot())
  }

  private static let courses = FrameworkSet([
    Framework(
      id: "c", uri: "urn:c", version: "1", title: Text(),
      competencies: [
        ("glass", "Furnaces hold the glass; the glass is blown, and cold glass is cut. Kilns cool it."),
        (
          "kilns", "Kilns fire clay; kilns cool glass. Furnaces, kilns and their fuel; the glass is blown and cut cold."
        ),
      ].map { Competency(id: $0, uri: "urn:\($0)", label: Text(english: "Workshop"), definition: Text(english: $1)) })
  ])

  @Test("What a statement says more than once counts more than what it says once")
  func repetition() throws {
    let matcher = CompetencyMatcher(WholeTextTests.courses)
    func likeness(_ words: String, _ place: Int) -> Double {
      Reading(matcher.statement(words, .english), in: matcher.english, of: matcher).wholeTextLikeness(of: place)
    }
    let (glass, kilns) = ("glass and kilns and glass", "kilns and glass and kilns")
    #expect(likeness(glass, 0) > likeness(kilns, 0))
    #expect(likeness(kilns, 1) > likeness(glass, 1))
    #expect(likeness("Sail a boat", 0) == 0)
  }

  @Test("Vectors without what they have in common tell apart what is all but parallel")
  func common() {
    var random = SplitMix64(seed: 5)
    func number() -> Float { Float(random.next() % 2001) / 1000 - 1 }
    let vectors = (0..<80).map { _ in
      StaticVectors.normalised([9, 3 * number(), number() / 9, number() / 9, number() / 9])
    }
    let common = CommonDirections(of: vectors + [[0, 0, 0, 0, 0]])
    let rest = vectors.map(common.removed)
    for vector in rest {
      #expect((StaticVectors.similarity(vector, vector) - 1).magnitude < 1e-4)
      #expect(vector[0].magnitude < 0.2 && vector[1].magnitude < 0.2, "the mean and the widest direction are gone")
    }
    #expect(rest.contains { StaticVectors.similarity($0, rest[0]) < 0 })
    #expect(common.removed(from: [0, 0, 0, 0, 0]) == [0, 0, 0, 0, 0])
  }

  @Test("Few vectors, or all alike, have nothing but a mean in common")
  func few() {
    #expect(CommonDirections(of: []).removed(from: [1, 0]) == [1, 0])
    let two = CommonDirections(of: [[1, 0], [0, 1]])
    #expect(StaticVectors.similarity(two.removed(from: [1, 0]), two.removed(from: [0, 1])) < -0.99)
    #expect(CommonDirections(of: Array(repeating: [1, 0], count: 50)).removed(from: [1, 0]) == [0, 0])
  }
}
