import ArgumentParser

struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Decision models (OMG DMN) for recognition rules.",
    subcommands: [RulesTest.self, RulesFacts.self])
}
