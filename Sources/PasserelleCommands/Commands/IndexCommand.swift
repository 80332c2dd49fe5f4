import ArgumentParser
import Comparison
import IndexFile
import Loading
import Model
import Passerelle
import Reporting

struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Index files: a catalogue mapped once, ready to answer at any length.",
    discussion: "What is built here is used with --index FILE in every command that reads data.",
    subcommands: [Build.self, Info.self, Verify.self])

  struct Build: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "build",
      abstract: "Map a catalogue and write it as an index.",
      discussion: """
        From the shipped data, or from what --framework, --catalogue, --roles and --policy name; or, with --profiles, from \
        credentials that are mapped already, one a line, as JSON or as rows of a CSV table (see the article Formats). The \
        file appears only when it is whole. With --reuse, records that have not changed since OLD was built are not mapped \
        again; the file is the same as without.

        Examples:
          passerelle index build -o catalogue.index
          passerelle index build --profiles mapped.ndjson -o mapped.index
        """)

    @Option(name: [.customShort("o"), .long], help: ArgumentHelp("The file to write.", valueName: "file")) var output:
      String
    @Option(help: ArgumentHelp("Credentials that are mapped already: NDJSON or CSV.", valueName: "file")) var profiles:
      String?
    @Option(help: ArgumentHelp("An older index whose mappings still hold are taken from.", valueName: "file"))
    var reuse: String?
    @OptionGroup var shared: SharedOptions

    func validate() throws {
      if shared.index != nil {
        throw ValidationError("an index is built from files; leave out --index, or see --reuse")
      }
      if profiles != nil && reuse != nil { throw ValidationError("--reuse is for catalogues, not for --profiles") }
    }

    func answer() async throws -> Outcome {
      let policy = try shared.policyPath()
      guard let policyText = InputChecksums.contents(policy) else {
        throw Failure(
          .noInput,
          Text("there is no file `\(policy)`; check the path", "il n'y a aucun fichier `\(policy)`; vérifiez le chemin")
        )
      }
      if let profiles { return try build(profiles, policy, policyText) }
      let workspace = try shared.workspace()
      let inputs = InputChecksums.of(try shared.inputPaths() + [policy], folder: shared.dataFolderIfAny)
      let old = try reuse.map { path throws(Failure) in try shared.opened(path) }
      let progress = Progress(
        Text("mapping credentials", "association des titres"), total: workspace.catalogue.count,
        language: shared.language)
      let work: WorkspaceIndex.Work
      do {
        work = try await WorkspaceIndex.build(
          workspace, policyText: policyText, inputs: inputs, reusing: old, to: output
        ) { progress.report($0) }
      } catch {
        throw Failure(error)
      }
      progress.finish()
      return try written(
        IndexReport(
          path: output, kind: WorkspaceIndex.Kind.catalogue.rawValue, records: workspace.catalogue.count,
          reused: reuse == nil ? nil : work.reused, mapped: work.mapped, statements: work.statements, sections: [],
          inputs: []))
    }

    private func build(_ profiles: String, _ policy: String, _ policyText: [UInt8]) throws -> Outcome {
      let values = try shared.comparisonPolicy()
      let inputs = InputChecksums.of([profiles, policy], folder: shared.dataFolderIfAny)
      let built: Loaded<Int>
      do {
        built = try WorkspaceIndex.build(
          profiles: profiles, policy: values, policyText: policyText, inputs: inputs, to: output)
      } catch {
        throw Failure(error)
      }
      try shared.rejectUnreadable(built.diagnostics)
      shared.report(built.diagnostics)
      return try written(
        IndexReport(
          path: output, kind: WorkspaceIndex.Kind.profiles.rawValue, records: built.value, reused: nil, sections: [],
          inputs: []))
    }
  }

  struct Info: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "info",
      abstract: "What is in an index, and what it was built from.",
      discussion: "Only the heading is checked; `index verify` reads everything.")

    @Argument(help: "The index.") var file: String
    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      let index = try shared.opened(file)
      return try written(IndexReport(index))
    }
  }

  struct Verify: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Read an index whole and compare every checksum; exit code 65 where something is not as it was written."
    )

    @Argument(help: "The index.") var file: String
    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      let index = try shared.opened(file)
      do {
        try index.verify()
      } catch {
        throw Failure(error)
      }
      return try written(IndexReport(index, isVerified: true))
    }
  }
}

extension IndexReport {
  init(_ index: WorkspaceIndex, isVerified: Bool = false) {
    self.init(
      path: index.file.path, kind: index.kind.rawValue, records: index.count, reused: nil,
      sections: index.file.sections.map { ($0.name, $0.length) },
      inputs: index.inputs.map { ($0.name, $0.checksum) }, version: index.file.version,
      competencies: index.table.competencies, fingerprint: index.file.fingerprint, isVerified: isVerified)
  }
}
