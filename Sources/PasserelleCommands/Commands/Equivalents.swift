import ArgumentParser
import Comparison
import Model
import Passerelle
import Reporting

struct Equivalents: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "equivalents", _superCommandName: "passerelle",
    abstract: "The best sources elsewhere for a target, ranked; with --reverse, the best targets for a source.",
    discussion: """
      The item itself, scores of zero and, unless --from or --to names regions, the item's own region are left out.
      Regions are the thirteen provinces and territories (QC, ON, …) and `providers`, those with no province.

      Example: passerelle equivalents ms-sc-900 --from QC,ON --top 5
      """)

  @Argument(help: "The credential asked about (a role too, without --reverse).") var id: String
  @Option(help: ArgumentHelp("Sources from these regions only.", valueName: "R,R")) var from: RegionList?
  @Option(help: ArgumentHelp("Targets in these regions only (with --reverse).", valueName: "R,R")) var to: RegionList?
  @Option(help: ArgumentHelp("Only credentials of this NAICS sector.", valueName: "code")) var sector: SectorArgument?
  @Option(help: "How many rows, 1 to 1000.") var top = 10
  @Flag(help: "Take ID as the source and rank targets.") var reverse = false
  @Flag(help: "Compare with every credential by definition instead of asking the index.") var exhaustive = false
  @OptionGroup var receiving: ReceivingOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...1000).contains(top) else { throw ValidationError("--top takes a number from 1 to 1000") }
    if reverse && from != nil { throw ValidationError("--from narrows sources; with --reverse use --to") }
    if !reverse && to != nil { throw ValidationError("--to narrows targets; use it with --reverse") }
  }

  func answer() async throws -> Outcome {
    let workspace = try shared.workspace()
    let naming = Naming(workspace: workspace)
    if !exhaustive, sector == nil, let found = try stored(workspace) { return try written(found) }
    let subject = reverse ? workspace.subject(try naming.credential(id)) : try naming.subject(id)
    let ranking = Ranking(await shared.subjects(workspace), comparator: workspace.comparator)
    let regions = reverse ? to?.regions : from?.regions
    func isIncluded(_ other: Subject) -> Bool {
      guard other.id != subject.id else { return false }
      if let sector, !other.sectors.contains(sector.sector) { return false }
      if let regions { return regions.contains(other.region) }
      return subject.isRole || other.region != subject.region
    }
    let deciding = try DecidingRules(receiving.in?.receiver, workspace, shared)
    let direction: Direction = reverse ? .targetsFor : .sourcesFor
    let rows =
      exhaustive
      ? ranking.bestExhaustively(direction, for: subject, limit: top, where: isIncluded)
      : ranking.best(direction, for: subject, limit: top, where: isIncluded)
    let report = EquivalentsReport(
      subject: subject, direction: direction,
      rows: rows.map { row in
        let other = ranking.subjects[row.place]
        let comparison =
          reverse
          ? workspace.comparator.compare(subject, to: other) : workspace.comparator.compare(other, to: subject)
        return EquivalentsReport.Row(
          comparison: comparison, subject: other,
          decision: deciding.decision(comparison.sources, to: comparison.target))
      }, comparator: workspace.comparator, compared: ranking.subjects.count { isIncluded($0) })
    return try written(report)
  }

  /// The answer from an index's columns, for a credential in it: only what is shown is read from the file.
  private func stored(_ workspace: Workspace) throws -> EquivalentsReport? {
    guard let index = workspace.index, case .one(let credential) = workspace.credential(named: id),
      let ranked = workspace.ranked(
        credential.id, reverse ? .targetsFor : .sourcesFor, limit: top, regions: (reverse ? to : from)?.regions)
    else { return nil }
    let (subjects, comparator) = workspace.shown([ranked.row] + ranked.rows, of: index)
    // Rules are written over what records say of themselves: profiles say nothing.
    let deciding = index.kind == .catalogue ? try DecidingRules(receiving.in?.receiver, workspace, shared) : nil
    return EquivalentsReport(
      subject: subjects[0], direction: reverse ? .targetsFor : .sourcesFor,
      rows: subjects.dropFirst().map { other in
        let comparison =
          reverse ? comparator.compare(subjects[0], to: other) : comparator.compare(other, to: subjects[0])
        return EquivalentsReport.Row(
          comparison: comparison, subject: other,
          decision: deciding?.decision(comparison.sources, to: comparison.target))
      }, comparator: comparator, compared: ranked.compared)
  }
}
