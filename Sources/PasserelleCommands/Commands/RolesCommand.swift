import ArgumentParser
import Comparison
import Loading
import Model
import Passerelle
import Reporting

struct RolesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: "The roles themselves, and how ready somebody is for each.",
    discussion: "Without a subcommand: `passerelle roles --have ID,ID` ranks all roles by readiness.",
    subcommands: [Readiness.self, List.self, Validate.self], defaultSubcommand: Readiness.self)

  struct Readiness: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "readiness",
      abstract: "All roles, the one that a portfolio is readiest for first.",
      discussion: "Example: passerelle roles --have google-data-analytics,ms-pl-300")

    @OptionGroup var portfolio: PortfolioOptions
    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      let workspace = try shared.workspace()
      let portfolio = try self.portfolio.held(Naming(workspace: workspace))
      return try written(
        ReadinessReport(
          workspace.roles.map { workspace.comparator.compare(portfolio.held, to: workspace.subject($0)) },
          comparator: workspace.comparator, evidence: portfolio.evidence(workspace.comparator)))
    }
  }

  struct Validate: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "validate",
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
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Roles, a line each.")

    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      let workspace = try shared.workspace()
      return try written(RoleListReport(workspace.roles))
    }
  }
}
