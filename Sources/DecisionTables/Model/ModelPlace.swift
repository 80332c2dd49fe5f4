/// An element of a model: what a message about it must name.
public struct ModelPlace: Sendable, Hashable {
  /// The XML element's local name, such as `decision` or `rule`.
  public let element: String
  public let name: String?
  public let id: String?
  /// In the model's file, from 1.
  public let line: Int
}

/// Something wrong with a model.
public struct ModelProblem: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Severity: Sendable, Hashable {
    /// What the element says cannot be evaluated.
    case error
    /// It can be evaluated, though hardly as intended.
    case warning
  }

  public let severity: Severity
  /// The file.
  public let source: String
  public let place: ModelPlace
  /// One line, lower case, with what the model says in backticks.
  public let message: ModelWords

  /// In English: see `line(_:)`.
  public var description: String { line(message.english) }

  /// Place and words on one line, the words those of the message in one of its languages.
  public func line(_ words: String) -> String {
    let name = place.name.map { " `\($0)`" } ?? ""
    let id = place.id.map { " (id `\($0)`)" } ?? ""
    return "\(source):\(place.line): \(place.element)\(name)\(id): \(words)"
  }
}
