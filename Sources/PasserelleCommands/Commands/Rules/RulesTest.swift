import ArgumentParser
import DecisionTables
import Loading
import Model
import Reporting
import XMLReading

struct RulesTest: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run cases against a decision model.",
    discussion: """
      Cases are in the XML of the DMN Technology Compatibility Kit: one file, or a folder of them. Exit code 1 when a case \
      fails, 65 when the model or a file of cases cannot be read. Errors found in the model are printed; such an \
      expression evaluates to null, as the standard has it.
      """)

  @Argument(help: ArgumentHelp("The decision model, a .dmn file.", valueName: "model")) var model: String
  @Option(help: ArgumentHelp("A file of cases, or a folder of them.", valueName: "file")) var cases: String
  @OptionGroup var shared: SharedOptions

  func answer() async throws -> Outcome {
    let compiled = try shared.decisionModel(model)
    // An expression in error evaluates to null, which a case may well expect: it is said, and the cases still run.
    for problem in compiled.errors { Terminal.warn("\(problem)") }
    let files = InputFiles.xmlFiles(at: [cases])
    try shared.rejectUnreadable(files.diagnostics)
    var passed = 0
    var total = 0
    var failures: [CaseRunReport.Failure] = []
    for file in files.value {
      let read: CaseFile
      do {
        read = try CaseFile(reading: .file(file))
      } catch let failure {
        throw shared.unreadable(file, failure)
      }
      for problem in read.problems { Terminal.warn("\(file): \(problem)") }
      guard read.problems.isEmpty else { throw Failure(.data) }
      for report in read.run(on: compiled) {
        total += 1
        passed += report.passed ? 1 : 0
        failures += report.outcomes.filter { !$0.passed }.map { outcome in
          CaseRunReport.Failure(
            file: file, line: outcome.line, id: outcome.caseID, decision: outcome.decision,
            expected: "\(outcome.expected)", actual: outcome.result.map { "\($0.value)" } ?? "nothing")
        }
      }
    }
    let outcome = try written(CaseRunReport(passed: passed, total: total, failures: failures))
    return Outcome(outcome.output, isFinding: passed != total)
  }
}
