import ArgumentParser
import Comparison
import Model
import Passerelle
import Reporting

struct Demo: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "The main job as a short story, on the shipped data and on a fixed day.")

  @OptionGroup var shared: SharedOptions

  /// What the story is about; records of the shipped catalogues.
  enum Story {
    static let day = "2026-11-23"
    static let sarah = "google-data-analytics,on-rideau-falls-statistics-decisions,qc-python-donnees"
    static let role = "data-analyst"
    static let programme = "ictc-cybersecurity-programme"
    static let attestation = "qcx-champlain-aec-cybersecurity"
    static let course = "on-escarpment-cybersecurity-fundamentals"
  }

  func answer() async throws -> Outcome {
    let workspace = try shared.workspace(asOf: CalendarDate(Story.day))
    let ranking = Ranking(await shared.subjects(workspace), comparator: workspace.comparator)
    let chapters = [
      try sarah(workspace, ranking), try programme(workspace, isReversed: false),
      try programme(workspace, isReversed: true),
      try elsewhere(workspace, ranking), regions(workspace, ranking),
    ]
    return try written(
      StoryReport(
        opening: Text(
          "Is this micro-credential worth that one, over there? Five questions on the shipped data, as of \(Story.day). Issuers marked (illustrative) are invented; for real ones, details are to be confirmed.",
          "Cette microcertification vaut-elle celle-là, là-bas? Cinq questions sur les données fournies, en date du \(Story.day). Les organismes marqués (fictif) sont inventés; pour les autres, les détails sont à confirmer."
        ), chapters: chapters))
  }

  private func sarah(_ workspace: Workspace, _ ranking: Ranking) throws(Failure) -> StoryReport.Chapter {
    let naming = Naming(workspace: workspace)
    let portfolio = try naming.portfolio(Story.sarah)
    let target = try naming.role(Story.role)
    return StoryReport.Chapter(
      title: Text(
        "Is Sarah ready to work as a data analyst?", "Sarah est-elle prête à travailler comme analyste de données?"),
      introduction: Text(
        "She holds three short credentials from three places. Nobody has told an employer what they add up to.",
        "Elle détient trois titres courts, venus de trois endroits. Personne n'a dit à un employeur ce qu'ils valent ensemble."
      ),
      command: "passerelle role \(Story.role) --have \(Story.sarah) --as-of \(Story.day)",
      report: RoleReport(
        workspace.comparator.compare(portfolio, to: target),
        steps: ranking.gapClosing(from: portfolio, to: target, limit: 3) { _ in true }, comparator: workspace.comparator
      ))
  }

  private func programme(_ workspace: Workspace, isReversed: Bool) throws(Failure) -> StoryReport.Chapter {
    let naming = Naming(workspace: workspace)
    let (from, to) = isReversed ? (Story.attestation, Story.programme) : (Story.programme, Story.attestation)
    let comparison = workspace.comparator.compare(try naming.subject(from), to: try naming.subject(to))
    return StoryReport.Chapter(
      title: isReversed
        ? Text("And the other way round?", "Et dans l'autre sens?")
        : Text(
          "Would a Quebec college credit a national cybersecurity program?",
          "Un collège québécois reconnaîtrait-il un programme national en cybersécurité?"),
      introduction: isReversed
        ? Text(
          "Coverage has a direction: what one asks for is not what the other asks for, so that the two answers differ.",
          "La couverture n'est pas symétrique : chacun demande autre chose, d'où deux réponses différentes."
        )
        : Text(
          "ICTC's program (three Microsoft certifications, a learning library, a placement) against a college attestation (AEC).",
          "Le programme du CTIC (trois certifications Microsoft, une bibliothèque d'apprentissage, un stage) face à une attestation d'études collégiales (AEC)."
        ), command: "passerelle compare \(from) \(to) --as-of \(Story.day)",
      report: CompareReport(comparison, comparator: workspace.comparator, requirementLimit: 8))
  }

  private func elsewhere(_ workspace: Workspace, _ ranking: Ranking) throws(Failure) -> StoryReport.Chapter {
    let subject = try Naming(workspace: workspace).subject(Story.course)
    func isIncluded(_ other: Subject) -> Bool { other.id != subject.id && other.region != subject.region }
    let rows = ranking.best(.sourcesFor, for: subject, limit: 5, where: isIncluded).map { row in
      let source = ranking.subjects[row.place]
      return EquivalentsReport.Row(comparison: workspace.comparator.compare(source, to: subject), subject: source)
    }
    return StoryReport.Chapter(
      title: Text(
        "What elsewhere could stand in for an Ontario course?",
        "Qu'est-ce qui, ailleurs, peut tenir lieu d'un cours de l'Ontario?"),
      introduction: Text(
        "A registrar asks which credentials of other provinces and providers could stand in for this one.",
        "Une registraire demande quels titres d'autres provinces et d'autres fournisseurs pourraient en tenir lieu."),
      command: "passerelle equivalents \(Story.course) --top 5 --as-of \(Story.day)",
      report: EquivalentsReport(
        subject: subject, direction: .sourcesFor, rows: rows, comparator: workspace.comparator,
        compared: ranking.subjects.count { isIncluded($0) }))
  }

  private func regions(_ workspace: Workspace, _ ranking: Ranking) -> StoryReport.Chapter {
    StoryReport.Chapter(
      title: Text("How far do credentials travel?", "Jusqu'où les titres voyagent-ils?"),
      introduction: Text(
        "Every credential against every other: what share of a region's credentials finds a place elsewhere.",
        "Chaque titre face à tous les autres : quelle part des titres d'une région trouve sa place ailleurs."),
      command: "passerelle matrix --by region --as-of \(Story.day)",
      report: MatrixReport(
        ranking.matrix(Region.allCases.map(MatrixAxis.region), threshold: Hundredths(whole: 50)),
        comparator: workspace.comparator))
  }
}
