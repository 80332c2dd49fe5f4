public import Evaluation
import Model

/// How a run did against answers that people gave.
public struct EvaluationReport: Report {
  /// What could be measured; nil and empty where the inputs do not allow it.
  public struct Findings: Sendable {
    public var ranking: RankingMeasures?
    public var oneToOne: OneToOneMeasures?
    public var agreement: AgreementMeasures?
    public var classification: SeparationMeasures?
    /// How well the best answer's score tells queries that have an answer from those that have none.
    public var answerable: SeparationMeasures?
    public var calibration: CalibrationMeasures?
    /// What indexing and one statement took; measured only when asked for, as it is never the same twice.
    public var timing: Timing?

    public init() {}
  }

  /// Seconds to index the framework; microseconds for a statement, on one thread.
  public struct Timing: Sendable {
    public let indexSeconds: Double
    /// At the median, and of the slowest of twenty the fastest.
    public let median: Double
    public let tail: Double
    /// Of which for the first look alone, or without taking words apart.
    public let part: Double

    public init(indexSeconds: Double, median: Double, tail: Double, part: Double) {
      self.indexSeconds = indexSeconds
      self.median = median
      self.tail = tail
      self.part = part
    }
  }

  let findings: Findings

  public init(_ findings: Findings) { self.findings = findings }

  public var format: String { "evaluation" }

  public func text(_ page: Page) -> String {
    var text = ""
    let lines = figures.map { figure -> [Table.Cell] in
      let interval = figure.interval.map { "[\(decimal($0.lowerBound)), \(decimal($0.upperBound))]" } ?? ""
      return [Table.Cell(page.words(figure.name)), Table.Cell(figure.written), Table.Cell(interval, .faint)]
    }
    text += Table([.init(""), .init("", .right), .init("")], rows: lines).written(on: page)
    if let calibration = findings.calibration { text += cuts(calibration, page) }
    return text
  }

  private func cuts(_ calibration: CalibrationMeasures, _ page: Page) -> String {
    let hasAbstention = calibration.cuts.contains { $0.abstention != nil }
    let columns: [Table.Column] = [
      .init(page.words("From confidence", "À partir de"), .right), .init(page.words("precision", "précision"), .right),
      .init(page.words("recall", "rappel"), .right),
    ]
    let last = hasAbstention ? [Table.Column(page.words("abstention", "abstention"), .right)] : []
    return "\n"
      + Table(
        columns + last,
        rows: calibration.cuts.enumerated().filter { $0.offset % 2 == 1 }.map { _, cut in
          [cut.threshold, cut.precision, cut.recall, cut.abstention].prefix(columns.count + last.count)
            .map { Table.Cell($0.map { Fixed.written($0, places: 2) } ?? "–") }
        }
      ).written(on: page)
  }

  /// One measure, in words and for machines.
  private struct Figure {
    let key: String
    let name: Text
    let value: Double
    var interval: ClosedRange<Double>?
    var isCount = false

    var written: String { isCount ? String(Int(value)) : decimal(value) }
  }

  private var figures: [Figure] {
    var all: [Figure] = []
    func count(_ key: String, _ name: Text, _ value: Int) {
      all.append(Figure(key: key, name: name, value: Double(value), isCount: true))
    }
    func share(_ key: String, _ name: Text, _ value: Double, _ interval: ClosedRange<Double>? = nil) {
      all.append(Figure(key: key, name: name, value: value, interval: interval))
    }
    if let ranking = findings.ranking {
      count("queries", Text("queries", "requêtes"), ranking.queries)
      for (measure, mean) in zip(RankingMeasures.Measure.allCases, ranking.means) {
        share(measure.rawValue, .same(measure.rawValue), mean.value, mean.interval)
      }
    }
    if let aligned = findings.oneToOne {
      count("alignedPairs", Text("aligned pairs", "paires alignées"), aligned.pairs)
      count("referencePairs", Text("reference pairs", "paires de référence"), aligned.reference)
      share("threshold", Text("threshold", "seuil"), aligned.threshold)
      share("P", Text("precision", "précision"), aligned.precision)
      share("R", Text("recall", "rappel"), aligned.recall)
      share("F1", .same("F1"), aligned.f1)
    }
    if let agreement = findings.agreement {
      count("pairs", Text("English and French pairs", "paires anglais et français"), agreement.pairs)
      share("Jaccard@10", .same("Jaccard@10"), agreement.jaccard.value, agreement.jaccard.interval)
      share("Agree@1", .same("Agree@1"), agreement.first.value, agreement.first.interval)
    }
    if let classification = findings.classification {
      count(
        "classified", Text("classified pairs", "paires classées"), classification.positives + classification.negatives)
      share("AUC", Text("area under the curve", "aire sous la courbe"), classification.area)
    }
    if let answerable = findings.answerable {
      count("unanswerable", Text("queries without an answer", "requêtes sans réponse"), answerable.negatives)
      share("answerableAUC", Text("answerable or not, area", "réponse ou non, aire"), answerable.area)
    }
    if let calibration = findings.calibration {
      share("ECE", Text("expected calibration error", "erreur de calibration attendue"), calibration.expectedError)
    }
    return all
  }

  public var members: [JSON.Member] {
    var members = figures.flatMap { figure -> [JSON.Member] in
      let value = figure.isCount ? JSON.integer(Int(figure.value)) : JSON.number(figure.written)
      let interval = figure.interval.map {
        JSON.Member(
          figure.key + " 95%", .array([.number(decimal($0.lowerBound)), .number(decimal($0.upperBound))]))
      }
      return [JSON.Member(figure.key, value)] + (interval.map { [$0] } ?? [])
    }
    if let calibration = findings.calibration {
      members.append(
        .init(
          "bins",
          .array(
            calibration.bins.map {
              [
                "count": .integer($0.count), "confidence": .number(decimal($0.confidence)),
                "accuracy": .number(decimal($0.accuracy)),
              ]
            })))
      members.append(
        .init(
          "cuts",
          .array(
            calibration.cuts.map {
              [
                "threshold": .number(decimal($0.threshold)),
                "precision": $0.precision.map { .number(decimal($0)) } ?? .null, "recall": .number(decimal($0.recall)),
                "abstention": $0.abstention.map { .number(decimal($0)) } ?? .null,
              ]
            })))
    }
    if let timing = findings.timing {
      members.append(
        .init(
          "timing",
          [
            "indexSeconds": .number(Fixed.written(timing.indexSeconds, places: 3)),
            "medianMicroseconds": .number(Fixed.written(timing.median, places: 1)),
            "p95Microseconds": .number(Fixed.written(timing.tail, places: 1)),
            "partMicroseconds": .number(Fixed.written(timing.part, places: 1)),
          ]))
    }
    return members
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["measure", "value", "low", "high"],
      rows: figures.map {
        [
          $0.key, $0.written, $0.interval.map { decimal($0.lowerBound) } ?? "",
          $0.interval.map { decimal($0.upperBound) } ?? "",
        ]
      })
  }
}

private func decimal(_ value: Double) -> String { Fixed.written(value, places: 6) }
