import ArgumentParser
import Glibc
import Model
import Reporting

/// A command that answers with a report; what goes wrong becomes one line on standard error and an exit code.
protocol AnsweringCommand: AsyncParsableCommand {
  var shared: SharedOptions { get }
  /// The answer, written out, and whether it is that a check found something.
  func answer() async throws -> Outcome
  /// Whether personal data are to be left out of a page.
  var redact: Bool { get }
  /// What was read beside what every command reads, for the list of sources of a page.
  var furtherInputs: [String] { get }
}

/// What a command has to say.
struct Outcome {
  let output: String
  /// The exit code, where it is not 0.
  let ending: Failure.Code?

  init(_ output: String, isFinding: Bool = false) { self.init(output, ending: isFinding ? .found : nil) }

  init(_ output: String, ending: Failure.Code?) {
    self.output = output
    self.ending = ending
  }
}

extension AnsweringCommand {
  var redact: Bool { false }
  var furtherInputs: [String] { [] }

  func run() async throws { try await printAnswer() }

  /// Prints the answer, or why there is none, without a change of thread.
  func printAnswer() async throws {
    do {
      let outcome = try await answer()
      try Terminal.print(outcome.output)
      if let code = outcome.ending { throw ExitCode(code.rawValue) }
    } catch let failure as Failure {
      if let message = failure.message {
        Terminal.warn("passerelle: " + Typography.spaced(message.reading(shared.language), in: shared.language))
      }
      throw ExitCode(failure.code.rawValue)
    }
  }

  /// A report in the format asked for.
  func written(_ report: some Report) throws(Failure) -> Outcome {
    switch shared.format {
    case .text: return Outcome(report.text(shared.page))
    case .json: return Outcome(report.json.document)
    case .csv:
      guard let table = report.table else { throw unsupported(report) }
      return Outcome(table.csv)
    case .html:
      guard let report = report as? any HandedOver else { throw unsupported(report) }
      let page = Page(language: shared.language)
      let sources = try shared.sheetSources(and: furtherInputs, isRedacted: redact)
      return Outcome(report.sheet(page, isRedacted: redact).document(page, sources: sources))
    case .ndjson: throw unsupported(report)
    case .sssom, .sssomJSON, .skos, .ctdl, .openBadges, .caseNetwork, .articulation:
      let format = ExportFormat(rawValue: shared.format.rawValue)
      guard let text = format.flatMap(report.exported) else { throw unsupported(report) }
      return Outcome(text)
    }
  }

  private func unsupported(_ report: some Report) -> Failure {
    let common = ["text", "json"] + (report.table == nil ? [] : ["csv"]) + (report is any HandedOver ? ["html"] : [])
    let names = (common + report.exports.map(\.rawValue)).map { "`\($0)`" }
    let start = names.dropLast().joined(separator: ", ")
    let formats = Text("\(start) or \(names.last ?? "")", "\(start) ou \(names.last ?? "")")
    return Failure(
      .usage,
      Text(
        "`--format \(shared.format.rawValue)` does not exist for this answer; use \(formats.reading(.english))",
        "`--format \(shared.format.rawValue)` n'existe pas pour cette réponse; utilisez \(formats.reading(.french))"))
  }
}
