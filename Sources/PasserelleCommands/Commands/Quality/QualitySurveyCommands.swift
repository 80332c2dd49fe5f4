public import ArgumentParser
import Loading
import Model
import Passerelle
public import Quality
import Reporting

extension QualitySurvey.Grouping: ExpressibleByArgument {}

extension QualityCommand {
  struct Survey: AnsweringCommand {
    static let configuration = CommandConfiguration(
      commandName: "report",
      abstract: "How much the catalogue's records show of what standards ask, by issuer, jurisdiction or standard.",
      discussion: """
        Each record is held against the standards that are meant for it, or against those of --standard.

        Example: passerelle quality report --by jurisdiction
        """)

    @Option(help: ArgumentHelp("issuer, jurisdiction or standard.", valueName: "group")) var by:
      QualitySurvey.Grouping = .standard
    @OptionGroup var options: StandardOptions
    @OptionGroup var shared: SharedOptions

    var furtherInputs: [String] { options.inputs(shared) }

    func answer() async throws -> Outcome {
      let standards = try options.standards(shared)
      let workspace = try shared.workspace(needing: .catalogues)
      let survey = QualitySurvey(
        workspace.catalogue.credentials, standards: standards, by: by, asOf: workspace.asOf,
        isForced: options.isChosen)
      return try written(QualitySurveyReport(survey, asOf: workspace.asOf))
    }
  }

  struct Gaps: AnsweringCommand {
    static let configuration = CommandConfiguration(
      abstract: "The few fields that would raise most records of an issuer.",
      discussion: """
        Fields are chosen one after the other, each the one that adds most to what the records show of the standards. \
        Without an issuer, every one of the catalogue.

        Example: passerelle quality gaps microsoft
        """)

    @Argument(help: "An issuer's id or an unambiguous beginning of it.") var issuer: String?
    @Option(help: "How many fields, 1 to 10.") var top = 3
    @OptionGroup var options: StandardOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
      guard (1...10).contains(top) else { throw ValidationError("--top takes a number from 1 to 10") }
    }

    var furtherInputs: [String] { options.inputs(shared) }

    func answer() async throws -> Outcome {
      let standards = try options.standards(shared)
      let workspace = try shared.workspace(needing: .catalogues)
      let byIssuer = Dictionary(grouping: workspace.catalogue.credentials, by: \.issuer.id)
      let ids = try issuer.map { [try id($0, among: byIssuer.keys.sorted())] } ?? byIssuer.keys.sorted()
      let gaps = ids.compactMap { id in
        QualityGaps(
          byIssuer[id] ?? [], standards: standards, asOf: workspace.asOf, limit: top, isForced: options.isChosen)
      }
      guard !gaps.isEmpty else {
        throw Failure(
          .noInput,
          Text(
            "none of the standards is meant for these records; name one with `--standard`",
            "aucune des normes ne vise ces fiches; nommez-en une par `--standard`"))
      }
      return try written(QualityGapsReport(gaps, asOf: workspace.asOf))
    }

    private func id(_ name: String, among ids: [String]) throws(Failure) -> String {
      if ids.contains(name) { return name }
      let found = ids.filter { $0.hasPrefix(name) }
      if found.count == 1 { return found[0] }
      let shown = (found.isEmpty ? ids : found).prefix(8).map { "`\($0)`" }.joined(separator: ", ")
      throw Failure(
        .noInput,
        found.isEmpty
          ? Text(
            "no issuer is called `\(name)`; such as \(shown)",
            "aucun organisme ne s'appelle `\(name)`; il y a par exemple \(shown)")
          : Text("`\(name)` stands for several issuers: \(shown)", "`\(name)` désigne plusieurs organismes : \(shown)"))
    }
  }
}
