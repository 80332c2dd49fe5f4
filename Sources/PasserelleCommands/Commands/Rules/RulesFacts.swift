import ArgumentParser
import Reporting

struct RulesFacts: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "What recognition rules may ask about: the names of facts and their values.")

  @OptionGroup var shared: SharedOptions

  func answer() async throws -> Outcome { try written(FactsReport()) }
}
