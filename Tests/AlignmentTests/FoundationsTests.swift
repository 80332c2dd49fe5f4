import Model
import Testing

@testable import Alignment

@Suite("Numbers under matching")
struct FoundationsTests {
  @Test(
    "The logarithm is right to twelve digits",
    arguments: [
      (1, 0), (2, 0.693147180559945309), (10, 2.302585092994045684), (14_103, 9.55414281969224),
      (0.5, -0.693147180559945309),
    ])
  func logarithms(value: Double, expected: Double) {
    #expect((logarithm(value) - expected).magnitude < 1e-12)
  }

  @Test("The logistic function rises from 0 to 1000 through 500")
  func logistic() {
    let values = stride(from: -9.0, through: 9.0, by: 0.1).map { Calibration.logistic($0) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(Calibration.logistic(0) == 500)
    #expect(Calibration.logistic(1) == 731)
    #expect(Calibration.logistic(-1) == 269)
    #expect(Calibration.logistic(-100) <= 1)
  }

  @Test("A word seen with one other word in every pair means that word")
  func lexicon() throws {
    // 0 the, 1 house, 2 book; 0 la, 1 maison, 2 livre.
    var learner = LexiconLearner(sourceCount: 3)
    learner.add([0, 1], means: [0, 1])
    learner.add([0, 2], means: [0, 2])
    learner.add([2], means: [2])
    let lexicon = learner.learned(rounds: 10, least: 0.05, most: 3, isBefore: <)
    #expect(lexicon[1].first?.target == 1)
    #expect(lexicon[2].first?.target == 2)
    #expect(try #require(lexicon[2].first).probability > 900)
    #expect(lexicon[99].isEmpty)
  }

  @Test("A field counts competencies for rarity and charges no wording for joined compounds")
  func field() {
    var builder = FieldBuilder()
    builder.add([0, 1, 1], head: 1)
    builder.add([0, ~2], head: 0)
    builder.endCompetency()
    builder.add([1], head: 1)
    builder.endCompetency()
    var counts: [Int32] = [0, 0, 0]
    #expect(FieldBuilder.count([builder], into: &counts) == 2)
    #expect(counts == [1, 2, 1])
    let field = builder.finish(weights: Column([7, 3, 5]))
    #expect(Array(field.totals) == [10, 7, 3])
    #expect(field.wordings(of: 0) == 0..<2)
    #expect(Array(field.features[field.features(of: 1)]) == [0, ~2])
  }

  @Test("Pairs keep their numbers while the table grows")
  func cells() {
    var table = CellTable()
    let keys = (0..<5_000).map { UInt64($0) &* 0x1_0000_0001 }
    #expect(keys.map { table.number(of: $0) } == Array(0..<5_000))
    #expect(keys.map { table.number(of: $0) } == Array(0..<5_000))
  }
}
