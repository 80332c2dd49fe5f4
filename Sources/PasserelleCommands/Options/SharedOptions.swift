import ArgumentParser
import Glibc
import Loading
import Model
import Passerelle
import Reporting

/// What every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A framework to use instead of the shipped one: a file or a folder; may be repeated.", valueName: "path"))
  var framework: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A catalogue to use instead of the shipped ones: a file or a folder; may be repeated.", valueName: "path"))
  var catalogue: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Roles to use instead of the shipped ones: a file or a folder; may be repeated.", valueName: "path"))
  var roles: [String] = []

  @Option(name: .long, help: ArgumentHelp("A comparison policy to use instead of the shipped one.", valueName: "file"))
  var policy: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Recognition rules (DMN) to use instead of the shipped ones: a file or a folder; may be repeated.",
      valueName: "path"))
  var rules: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "An index to answer from instead of reading files (see `passerelle index`).", valueName: "file"))
  var index: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Reviewed mappings (SSSOM): what they confirm becomes stated, what they reject is left out; may be repeated.",
      valueName: "file"))
  var mappings: [String] = []

  @OptionGroup var resources: MatchingResources

  @Flag(name: .long, help: "End with exit code 65 when any record, row or file has a problem.")
  var strict = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The data folder; else PASSERELLE_DATA, Frameworks-Data here or above the executable, or ../share/passerelle beside it.",
      valueName: "folder"))
  var data: String?

  @Option(
    name: .long, help: ArgumentHelp("The day for which to answer (YYYY-MM-DD; default: today).", valueName: "date"))
  var asOf: DateArgument?

  @Option(name: .long, help: "The language of the answer: en or fr (default: from the locale).")
  var lang: Language?

  @Option(
    name: .long,
    help:
      "text, json, csv where the answer is a table, html for a page to hand over; some answers have formats of the field (sssom, skos, ctdl …)."
  )
  var format: OutputFormat = .text

  var environment: [String: String] { Environment.all }

  var language: Language { lang ?? Environment.language }

  var page: Page { Terminal.page(language, environment: environment) }

  /// The as-of date; without `--as-of` it is today, which is an input too and is printed with every answer.
  func date() throws(Failure) -> CalendarDate {
    if let asOf { return asOf.date }
    guard let today = Clock.today else {
      throw Failure(
        .usage, Text("the clock gives no date; use `--as-of`", "l'horloge ne donne aucune date; utilisez `--as-of`"))
    }
    return today
  }

  private var foundFolder: Loaded<DataFolder?> {
    DataFolder.find(
      option: data, environment: environment, workingDirectory: Environment.workingDirectory,
      executable: Environment.executable)
  }

  /// The data folder where there is one: for what can do without.
  var dataFolderIfAny: DataFolder? { foundFolder.value }

  func dataFolder() throws(Failure) -> DataFolder {
    let found = foundFolder
    guard let folder = found.value else {
      report(found.diagnostics)
      throw Failure(.noInput)
    }
    return folder
  }

  /// Prints diagnostics on standard error, one line each.
  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { Terminal.warn(DiagnosticLine(diagnostic).written(language)) }
  }
}

/// What the process was started with.
enum Environment {
  static let all: [String: String] = {
    var values: [String: String] = [:]
    for name in [
      "PASSERELLE_DATA", "NO_COLOR", "TERM", "COLUMNS", "LC_ALL", "LC_MESSAGES", "LANG",
    ] {
      if let value = unsafe getenv(name) { unsafe values[name] = String(cString: value) }
    }
    return values
  }()

  /// French when the locale says so (`LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is set), else English.
  static var language: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { all[$0] }.first { !$0.isEmpty } ?? ""
    return Language(tag: locale) ?? .english
  }

  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  static var workingDirectory: String {
    guard let path = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// The executable's own path, where the system tells it.
  static var executable: String? {
    guard let path = unsafe realpath("/proc/self/exe", nil) else { return CommandLine.arguments.first }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
