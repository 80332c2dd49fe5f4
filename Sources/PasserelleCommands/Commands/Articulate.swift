import ArgumentParser
import Comparison
import Model
import Passerelle
import Reporting

struct Articulate: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "articulate",
    abstract: "The articulation table: for every target its best sources elsewhere, exactly.",
    discussion: """
      --to, --sector, --level and --ids narrow the targets asked about (with --reverse: --from and so on narrow the \
      sources). Compared with each are the credentials of other regions, or those that --from (with --reverse: --to) \
      names, or all of them with --anywhere. Left out are the item itself, scores of zero, and lower coverages than \
      --min-coverage. Targets without requirements have no coverage and no line.

      Example: passerelle articulate --to QC --top 3 --format csv -o table.csv
      """)

  @Option(
    help: ArgumentHelp(
      "Credentials that are mapped already, NDJSON or CSV, in the place of a catalogue.", valueName: "file"))
  var profiles: String?
  @Option(help: ArgumentHelp("Targets in these regions only.", valueName: "R,R")) var to: RegionList?
  @Option(help: ArgumentHelp("Sources from these regions only.", valueName: "R,R")) var from: RegionList?
  @Flag(help: "Compare within a region too.") var anywhere = false
  @Option(help: ArgumentHelp("Ask only about credentials of this NAICS sector.", valueName: "code"))
  var sector: SectorArgument?
  @Option(help: "Ask only about credentials at this level of the reference scale, 1 to 8.") var level: Int?
  @Option(help: ArgumentHelp("Ask only about these credentials.", valueName: "ID,ID")) var ids: String?
  @Option(help: "How many for each, 1 to 1000.") var top = 10
  @Option(help: "What ranks: transferability or coverage.") var by: Articulation.Measure = .transferability
  @Option(help: ArgumentHelp("Leave out a lower coverage: 0 to 100 per cent.", valueName: "per cent"))
  var minCoverage: ThresholdArgument?
  @Flag(help: "For every source its best targets.") var reverse = false
  @Option(help: "How many threads share the work (default: one for each core).") var threads: Int?
  @Flag(help: "Compare every pair by definition.") var exhaustive = false
  @Option(
    help: ArgumentHelp(
      "Compare this many lines, evenly spread, with those by definition, and fail if one differs.", valueName: "n"))
  var check = 0
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to this file, which appears only when it is whole.", valueName: "file"))
  var output: String?
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...1000).contains(top) else { throw ValidationError("--top takes a number from 1 to 1000") }
    guard level.map({ (1...8).contains($0) }) ?? true else {
      throw ValidationError("--level takes a level of the reference scale, 1 to 8")
    }
    guard threads.map({ (1...1024).contains($0) }) ?? true else {
      throw ValidationError("--threads takes a number from 1 to 1024")
    }
    guard check >= 0 else { throw ValidationError("--check takes a number of lines") }
    if anywhere && (reverse ? to : from) != nil {
      throw ValidationError("--anywhere and \(reverse ? "--to" : "--from") exclude each other")
    }
  }

  func answer() async throws -> Outcome {
    let format = try writingFormat()
    let comparator = try await shared.tableComparator(profiles: profiles)
    let options = try options(comparator)
    let file = try OutputFile(output)
    let writer = ArticulationWriter(format, comparator, options)
    let progress = Progress(
      Text("comparing credentials", "comparaison des titres"), total: options.asked?.count ?? 0,
      language: shared.language)
    try file.write(writer.head)
    do {
      try await comparator.articulate(
        options, progress: { progress.report($0) }, piece: { writer.line($0) },
        emit: { pieces in for piece in pieces { try file.write(piece) } })
    } catch let fault as ArticulationFault {
      let id = comparator.table.rows.id(fault.row)
      throw Failure(
        .found,
        Text(
          "the line of `\(id)` is not the one by definition: report this with the data, and use `--exhaustive`",
          "la ligne de `\(id)` n'est pas celle de la définition : signalez-le avec les données et utilisez `--exhaustive`"
        ))
    }
    progress.finish()
    try file.write(writer.tail)
    try file.finish()
    return Outcome("")
  }

  private func writingFormat() throws(Failure) -> ArticulationWriter.Format {
    guard let format = ArticulationWriter.Format(rawValue: shared.format.rawValue) else {
      throw Failure(
        .usage,
        Text(
          "`--format \(shared.format.rawValue)` does not exist for this answer; use `text`, `csv`, `ndjson` or `json`",
          "`--format \(shared.format.rawValue)` n'existe pas pour cette réponse; utilisez `text`, `csv`, `ndjson` ou `json`"
        ))
    }
    return format
  }

  private func options(_ comparator: TableComparator) throws(Failure) -> Articulation {
    var options = Articulation()
    options.direction = reverse ? .targetsFor : .sourcesFor
    options.measure = by
    options.limit = top
    options.threads = threads ?? Environment.cores
    options.isExhaustive = exhaustive
    options.leastCoverage = minCoverage.map { Fraction($0.value.count, of: 10_000) } ?? .zero
    if anywhere {
      options.others = .anywhere
    } else if let regions = (reverse ? to : from)?.regions {
      options.others = .regions(Set(regions))
    }
    let asked = try asked(comparator.table.rows)
    options.asked = asked
    options.checked = Set((0..<min(check, asked.count)).map { asked[$0 * asked.count / min(check, asked.count)] })
    return options
  }

  /// The rows asked about, ascending.
  private func asked(_ rows: CredentialColumns) throws(Failure) -> [Int] {
    var asked = Array(0..<rows.region.count)
    if let ids {
      var named: Set<Int> = []
      for id in ids.split(separator: ",").map(\.trimmingSpaces) where !id.isEmpty {
        guard let row = rows.row(of: id) else {
          throw Failure(
            .noInput,
            Text(
              "`\(id)`: no credential is called so; `--ids` takes whole ids",
              "`\(id)` : aucun titre ne s'appelle ainsi; `--ids` prend des identifiants entiers"))
        }
        named.insert(row)
      }
      asked = named.sorted()
    }
    if let regions = (reverse ? from : to)?.regions {
      let places = Set(regions.map { UInt8($0.position) })
      asked = asked.filter { places.contains(rows.region[$0]) }
    }
    if let sector {
      asked = asked.filter { rows.sectorSets[Int(rows.sectors[$0])].contains(sector.sector) }
    }
    if let level { asked = asked.filter { Int(rows.referenceLevel[$0]) == level } }
    return asked
  }
}
