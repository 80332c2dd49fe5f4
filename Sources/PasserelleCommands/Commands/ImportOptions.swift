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

  /// Ends the command where it is given reviewed mappings, which an import does not apply: what it writes is what the files
  /// say, and a broader match or a rejection could not be written.
  func refuseMappings(_ shared: SharedOptions) throws(Failure) {
    guard !shared.mappings.isEmpty else { return }
    throw Failure(
      .usage,
      Text(
        "an import writes what the files say; give `--mappings` to the commands that read the result",
        "une importation écrit ce que disent les fichiers; donner `--mappings` aux commandes qui lisent le résultat"))
  }

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
      let colon = language == .french ? "\u{A0}: " : ": "
      Terminal.warn(
        "  " + loss.words.reading(language) + colon + "\(loss.outcome.words.reading(language)) × \(loss.count)")
    }
  }
}
