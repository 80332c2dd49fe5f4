import Alignment
import ArgumentParser
import Comparison
import Loading
import Model
import Passerelle
import Reporting

struct CatalogueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "The credentials themselves.",
    subcommands: [Validate.self, List.self, Show.self, Search.self, Stats.self, Import.self])

  struct Validate: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "validate",
      abstract: "Check catalogue files, by schema and beyond it: every problem with its place.",
      discussion: "Exit code 65 when a file cannot be read as a catalogue, 1 when it reads but has problems.")

    @Argument(help: ArgumentHelp("Files or folders (default: the shipped catalogues).", valueName: "file")) var files:
      [String] = []
    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      let folder = shared.dataFolderIfAny
      let named = files + shared.catalogue
      let paths = named.isEmpty ? [try shared.dataFolder().catalogues] : named
      let loaded = CatalogueFiles.read(paths)
      let frameworks = shared.framework.isEmpty ? folder.map { [$0.frameworks] } : shared.framework
      let policy = (shared.policy ?? folder?.policy).flatMap { PolicyFile.read($0).value }
      let check = DataCheck(
        paths: paths, records: loaded.value.count,
        diagnostics: loaded.diagnostics
          + CatalogueChecks.problems(
            in: loaded.value, frameworks: frameworks.map { FrameworkSet(FrameworkFiles.read($0).value) }, policy: policy
          ))
      return try check.outcome(for: self)
    }
  }

  struct List: AnsweringCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Credentials, a line each.")

    @Option(help: ArgumentHelp("Only these regions.", valueName: "R,R")) var region: RegionList?
    @Option(help: ArgumentHelp("Only this NAICS sector.", valueName: "code")) var sector: SectorArgument?
    @Option(help: ArgumentHelp("Only this kind, such as micro-credential.", valueName: "kind")) var kind: String?
    @OptionGroup var shared: SharedOptions

    func validate() throws {
      if let kind, Credential.Kind(rawValue: kind) == nil {
        let kinds = Credential.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--kind takes one of \(kinds)")
      }
    }

    func answer() async throws -> Outcome {
      let workspace = try shared.workspace(needing: .catalogues)
      let chosen = workspace.catalogue.credentials.filter { credential in
        (region.map { $0.regions.contains(credential.region) } ?? true)
          && (sector.map { credential.sectors.contains($0.sector) } ?? true)
          && (kind.map { credential.kind.rawValue == $0 } ?? true)
      }
      return try written(workspace.list(chosen))
    }
  }

  struct Show: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "One credential: its record, and how its outcomes were mapped.")

    @Argument(help: "A credential's id or any unambiguous beginning of it.") var id: String
    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      let workspace = try shared.workspace(needing: .catalogues)
      let credential = try Naming(workspace: workspace).credential(id)
      return try written(
        CredentialReport(
          workspace.subject(credential), credential: credential, comparator: workspace.comparator,
          toolVersion: PasserelleCommand.version))
    }
  }

  struct Search: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "search",
      abstract: "Credentials by words of their titles and outcomes, in either language.")

    @Argument(help: "Words to look for.") var words: [String]
    @Option(help: "How many, 1 to 100.") var top = 10
    @OptionGroup var shared: SharedOptions

    func validate() throws {
      guard (1...100).contains(top) else { throw ValidationError("--top takes a number from 1 to 100") }
    }

    func answer() async throws -> Outcome {
      let workspace = try shared.workspace(needing: .catalogues)
      return try written(workspace.list(workspace.search(words.joined(separator: " "), limit: top)))
    }
  }

  struct Stats: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats",
      abstract: "The share of records with each element of Annex I of the EU Recommendation, by region.")

    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      try written(CatalogueStatsReport(try shared.workspace(needing: .catalogues).catalogue.credentials))
    }
  }
}

extension CatalogueCommand {
  struct Import: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Convert credentials of another format to Passerelle's XML, on standard output.",
      discussion: """
        CSV tables, Open Badges 2.0 and 3.0, CLR 2.0, CTDL, the European Learning Model (XML and JSON-LD), ELMO and OSMT are \
        recognised from their content. What the XML cannot express is counted and named on standard error. Any command \
        reads these formats directly too, with --catalogue.
        """)

    @Argument(help: ArgumentHelp("Files or folders.", valueName: "file")) var files: [String]
    @Option(help: "The id of the new catalogue.") var id = "imported"
    @OptionGroup var options: ImportOptions
    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      try options.refuseMappings(shared)
      let loaded = CatalogueFiles.read(files, as: options.format, columns: options.columns)
      HeldToTheEnd.hold(loaded.value)
      ImportSummary(report: loaded.conversion, diagnostics: loaded.diagnostics, language: shared.language).warn()
      guard !loaded.value.isEmpty else {
        throw Failure(
          loaded.diagnostics.allSatisfy { $0.code.hasPrefix("no-such") } && !loaded.diagnostics.isEmpty
            ? .noInput : .data,
          Text("no credential could be read", "aucun titre n'a pu être lu"))
      }
      try options.reject(loaded.diagnostics, strict: shared.strict)
      if options.dryRun { return Outcome("") }
      let bytes = NativeWriter.catalogue(loaded.value, id: id, version: "1")
      return Outcome(String(decoding: bytes, as: UTF8.self))
    }
  }
}

extension Workspace {
  func list(_ credentials: [Credential]) -> CatalogueListReport {
    let asOf = asOf
    return CatalogueListReport(credentials, total: catalogue.count, asOf: asOf) { credential in
      let state = CurrencyState(of: credential, asOf: asOf).state
      return state == .current ? nil : state.name
    }
  }
}
