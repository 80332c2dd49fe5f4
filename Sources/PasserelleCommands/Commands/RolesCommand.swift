import ArgumentParser
import Loading
import Model
import Passerelle
import Reporting

struct RolesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: "The roles themselves.", subcommands: [Validate.self, List.self])

  struct Validate: AnsweringCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check role files, by schema and beyond it: every problem with its place.",
      discussion: "Exit code 65 when a file cannot be read as roles, 1 when it reads but has problems.")

    @Argument(help: ArgumentHelp("Files or folders (default: the shipped roles).", valueName: "file")) var files:
      [String] = []
    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      let folder = shared.dataFolderIfAny
      let named = files + shared.roles
      let paths = named.isEmpty ? [try shared.dataFolder().roles] : named
      let loaded = RoleFiles.read(paths)
      let frameworks = shared.framework.isEmpty ? folder.map { [$0.frameworks] } : shared.framework
      let check = DataCheck(
        paths: paths, records: loaded.value.count,
        diagnostics: loaded.diagnostics
          + RoleChecks.problems(
            in: loaded.value, frameworks: frameworks.map { FrameworkSet(FrameworkFiles.read($0).value) }))
      return try check.outcome(for: self)
    }
  }

  struct List: AnsweringCommand {
    static let configuration = CommandConfiguration(abstract: "Roles, a line each.")

    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      let workspace = try shared.workspace()
      return try written(RoleListReport(workspace.roles))
    }
  }
}
