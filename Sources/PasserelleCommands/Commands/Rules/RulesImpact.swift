import ArgumentParser
import Model
import Passerelle
import Recognition
import Reporting

struct RulesImpact: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact", abstract: "What a new version of rules would change, case by case and for whom.",
    discussion: """
      Both versions decide every case: each credential of the catalogue against those of the rules' jurisdiction, or the \
      pairs of a file. Exit code 1 when any case changes.

      Example: passerelle rules impact Frameworks-Data/rules/ca-on-2025.dmn Frameworks-Data/rules/ca-on-2027.dmn
      """)

  @Argument(help: "The rules as they are.") var old: String
  @Argument(help: "The rules as they would be.") var new: String
  @Option(help: "How many changed cases the text shows, 0 to 1000.") var top = 10
  @OptionGroup var basis: CaseOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (0...1000).contains(top) else { throw ValidationError("--top takes a number from 0 to 1000") }
  }

  func answer() async throws -> Outcome {
    let (before, after) = (try shared.ruleModel(old), try shared.ruleModel(new))
    guard before.receiver == after.receiver else {
      throw Failure(
        .usage,
        Text(
          "`\(old)` holds rules of `\(before.receiver.code)` and `\(new)` of `\(after.receiver.code)`; give two versions of the same",
          "`\(old)` contient les règles de `\(before.receiver.code)` et `\(new)` celles de `\(after.receiver.code)`; donnez deux versions des mêmes"
        ))
    }
    let workspace = try shared.workspace()
    let cases = try await basis.cases(
      workspace, shared, receivedBy: [before.receiver], wanted: before.facts.union(after.facts))
    let impact = Impact(from: before, to: after, on: cases, comparator: workspace.comparator)
    let outcome = try written(ImpactReport(impact, comparator: workspace.comparator, limit: top))
    return Outcome(outcome.output, isFinding: !impact.flips.isEmpty)
  }
}
