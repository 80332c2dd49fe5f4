import DecisionTables
import Loading
import Model
import Reporting
import XMLReading

extension SharedOptions {
  /// A model from its file. What is wrong with the model itself is among its `problems`.
  func decisionModel(_ path: String) throws(Failure) -> CompiledModel {
    do {
      return try CompiledModel(contentsOf: path)
    } catch let failure {
      throw unreadable(path, failure)
    }
  }

  /// A model that has no errors: the first three are said, and end the command.
  func soundDecisionModel(_ path: String) throws(Failure) -> CompiledModel {
    let model = try decisionModel(path)
    guard !model.errors.isEmpty else { return model }
    warn(of: model.errors.prefix(3))
    throw Failure(
      .data,
      Text(
        "`\(path)` has errors: see `passerelle rules check`", "`\(path)` a des erreurs : voir `passerelle rules check`")
    )
  }

  /// Says what is wrong with a model, a line each.
  func warn(of problems: some Sequence<ModelProblem>) {
    for problem in problems {
      let words = language == .english ? problem.message.english : problem.message.french
      Terminal.warn(problem.line(Typography.spaced(words, in: language)))
    }
  }

  func unreadable(_ file: String, _ failure: XMLFailure) -> Failure {
    report([failure.diagnostic(in: file)])
    return Failure(failure.reason == .noSuchFile ? .noInput : .data)
  }
}
