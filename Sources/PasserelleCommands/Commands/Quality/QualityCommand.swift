import ArgumentParser
import Loading
import Model
import Reporting

struct QualityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract: "Records against quality standards: what each element asks, and what a record shows of it.",
    subcommands: [QualityCheckCommand.self, Survey.self, Gaps.self, List.self, Validate.self])

  struct List: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "standards", abstract: "The standards, a line each; with --format csv every element.")

    @OptionGroup var options: StandardOptions
    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome { try written(StandardListReport(try options.standards(shared))) }
  }

  struct Validate: AnsweringCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check standard files, by schema and beyond it: every problem with its place.",
      discussion: "Exit code 65 when a file cannot be read as a standard, 1 when it reads but has problems.")

    @Argument(help: ArgumentHelp("Files or folders (default: the shipped standards).", valueName: "file")) var files:
      [String] = []
    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      let paths = files.isEmpty ? [try shared.dataFolder().standards] : files
      let loaded = StandardFiles.read(paths)
      return try DataCheck(paths: paths, records: loaded.value.count, diagnostics: loaded.diagnostics)
        .outcome(for: self)
    }
  }
}
