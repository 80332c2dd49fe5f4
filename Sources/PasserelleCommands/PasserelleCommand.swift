public import ArgumentParser

/// The root command.
public struct PasserelleCommand: AsyncParsableCommand {
  /// The version of the product: `passerelle --version`, and the tool version in exported mappings.
  static let version = "0.1.0"

  public static let configuration = CommandConfiguration(
    commandName: "passerelle",
    abstract: "Is this micro-credential worth that one, over there?",
    discussion: """
      Maps micro-credentials onto a national competency framework, scores how far they transfer between regions and \
      sectors, and explains every score. Start with `passerelle demo` (or `passerelle demo --lang fr`).

      Exit codes: 0 answered; 1 a check found something; 64 usage; 65 input that cannot be read as what it claims to \
      be; 66 no such input; 74 input or output error; 130 interrupted.
      """,
    version: version,
    subcommands: [
      Demo.self, Compare.self, Equivalents.self, Map.self, Evaluate.self, RoleCommand.self, PathwayCommand.self,
      Matrix.self, Articulate.self, MappingsCommand.self,
      FrameworkCommand.self,
      CatalogueCommand.self, RolesCommand.self, PolicyCommand.self, Decide.self, VerifyRecord.self, RulesCommand.self,
      Verify.self,
      QualityCommand.self,
      IndexCommand.self,
    ])

  public init() {}

  /// Runs the command that the arguments name, on the thread that calls: another would have its memory page by page.
  public static func main() async {
    Interruption.endWith130()
    do {
      let command = try command(named: Array(CommandLine.arguments.dropFirst()))
      guard let command = command as? any AnsweringCommand else {
        var other = command
        return try other.run()
      }
      try await command.printAnswer()
    } catch {
      exit(withError: error)
    }
  }

  /// The command that the arguments ask for.
  ///
  /// Building the tree of all commands takes as long as an answer. A command that asks one question is parsed by itself;
  /// whatever is not as simple as that (a mistake, a request for help) is left to the tree, which has the messages.
  private static func command(named arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first, let question = question(named: name),
      let command = try? question.parseAsRoot(Array(arguments.dropFirst())), command is any AnsweringCommand
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// The commands that ask one question. Their `_superCommandName` spares them the look for requests that only the tree
  /// answers.
  private static func question(named name: String) -> (any AnsweringCommand.Type)? {
    switch name {
    case "compare": Compare.self
    case "equivalents": Equivalents.self
    case "role": RoleCommand.self
    default: nil
    }
  }
}
