import DecisionTables
import Loading
import Model
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
    for problem in model.errors.prefix(3) { Terminal.warn("\(problem)") }
    throw Failure(
      .data,
      Text(
        "`\(path)` has errors: see `passerelle rules check`", "`\(path)` a des erreurs : voir `passerelle rules check`")
    )
  }

  func unreadable(_ file: String, _ failure: XMLFailure) -> Failure {
    report([failure.diagnostic(in: file)])
    return Failure(failure.reason == .noSuchFile ? .noInput : .data)
  }
}
