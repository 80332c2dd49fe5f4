import ArgumentParser
import Comparison
import Model
import Passerelle
import Recognition
import Reporting

struct Decide: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "What a receiver's recognition rules decide about one case, and why.",
    discussion: """
      The rules of the receiving jurisdiction in force on the as-of date are applied (an employer's for a role). What no \
      catalogue can know is said by --awarded, --grade and --verified; what is left out is unknown, and where it matters \
      the answer is undetermined and names it. Badges (--portfolio) say when they were awarded, and are taken as \
      verified when all of them are. --pairs decides many cases at once. The shipped rules are illustrative.

      Examples:
        passerelle decide ictc-cybersecurity-programme qcx-champlain-aec-cybersecurity --awarded 2026-05-01 --verified
        passerelle decide data-analyst --portfolio badges/ --trust issuers.json --record decision.json --redact
      """)

  @OptionGroup var pair: PairOptions
  @Option(
    help: ArgumentHelp("Cases instead: source, target, awarded, grade, verified, one a line.", valueName: "file"))
  var pairs: String?
  @Option(help: ArgumentHelp("Write a record here that `verify-record` runs again.", valueName: "file"))
  var record: String?
  @Option(help: "What a person decides beside the rules; with --reason and --by.") var override: RecognitionOutcome?
  @Option(help: ArgumentHelp("Why.", valueName: "text")) var reason: String?
  @Option(help: ArgumentHelp("Who.", valueName: "name")) var by: String?
  @OptionGroup var receiving: ReceivingOptions
  @OptionGroup var circumstances: CircumstanceOptions
  @Flag(help: "Leave personal data out: days of award, grades and names, as far as the decision stays the same.")
  var redact = false
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if pairs == nil && !pair.isWhole {
      throw ValidationError("give SOURCE and TARGET, TARGET with --have or --portfolio, or --pairs")
    }
    if pairs != nil && (!pair.isEmpty || record != nil || override != nil || redact) {
      throw ValidationError("--pairs stands alone: no SOURCE, TARGET, portfolio, --record, --override or --redact")
    }
    let isComplete = !(reason ?? "").isEmpty && !(by ?? "").isEmpty
    if (override != nil) != isComplete { throw ValidationError("--override needs --reason and --by, and they need it") }
    if override != nil && record == nil { throw ValidationError("--override is kept in a record: add --record FILE") }
    if override == .undetermined { throw ValidationError("--override takes a decision, not `undetermined`") }
  }

  func answer() async throws -> Outcome {
    let workspace = try shared.workspace()
    let naming = Naming(workspace: workspace)
    let book = try shared.ruleBook()
    if let pairs { return try many(try PairsFile(path: pairs).pairs(naming), book, workspace) }
    let (portfolio, target) = try pair.pair(naming)
    var known = try circumstances.circumstances(asOf: workspace.asOf)
    known.isVerified = known.isVerified ?? portfolio.isVerified
    let place = Receiving.place(of: target, given: receiving.in?.receiver)
    var file = CaseFile(portfolio.held, to: target, receivedIn: place, circumstances: known)
    let rules = try shared.rulesInForce(book, try receiving.receiver(of: target), on: workspace.asOf)
    var decision = file.decided(by: rules, catalogue: [], comparator: workspace.comparator)
    if redact {
      file = try redacted(file, keeping: decision, workspace)
      decision = file.decided(by: rules, catalogue: [], comparator: workspace.comparator)
    }
    // Only a top-up needs the whole catalogue.
    if decision.topUp != nil {
      decision = file.decided(
        by: rules, catalogue: await shared.subjects(workspace), comparator: workspace.comparator)
    }
    let personal = override.map {
      PersonalDecision(outcome: $0, reason: redact ? "" : reason ?? "", by: redact ? "" : by ?? "")
    }
    if let record { try write(decision, of: file, personal, workspace, to: record) }
    return try written(
      DecisionReport(
        decision, of: workspace.comparator.compare(file.portfolio, to: target), comparator: workspace.comparator,
        override: personal, recordPath: record,
        evidence: portfolio.evidence(workspace.comparator, of: target), isRedacted: redact))
  }

  private func redacted(_ file: CaseFile, keeping decision: Decision, _ workspace: Workspace) throws(Failure)
    -> CaseFile
  {
    if let file = file.redacted(keeping: decision, comparator: workspace.comparator) { return file }
    throw Failure(
      .data,
      Text(
        "the decision turns on the very day of an award, so that it cannot be left out; leave out `--redact`",
        "la décision tient au jour même d'une délivrance, qui ne peut donc être omis; retirez `--redact`"))
  }

  private func write(
    _ decision: Decision, of file: CaseFile, _ personal: PersonalDecision?, _ workspace: Workspace, to path: String
  ) throws(Failure) {
    let made: DecisionRecord
    do {
      made = try DecisionRecord(
        decision, of: file, workspace: workspace, policyText: try shared.policyText(), override: personal,
        tool: "passerelle \(PasserelleCommand.version)")
    } catch let failure as RecordFailure {
      throw Failure(.io, failure.message)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.io)
    }
    try TextFile(path: path).write(String(decoding: made.bytes, as: UTF8.self))
  }

  private func many(_ pairs: [PairsFile.Pair], _ book: RuleBook, _ workspace: Workspace) throws -> Outcome {
    var rows: [DecisionListReport.Row] = []
    for pair in pairs {
      let rules = try shared.rulesInForce(book, try receiving.receiver(of: pair.target), on: workspace.asOf)
      let file = CaseFile(
        pair.portfolio, to: pair.target, receivedIn: Receiving.place(of: pair.target, given: receiving.in?.receiver),
        circumstances: pair.circumstances)
      rows.append(
        DecisionListReport.Row(
          portfolio: pair.portfolio, target: pair.target,
          decision: file.decided(by: rules, catalogue: [], comparator: workspace.comparator)))
    }
    return try written(DecisionListReport(rows))
  }
}
