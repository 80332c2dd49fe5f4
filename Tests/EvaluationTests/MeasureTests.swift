import Evaluation
import Model
import Testing

@Suite("Measures")
struct MeasureTests {
  private let bootstrap = Bootstrap(seed: 7, samples: 200)

  private func run(_ answers: [String: [String]]) -> Run {
    Run(
      answers.mapValues { concepts in
        concepts.enumerated().map { Run.Answer(concept: $1, score: 1 - Double($0) / 100) }
      })
  }

  @Test("A ranking is measured by hand-made figures")
  func ranking() {
    let judgements = Judgements(["a": ["x"], "b": ["x", "y"], "c": ["z"]])
    let measures = RankingMeasures(
      run(["a": ["w", "x"], "b": ["y", "w", "x"]]), against: judgements, bootstrap: bootstrap)
    #expect(measures.queries == 3)
    #expect(abs(measures[.reciprocalRank].value - (0.5 + 1 + 0) / 3) < 1e-12)
    #expect(abs(measures[.precision1].value - 1.0 / 3) < 1e-12)
    #expect(abs(measures[.precision5].value - 2.0 / 3) < 1e-12)
    #expect(abs(measures[.recall10].value - 2.0 / 3) < 1e-12)
    #expect(abs(measures[.accuracy].value - 1.0 / 3) < 1e-12)
  }

  @Test("What stands at rank eleven counts nothing")
  func depth() {
    let wrong = (1...10).map { "w\($0)" }
    let measures = RankingMeasures(
      run(["a": wrong + ["x"]]), against: Judgements(["a": ["x"]]), bootstrap: bootstrap)
    #expect(measures.means.allSatisfy { $0.value == 0 && $0.interval == nil })
  }

  @Test("Pairs are taken greedily and each concept once")
  func oneToOne() {
    let answers: [String: [Run.Answer]] = [
      "a": [.init(concept: "x", score: 0.9), .init(concept: "y", score: 0.8)],
      "b": [.init(concept: "x", score: 0.85), .init(concept: "y", score: 0.5)],
      "c": [.init(concept: "x", score: 0.84)],
    ]
    let gold = Judgements(["a": ["x"], "b": ["y"], "c": ["z"]])
    let best = OneToOneMeasures(Run(answers), against: gold)
    #expect(best.pairs == 2 && best.precision == 1)
    #expect(best.threshold == 0.5)
    let cut = OneToOneMeasures(Run(answers), against: gold, threshold: 0.6)
    #expect(cut.pairs == 1 && cut.precision == 1)
    #expect(abs(cut.recall - 1.0 / 3) < 1e-12)
    #expect(abs(cut.f1 - 0.5) < 1e-12)
  }

  @Test("Both languages of a statement are compared, and only where both are there")
  func agreement() throws {
    let measures = try #require(
      AgreementMeasures(
        run(["s-en": ["x", "y"], "s-fr": ["x", "z"], "t-en": ["x"], "u-en": ["x"], "u-fr": ["y"]]),
        bootstrap: bootstrap))
    #expect(measures.pairs == 2)
    #expect(measures.first.value == 0.5)
    #expect(abs(measures.jaccard.value - 1.0 / 6) < 1e-12)
    #expect(AgreementMeasures(run(["t-en": ["x"]]), bootstrap: bootstrap) == nil)
  }

  @Test("A tie counts half under the curve")
  func area() {
    #expect(SeparationMeasures([(1, true), (1, false), (2, true), (0, false)]).area == 3.5 / 4)
    #expect(SeparationMeasures([]).area == 0)
  }

  @Test("Confidence that is kept has no calibration error, and withheld answers count as abstention")
  func calibration() {
    func answers(_ confidence: Double, right: Int, of count: Int) -> [CalibrationMeasures.Answer?] {
      (0..<count).map { CalibrationMeasures.Answer(confidence: confidence, isRight: $0 < right) }
    }
    let kept = CalibrationMeasures(answers(0.25, right: 1, of: 4) + answers(0.75, right: 3, of: 4))
    #expect(kept.expectedError < 1e-12)
    let boastful = CalibrationMeasures(
      answers(0.75, right: 1, of: 4), unanswerable: answers(0.25, right: 0, of: 3) + [nil])
    #expect(abs(boastful.expectedError - (4 * 0.5 + 3 * 0.25) / 7) < 1e-12)
    let cut = boastful.cuts[5]
    #expect(abs(cut.threshold - 0.3) < 1e-12)
    #expect(cut.precision == 0.25 && cut.recall == 0.25 && cut.abstention == 1)
  }

  @Test("An interval holds its mean, and a seed gives one interval", arguments: 1...20 as ClosedRange<UInt64>)
  func intervals(seed: UInt64) throws {
    let values = (0..<50).map { Double(($0 * Int(seed) * 7919) % 101) / 100 }
    let estimate = Bootstrap(seed: seed, samples: 400).mean(of: values)
    let interval = try #require(estimate.interval)
    #expect(interval.contains(estimate.value))
    #expect(estimate == Bootstrap(seed: seed, samples: 400).mean(of: values))
    #expect(interval.upperBound - interval.lowerBound < 0.25)
  }
}
