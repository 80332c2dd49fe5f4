import ArgumentParser
import DecisionTables
import Model
import XMLReading

struct RulesExport: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a decision model as DMN 1.3, whatever version it is in.",
    discussion: """
      What other tools put into the model is kept: unknown attributes, extension elements, diagrams. Elements that came \
      after 1.3 are written all the same, and said on standard error; exit code 1 then.
      """)

  @Argument(help: ArgumentHelp("The decision model, a .dmn file.", valueName: "model")) var model: String
  @OptionGroup var shared: SharedOptions

  func answer() async throws -> Outcome {
    let root: XMLElement
    do {
      root = try XMLReader.document(in: .file(model))
    } catch let failure {
      throw shared.unreadable(model, failure)
    }
    guard root.name == "definitions" else {
      throw Failure(
        .data,
        Text(
          "`\(model)` is no decision model: it begins with `\(root.name)`, not with `definitions`",
          "`\(model)` n'est pas un modèle de décision : il commence par `\(root.name)` et non par `definitions`"))
    }
    let (xml, problems) = ModelWriter.write(root, source: model)
    shared.warn(of: problems)
    return Outcome(xml, isFinding: !problems.isEmpty)
  }
}
