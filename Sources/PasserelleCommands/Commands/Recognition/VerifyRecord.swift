import ArgumentParser
import Loading
import Model
import Passerelle
import Recognition
import Reporting

struct VerifyRecord: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify-record", abstract: "Run a decision record again, and say whether it comes to the same.",
    discussion: """
      The record is run offline from what it holds, whatever has become of the data since. Exit code 1 when it does not \
      come to the same bytes. Where the present data can be found, what has changed in it since is told as well.

      Example: passerelle verify-record decision.json
      """)

  @Argument(help: "The record.") var file: String
  @OptionGroup var shared: SharedOptions

  func answer() async throws -> Outcome {
    let bytes = Array(try TextFile(path: file).text().utf8)
    guard let record = DecisionRecord(bytes) else {
      throw Failure(
        .data, Text("`\(file)` is not a decision record", "`\(file)` n'est pas un dossier de décision"))
    }
    let day = CalendarDate(record.asOf)
    var present: (workspace: Workspace, policy: [UInt8]?, rules: RuleBook?)?
    if shared.dataFolderIfAny != nil {
      present = (try shared.workspace(asOf: day), try? shared.policyText(), try? shared.ruleBook())
    }
    let check = record.verified(
      bytes, now: present?.workspace, policyText: present?.policy, rules: present?.rules)
    let outcome = try written(RecordReport(record, check: check, file: file))
    return Outcome(outcome.output, isFinding: !check.isSame)
  }
}
