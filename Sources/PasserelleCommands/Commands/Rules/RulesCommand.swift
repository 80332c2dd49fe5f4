import ArgumentParser

struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Decision models (OMG DMN) for recognition rules.",
    subcommands: [
      RulesCheck.self, RulesTest.self, RulesDiff.self, RulesImpact.self, RulesSweep.self, RulesConsistency.self,
      RulesExplain.self, RulesExport.self, RulesFacts.self,
    ])
}
