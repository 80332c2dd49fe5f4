import Foundation
import Model
import Testing

@testable import Alignment

@Suite("Consensus of likely competencies")
struct ConsensusTests {
  private static let twins = [
    ("night", Text("patrol the warehouse at night", "patrouiller dans l'entrepôt la nuit")),
    ("day", Text("patrol the warehouse by day", "patrouiller dans l'entrepôt le jour")),
    ("doors", Text("lock doors", "verrouiller des portes")),
    ("bread", Text("bake bread", "cuire du pain")),
  ].map { Competency(id: $0.0, uri: "urn:\($0.0)", label: $0.1) }

  private static let set = FrameworkSet([
    Framework(id: "t", uri: "urn:t", version: "1", title: Text(), competencies: twins)
  ])
  private let matcher = CompetencyMatcher(ConsensusTests.set)

  private func ranking(_ words: String) -> [RankedCompetency] {
    matcher.ranked(matcher.statement(words, .english), limit: 10).competencies
  }

  @Test("A competency gains by others that say nearly the same, each at most by all, and one alone by itself only")
  func likeness() throws {
    let found = ranking("patrol the warehouse and lock its doors before the day ends and in the night")
    let consensus = Dictionary(
      uniqueKeysWithValues: found.map { (ConsensusTests.set[$0.competency].id, $0.consensus) })
    let (day, night) = (try #require(consensus["day"]), try #require(consensus["night"]))
    let doors = try #require(consensus["doors"])
    #expect(day > doors && night > doors)
    for value in consensus.values { #expect(value >= 0 && value <= 1) }
  }

  @Test("It counts for nothing where its weight is nothing")
  func weightless() {
    var weights = MatchingWeights.standard
    weights.blend.consensus = Blend.Share(0, 0)
    let plain = CompetencyMatcher(ConsensusTests.set, weights: weights)
    let statement = plain.statement("patrol the warehouse at night", .english)
    for found in plain.ranked(statement, limit: 10).competencies { #expect(found.consensus == 0) }
  }

  @Test("Likenesses and likelihoods are what they say, computed plainly")
  func plainly() throws {
    let found = ranking("patrol the warehouse and lock its doors before the day ends and in the night")
    let words = found.map { ranked -> [String: Double] in
      var counts: [String: (Double, Double)] = [:]
      for index in [matcher.english, matcher.french] {
        let wordings = index.labels.wordings(of: ranked.competency.place)
        for wording in wordings {
          for place in index.labels.features(of: wording) where index.labels.features[place] >= 0 {
            let term = Int(index.labels.features[place])
            let key = "\(index.language) \(term)"
            let often = (counts[key]?.0 ?? 0) + (wording == wordings.lowerBound ? 2 : 1)
            counts[key] = (often, Double(index.labels.weights[term]))
          }
        }
      }
      return counts.mapValues { (1 + log($0.0)) * $0.1 }
    }
    func product(_ a: [String: Double], _ b: [String: Double]) -> Double {
      a.reduce(0) { $0 + $1.value * (b[$1.key] ?? 0) }
    }
    let answers = matcher.consensus(of: found)
    let likelihoods = found.map { exp(($0.score - found[0].score) / matcher.weights.consensusSpread) }
    let total = likelihoods.reduce(0, +)
    for (place, answer) in answers.enumerated() {
      let expected = words.indices.reduce(0.0) { sum, other in
        let cosine =
          product(words[place], words[other])
          / (product(words[place], words[place]) * product(words[other], words[other])).squareRoot()
        return sum + likelihoods[other] / total * cosine * cosine
      }
      #expect((answer - expected).magnitude < 1e-3)
    }
  }

  @Test("The exponential is what the machine's is", arguments: (0...100).map { -0.37 * Double($0) })
  func exponentials(value: Double) {
    #expect((exponential(value) / exp(value) - 1).magnitude < 1e-14)
  }
}
