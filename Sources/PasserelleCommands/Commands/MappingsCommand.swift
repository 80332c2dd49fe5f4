import ArgumentParser
import Loading
import Model
import Reporting

struct MappingsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "mappings", abstract: "Read SSSOM mappings: what people have decided, or the set in another format.",
    discussion: """
      --format sssom, sssom-json, skos, ctdl, open-badges or case writes the mappings out; what a format cannot say is \
      named in the article Formats. Any command applies reviewed mappings with --mappings FILE.
      """)

  @Argument(help: ArgumentHelp("A SSSOM file, as a table or JSON.", valueName: "file")) var file: String
  @OptionGroup var shared: SharedOptions

  func answer() async throws -> Outcome {
    let loaded = MappingFiles.read([file])
    try shared.rejectUnreadable(loaded.diagnostics)
    let reviewed = ReviewedMappings(loaded.value)
    let problems = loaded.diagnostics + reviewed.diagnostics
    shared.report(problems)
    if shared.strict && !problems.isEmpty { throw Failure(.data) }
    guard let set = loaded.value.first else { throw Failure(.data) }
    return try written(MappingsReport(set, counts: reviewed.counts))
  }
}
