import Model
import Testing

@testable import Comparison

@Suite("A matrix")
struct MatrixTests {
  static let bench = Bench(["x", "y", "z"].map { competency($0) })

  static func credential(_ id: String, _ names: [String], in code: String?, sectors: [Int] = []) -> Subject {
    ComparisonTests.credential(id, names.map { bench.requirement($0) }) {
      $0.issuer.jurisdiction = code.map { place($0) }
      $0.sectors = sectors.map { sector($0) }
    }
  }

  static let axes = [Region.ontario, .quebec, .providers].map(MatrixAxis.region)

  static let matrix = Ranking(
    [
      credential("on-1", ["x"], in: "CA-ON"), credential("on-2", ["y"], in: "CA-ON"),
      credential("qc-1", ["x", "z"], in: "CA-QC"), credential("us-1", ["x", "y"], in: "US"),
      credential("ca-1", ["z"], in: "CA"), credential("none-1", [], in: nil),
    ], comparator: bench.comparator
  ).matrix(axes, threshold: Hundredths(whole: 50))

  struct Case: CustomTestStringConvertible {
    let from: Int
    let to: Int
    let sources: Int
    let transferring: Int
    let mean: Int
    let missing: [String: Int]
    var testDescription: String { "\(axes[from].code) to \(axes[to].code)" }
  }

  @Test(
    "has for each ordered pair the share, the mean of the best and what is most often missing",
    arguments: [
      Case(from: 0, to: 0, sources: 2, transferring: 0, mean: 0, missing: [:]),
      Case(from: 0, to: 1, sources: 2, transferring: 1, mean: 250, missing: ["z": 1]),
      Case(from: 0, to: 2, sources: 2, transferring: 2, mean: 500, missing: ["x": 1, "y": 1]),
      Case(from: 1, to: 0, sources: 1, transferring: 1, mean: 1000, missing: [:]),
      Case(from: 1, to: 1, sources: 1, transferring: 0, mean: 0, missing: [:]),
      Case(from: 1, to: 2, sources: 1, transferring: 1, mean: 1000, missing: [:]),
      Case(from: 2, to: 0, sources: 3, transferring: 1, mean: 333, missing: [:]),
      Case(from: 2, to: 1, sources: 3, transferring: 2, mean: 333, missing: ["x": 1, "z": 1]),
      Case(from: 2, to: 2, sources: 3, transferring: 0, mean: 0, missing: [:]),
    ])
  func cells(_ expected: Case) {
    let cell = Self.matrix[expected.from, expected.to]
    #expect(cell.from == expected.from && cell.to == expected.to)
    #expect(cell.sources == expected.sources)
    #expect(cell.transferring == expected.transferring)
    #expect(cell.meanTenths == expected.mean)
    let missing = cell.missing.map { (Self.bench.comparator.frameworks[$0.competency].id, $0.sources) }
    #expect(Dictionary(uniqueKeysWithValues: missing) == expected.missing)
    #expect(cell.share == Fraction(expected.transferring, of: expected.sources))
  }

  @Test("leaves out the credential itself on the diagonal, but not its twin")
  func diagonal() {
    let twins = ["a", "b"].map { Self.credential($0, ["x"], in: "CA-ON") }
    func transferring(_ subjects: [Subject]) -> Int {
      Ranking(subjects, comparator: Self.bench.comparator)
        .matrix([.region(.ontario)], threshold: Hundredths(whole: 1))[0, 0].transferring
    }
    #expect(transferring([twins[0]]) == 0)
    #expect(transferring(twins) == 2)
  }

  @Test("keeps a row and a column for a group with no credential, whose share is unknown")
  func empty() {
    let matrix = Ranking([], comparator: Self.bench.comparator).matrix(Self.axes, threshold: Hundredths(whole: 1))
    #expect(matrix.cells.count == 9)
    #expect(matrix.cells.allSatisfy { $0.sources == 0 && $0.share == nil && $0.missing.isEmpty })
  }

  @Test("counts a score that reaches the threshold exactly", arguments: [(5000, 1), (5001, 0), (4999, 1)])
  func threshold(hundredths: Int, transferring: Int) {
    let subjects = [Self.credential("a", ["x"], in: "CA-ON"), Self.credential("b", ["x", "y"], in: "CA-QC")]
    let matrix = Ranking(subjects, comparator: Self.bench.comparator)
      .matrix(Array(Self.axes.prefix(2)), threshold: Hundredths(count: hundredths))
    #expect(matrix[0, 1].transferring == transferring)
  }

  @Test("puts a credential of several sectors in each of them")
  func sectors() {
    let subjects = [
      Self.credential("a", ["x"], in: nil, sectors: [51, 54]), Self.credential("b", ["x"], in: nil, sectors: [54]),
    ]
    let matrix = Ranking(subjects, comparator: Self.bench.comparator)
      .matrix([.sector(sector(51)), .sector(sector(54))], threshold: Hundredths(whole: 1))
    #expect(matrix.cells.map(\.sources) == [1, 1, 2, 2])
  }

  @Test("rounds the mean of the best scores once, not each score and then their mean")
  func mean() {
    // Scores of 0.05 and of nothing: their mean, 0.025, shows as 0.0.
    let target = ComparisonTests.credential(
      "t", [Self.bench.requirement("x", weight: 5), Self.bench.requirement("y", weight: 9995)]
    ) { $0.issuer.jurisdiction = place("CA-QC") }
    let subjects = [target, Self.credential("a", ["x"], in: "CA-ON"), Self.credential("b", ["z"], in: "CA-ON")]
    let matrix = Ranking(subjects, comparator: Self.bench.comparator)
      .matrix(Array(Self.axes.prefix(2)), threshold: Hundredths(whole: 1))
    #expect(matrix[0, 1].meanTenths == 0)
  }
}
