public import ArgumentParser
public import Loading
import Model
import Reporting

/// How a foreign file is to be read.
struct ImportOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Read as this format instead of recognising it from the content.", valueName: "format"))
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "For a CSV table: which column holds what, as field=header,field=header (default: guessed).", valueName: "list"))
  var columns: ColumnMapping?

  @Flag(help: "Read and report, and write nothing.") var dryRun = false

  /// Ends the command under `--strict` when something was wrong.
  func reject(_ diagnostics: [Diagnostic], strict: Bool) throws(Failure) {
    if strict && !diagnostics.isEmpty { throw Failure(.data) }
  }
}

extension Format: ExpressibleByArgument {}

extension ColumnMapping: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// What an import lost, refused and assumed, on standard error: the result itself is the file on standard output.
struct ImportSummary {
  let report: ConversionReport
  let diagnostics: [Diagnostic]
  let language: Language

  func warn() {
    for diagnostic in diagnostics { Terminal.warn(DiagnosticLine(diagnostic).written(language)) }
    for source in report.sources {
      let counts = Text(
        "\(source.file): \(source.format.name.reading(.english)); records read \(source.read), refused \(source.refused)",
        "\(source.file) : \(source.format.name.reading(.french)); fiches lues \(source.read), refusées \(source.refused)"
      )
      Terminal.warn(Typography.spaced(counts.reading(language), in: language))
    }
    for loss in report.losses {
      Terminal.warn("  \(loss.name): \(loss.outcome.words.reading(language)) × \(loss.count)")
    }
  }
}
