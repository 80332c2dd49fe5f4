import ArgumentParser
import DecisionTables
import Loading
import Model
import Reporting
import XMLReading

struct RulesTest: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run cases against a decision model, or write cases for it.",
    discussion: """
      Cases are in the XML of the DMN Technology Compatibility Kit, or in CSV: a column called as an input gives it, one \
      called as a decision says what is expected, `id` names the case. A file of cases, or a folder of files in XML. Exit \
      code 1 when a case fails, 65 when the model or a file of cases cannot be read. Errors found in the model are printed; \
      such an expression evaluates to null, as the standard has it.

      `--generate` writes cases instead, as that XML: for each row one that it decides, and values on both sides of each \
      boundary of its cells, one condition at a time (boundary values and MC/DC). What they expect is what the model says \
      now: read them before you trust them.
      """)

  @Argument(help: ArgumentHelp("The decision model, a .dmn file.", valueName: "model")) var model: String
  @Option(help: ArgumentHelp("A file of cases, or a folder of them.", valueName: "file")) var cases: String?
  @Flag(help: "Write boundary and MC/DC cases for the model.") var generate = false
  @Flag(help: "Missing inputs make a decision undetermined, as in recognition, instead of being null.")
  var undetermined = false
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if (cases == nil) != generate { throw ValidationError("give either `--cases` or `--generate`") }
  }

  func answer() async throws -> Outcome {
    guard let cases else { return try generated() }
    let compiled = try shared.decisionModel(model)
    // An expression in error evaluates to null, which a case may well expect: it is said, and the cases still run.
    shared.warn(of: compiled.errors)
    var passed = 0
    var total = 0
    var failures: [CaseRunReport.Failure] = []
    var traces: [EvaluationTrace] = []
    for file in try caseFiles(cases, compiled) {
      for problem in file.problems { Terminal.warn("\(file.source): \(problem)") }
      guard file.problems.isEmpty else { throw Failure(.data) }
      for report in file.run(on: compiled, mode: undetermined ? .strict : .standard, traced: true) {
        total += 1
        passed += report.passed ? 1 : 0
        failures += report.outcomes.filter { !$0.passed }.map { CaseRunReport.Failure(file: file.source, $0) }
        traces += report.outcomes.compactMap { $0.result?.trace }
      }
    }
    let report = CaseRunReport(
      passed: passed, total: total, failures: failures, coverage: CaseCoverage(of: compiled, traces: traces))
    return Outcome(try written(report).output, isFinding: passed != total)
  }

  private func caseFiles(_ path: String, _ compiled: CompiledModel) throws(Failure) -> [CaseFile] {
    if path.lowercased().hasSuffix(".csv") { return [try tabular(path, compiled)] }
    let files = InputFiles.xmlFiles(at: [path])
    try shared.rejectUnreadable(files.diagnostics)
    var read: [CaseFile] = []
    for file in files.value {
      do {
        read.append(try CaseFile(reading: .file(file)))
      } catch let failure {
        throw shared.unreadable(file, failure)
      }
    }
    return read
  }

  private func tabular(_ path: String, _ compiled: CompiledModel) throws(Failure) -> CaseFile {
    guard let table = DelimitedRows(try TextFile(path: path).text()), table.unclosed.isEmpty else {
      throw Failure(
        .data,
        Text(
          "`\(path)` is no table of cases: it is empty, or a quotation mark is never closed",
          "`\(path)` n'est pas une table de cas : il est vide, ou un guillemet n'est jamais fermé"))
    }
    return CaseFile(
      source: path, header: table.header, rows: table.rows.map { ($0.line, $0.cells) }, for: compiled)
  }

  private func generated() throws(Failure) -> Outcome {
    let compiled = try shared.soundDecisionModel(model)
    let (cases, without) = compiled.generatedCases()
    for name in without {
      let message = Text(
        "no cases for `\(name)`: its table asks for more than inputs",
        "aucun cas pour `\(name)` : sa table demande plus que des entrées")
      Terminal.warn("passerelle: " + Typography.spaced(message.reading(shared.language), in: shared.language))
    }
    let name = model.split(separator: "/").last.map(String.init) ?? model
    return Outcome(CaseWriter.xml(cases, model: name))
  }
}
