import ArgumentParser
import Comparison
import Model

/// What is held and what is asked for. With a portfolio one name is enough: that of what is asked for.
struct PairOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "What is held: ID, or ID,ID,…; ID@DATE says when one was awarded. Left out where --have or --portfolio says it.",
      valueName: "source"))
  var first: String?
  @Argument(help: ArgumentHelp("What is asked for: a credential or a role.", valueName: "target")) var second: String?
  @OptionGroup var portfolio: PortfolioOptions

  /// Whether neither side is named.
  var isEmpty: Bool { first == nil && portfolio.isEmpty }

  /// Whether both sides are named.
  var isWhole: Bool { second != nil || (first != nil && !portfolio.isEmpty) }

  func pair(_ naming: Naming) throws(Failure) -> (held: Portfolio, target: Subject) {
    let source = second == nil ? nil : first
    return (try portfolio.held(naming, and: source), try naming.subject(second ?? first ?? ""))
  }
}
