import ArgumentParser
import Loading
import Model
import Passerelle
import Reporting

struct PolicyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "The comparison policy itself.", subcommands: [Validate.self])

  struct Validate: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "validate",
      abstract: "Check a policy file, by schema and beyond it: every problem with its place.",
      discussion: "Exit code 65 when the file cannot be read as a policy, 1 when it reads but has problems.")

    @Argument(help: ArgumentHelp("A file (default: the shipped policy).", valueName: "file")) var file: String?
    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      let path: String
      if let file = file ?? shared.policy { path = file } else { path = try shared.dataFolder().policy }
      let (loaded, places) = PolicyFile.readWithPlaces(path)
      let found = loaded.value.map { PolicyChecks.problems(in: $0, places: places) } ?? []
      let check = DataCheck(
        paths: [path], records: loaded.value == nil ? 0 : 1, diagnostics: loaded.diagnostics + found)
      return try check.outcome(for: self)
    }
  }
}
