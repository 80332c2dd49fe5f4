import ArgumentParser
import Comparison

/// What somebody holds.
struct PortfolioOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What is held; ID@DATE says when it was awarded.", valueName: "ID,ID,…")) var have:
    String =
      ""

  func held(_ naming: Naming) throws(Failure) -> [Held] { try naming.portfolio(have) }
}
