import ArgumentParser
import DecisionTables
import Reporting

struct RulesDiff: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Prove two versions of a decision model equivalent, or say where they differ.",
    discussion: """
      Needs no data: the tables of both versions are compared for all inputs, and each region in which they decide \
      differently is printed with the old and the new outcome. Exit code 1 where they differ, or where it cannot be shown \
      that they do not.
      """)

  @Argument(help: ArgumentHelp("The old version, a .dmn file.", valueName: "old")) var old: String
  @Argument(help: ArgumentHelp("The new version, a .dmn file.", valueName: "new")) var new: String
  @OptionGroup var shared: SharedOptions

  func answer() async throws -> Outcome {
    let before = try shared.soundDecisionModel(old)
    let after = try shared.soundDecisionModel(new)
    let report = RulesDiffReport(old: old, new: new, after.difference(from: before))
    return Outcome(try written(report).output, isFinding: report.isFinding)
  }
}
