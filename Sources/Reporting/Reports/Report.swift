import Model

/// A result that can be written out: as text for people, as JSON, and as a table of fields where the answer is one.
public protocol Report: Sendable {
  /// The name of its JSON format: `compare`, `equivalents` and so on.
  var format: String { get }
  /// What the JSON document holds after its heading.
  var members: [JSON.Member] { get }
  /// The answer as a table; nil where it is not one.
  var table: DelimitedText? { get }
  func text(_ page: Page) -> String
  /// The formats of the field in which it can be written.
  var exports: [ExportFormat] { get }
  /// The answer in a format of the field; nil for one that is not among its exports.
  func exported(as format: ExportFormat) -> String?
}

extension Report {
  public var table: DelimitedText? { nil }
  public var exports: [ExportFormat] { [] }
  public func exported(as format: ExportFormat) -> String? { nil }

  /// The JSON document. `version` counts incompatible changes of a format; keys keep their order.
  public var json: JSON {
    .object([JSON.Member("format", .string("passerelle/\(format)")), JSON.Member("version", .integer(1))] + members)
  }
}
