import Alignment
import ArgumentParser
import Loading
import Model
import Reporting

extension FrameworkCommand {
  struct Align: AnsweringCommand {
    static let configuration = CommandConfiguration(
      abstract: "Competencies of one framework that another has too: a crosswalk.",
      discussion: """
        Labels are compared word by word, across languages through a lexicon learnt from bilingual labels. The two \
        hierarchies count as far as they prove to be built alike. A score is how likely the two are the same. Without --one-to-one a competency is paired with the ones that are each other's best. \
        With --format sssom the answer is a mapping set, to be reviewed.

        Example: passerelle framework align provincial.rdf national.rdf --one-to-one --format sssom
        """)

    @Argument(help: ArgumentHelp("The framework whose competencies are to be placed.", valueName: "file")) var source:
      String
    @Argument(help: ArgumentHelp("The framework to place them in.", valueName: "file")) var target: String
    @Flag(help: "Each competency in one pair at most.") var oneToOne = false
    @Option(help: ArgumentHelp("The least score of a pair, 0 to 100.", valueName: "per cent"))
    var atLeast: ThresholdArgument?
    @OptionGroup var shared: SharedOptions

    func answer() async throws -> Outcome {
      let (source, target) = (try shared.frameworks(at: [source]), try shared.frameworks(at: [target]))
      let aligner = FrameworkAligner(
        source, target, aids: try shared.matchingAids())
      let threshold = atLeast.map { Double($0.value.count) / 10_000 }
      let report = AlignReport(
        aligner.pairs(isOneToOne: oneToOne, threshold: threshold), source: source, target: target,
        asOf: try shared.date(), toolVersion: PasserelleCommand.version)
      return shared.format == .sssom ? Outcome(report.sssom) : try written(report)
    }
  }
}
