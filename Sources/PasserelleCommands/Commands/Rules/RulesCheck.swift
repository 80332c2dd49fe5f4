import ArgumentParser
import DecisionTables
import Model
import Reporting

struct RulesCheck: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check decision models without any data.",
    discussion: """
      For every decision table, exactly and for all inputs: types; inputs that no row covers; rows that overlap or \
      contradict each other; rows that never decide, also when several others together hide them; rows that could be one; \
      a better input with a worse outcome, where the model says what is better; hit policies that Camunda does not run; \
      annotations missing in English or French. Exit code 1 when there are errors or warnings; notes alone are no finding.
      """)

  @Argument(help: ArgumentHelp("Decision models, .dmn files.", valueName: "file")) var files: [String]
  @Option(help: ArgumentHelp("Comparisons of row with row at most, for each step (millions).", valueName: "n"))
  var budget: Int = 200
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if budget < 1 || budget > 100_000 { throw ValidationError("`--budget` is from 1 to 100000") }
  }

  func answer() async throws -> Outcome {
    var checked: [RulesCheckReport.File] = []
    for file in files {
      let model = try shared.decisionModel(file)
      checked.append(
        RulesCheckReport.File(
          name: file, problems: model.problems,
          analyses: model.analyses(budget: AnalysisBudget(comparisons: budget * 1_000_000))))
    }
    let report = RulesCheckReport(checked)
    return Outcome(try written(report).output, isFinding: report.isFinding)
  }
}
