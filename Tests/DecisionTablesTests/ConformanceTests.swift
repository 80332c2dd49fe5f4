import DecisionTables
import Foundation
import Testing
import XMLReading

/// The DMN Technology Compatibility Kit, where it is at hand: in `PASSERELLE_SHARED`, or `../shared` beside the package.
struct ConformanceTests {
  static let kit: URL = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["PASSERELLE_SHARED"].map { URL(filePath: $0) }
      ?? package.deletingLastPathComponent().appending(path: "shared")
    return shared.appending(path: "data/dmn-tck/TestCases")
  }()

  static var isAbsent: Bool { !FileManager.default.fileExists(atPath: kit.path) }

  struct Score {
    var passed = 0
    var total = 0
    var passedOther = 0
    var totalOther = 0
    var failures: [String] = []

    mutating func add(_ report: CaseReport, of file: String) {
      total += 1
      passed += report.passed ? 1 : 0
      if !report.expectsNull {
        totalOther += 1
        passedOther += report.passed ? 1 : 0
      }
      for outcome in report.outcomes where !outcome.passed {
        let actual = outcome.result.map { $0.failure ?? "\($0.value)" } ?? "no such decision"
        failures.append(
          "\(file):\(outcome.line) \(report.id) \(outcome.decision): expected \(outcome.expected), got \(actual)")
      }
    }
  }

  private func score(level: Int) throws -> Score {
    var score = Score()
    let folder = Self.kit.appending(path: "compliance-level-\(level)")
    let models = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    for model in models.sorted(by: { $0.path < $1.path }) {
      // Beside the models stand a text or two.
      guard let files = try? FileManager.default.contentsOfDirectory(at: model, includingPropertiesForKeys: nil) else {
        continue
      }
      for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "xml" {
        let cases = try CaseFile(reading: .file(file.path))
        let compiled = try CompiledModel(contentsOf: model.appending(path: cases.modelName ?? "").path)
        for report in cases.run(on: compiled) { score.add(report, of: file.lastPathComponent) }
      }
    }
    return score
  }

  @Test(
    "the compatibility kit's cases pass: all of level 2, 95 in 100 of level 3",
    .disabled(if: isAbsent, "the kit is not at hand: set PASSERELLE_SHARED to the folder that has data/dmn-tck"),
    arguments: [(2, 100), (3, 95)])
  func kit(level: Int, percent: Int) throws {
    let score = try score(level: level)
    print(
      "DMN level \(level): \(score.passed)/\(score.total) cases, \(score.passedOther)/\(score.totalOther) of those whose result is not null"
    )
    for failure in score.failures { print("  \(failure)") }
    #expect(score.total > 0)
    #expect(score.passed * 100 >= score.total * percent)
    #expect(score.passedOther * 100 >= score.totalOther * percent)
  }
}
