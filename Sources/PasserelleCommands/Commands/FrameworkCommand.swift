import Alignment
import ArgumentParser
import Loading
import Model
import Passerelle
import Reporting

struct FrameworkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "framework", abstract: "The competency framework itself.",
    subcommands: [Validate.self, Show.self, Search.self, Stats.self, Align.self, Import.self])

  struct Validate: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "validate",
      abstract: "Check framework files, by schema and beyond it: every problem with its place.",
      discussion: "Exit code 65 when a file cannot be read as a framework, 1 when it reads but has problems.")

    @Argument(help: ArgumentHelp("Files or folders (default: the shipped framework).", valueName: "file")) var files:
      [String] = []
    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      let named = files + shared.framework
      let paths = named.isEmpty ? [try shared.dataFolder().frameworks] : named
      let loaded = FrameworkFiles.read(paths)
      let check = DataCheck(
        paths: paths, records: loaded.value.reduce(0) { $0 + $1.competencies.count },
        diagnostics: loaded.diagnostics + FrameworkChecks.problems(in: loaded.value))
      return try check.outcome(for: self)
    }
  }

  struct Show: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "One competency, or without an id the framework's source, licence and scale.")

    @Argument(help: "A competency's id or any unambiguous beginning of it.") var id: String?
    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      let workspace = try shared.workspace(needing: .frameworks)
      guard let id else { return try written(FrameworkReport(workspace.frameworks)) }
      let number = try Naming(workspace: workspace).competency(id)
      return try written(CompetencyReport(number, frameworks: workspace.frameworks))
    }
  }

  struct Search: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "search", abstract: "Competencies by words, in either language.")

    @Argument(help: "Words to look for.") var words: [String]
    @Option(help: "How many, 1 to 100.") var top = 10
    @OptionGroup var shared: SharedOptions

    func validate() throws {
      guard (1...100).contains(top) else { throw ValidationError("--top takes a number from 1 to 100") }
    }

    func answer() async throws -> Outcome {
      let workspace = try shared.workspace(needing: .frameworks)
      let matches = workspace.matcher.matches(
        for: words.joined(separator: " "), language: nil, limit: top, floor: Confidence(thousandths: 50))
      return try written(FrameworkSearchReport(matches, frameworks: workspace.frameworks))
    }
  }

  struct Stats: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats", abstract: "How much of each thing the framework holds.")

    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      try written(FrameworkStatsReport(try shared.workspace(needing: .frameworks).frameworks))
    }
  }

  struct Import: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Convert a framework of another format to Passerelle's XML, on standard output.",
      discussion: """
        SKOS RDF/XML, ESCO's and NOC's CSV downloads, CTDL-ASN, CASE, DigComp and ASN are recognised from their content. What \
        the XML cannot express is counted and named on standard error. Of files that hold several frameworks, `--only` says \
        which one is wanted. Any command reads these formats directly too, with --framework.
        """)

    @Argument(help: ArgumentHelp("A file, or a folder that makes one framework.", valueName: "file")) var files:
      [String]
    @Option(help: ArgumentHelp("Of several frameworks, the one with this id or URI.", valueName: "id"))
    var only: String?
    @OptionGroup var options: ImportOptions
    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      try options.refuseMappings(shared)
      let loaded = FrameworkFiles.read(files, as: options.format)
      HeldToTheEnd.hold(loaded.value)
      ImportSummary(report: loaded.conversion, diagnostics: loaded.diagnostics, language: shared.language).warn()
      let wanted = loaded.value.filter { only == nil || $0.id == only || $0.uri == only }
      guard let framework = wanted.first, wanted.count == 1 else {
        let isAbsent = loaded.diagnostics.allSatisfy { $0.code.hasPrefix("no-such") } && !loaded.diagnostics.isEmpty
        throw Failure(isAbsent ? .noInput : .data, Self.choice(among: loaded.value))
      }
      try options.reject(loaded.diagnostics, strict: shared.strict)
      if options.dryRun { return Outcome("") }
      return Outcome(String(decoding: NativeWriter.framework(framework), as: UTF8.self))
    }

    private static func choice(among frameworks: [Framework]) -> Text {
      if frameworks.isEmpty {
        return Text("no framework could be read", "aucun référentiel n'a pu être lu")
      }
      let ids = frameworks.prefix(8).map { "`\($0.id)`" }.joined(separator: ", ") + (frameworks.count > 8 ? ", …" : "")
      return Text(
        "an import makes one framework, and these files hold \(frameworks.count): \(ids); choose one with `--only`",
        "une importation produit un référentiel, et ces fichiers en contiennent \(frameworks.count)\u{A0}: \(ids); "
          + "choisissez-en un par `--only`")
    }
  }
}
