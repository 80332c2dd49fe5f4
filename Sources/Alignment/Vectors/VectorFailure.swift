public import Model

/// Why a folder of word vectors cannot be used.
public struct VectorFailure: Error, Hashable, Sendable {
  public let file: String
  /// There is no such file.
  public let isMissing: Bool
  public let problem: Text

  init(_ file: String, isMissing: Bool = false, _ problem: Text) {
    self.file = file
    self.isMissing = isMissing
    self.problem = problem
  }

  /// The whole message, on one line.
  public var message: Text {
    Text("`\(file)`: \(problem.reading(.english))", "`\(file)` : \(problem.reading(.french))")
  }
}
