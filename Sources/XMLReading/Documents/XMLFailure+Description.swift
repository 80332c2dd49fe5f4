extension XMLFailure: CustomStringConvertible {
  /// One line in English, in lower case, with what the document says in backticks and where it says it.
  public var description: String {
    guard let position else { return reason.description }
    return "\(reason) (line \(position.line), column \(position.column))"
  }
}

extension XMLFailure.Reason: CustomStringConvertible {
  /// One line in English, in lower case, with what the document says in backticks.
  public var description: String {
    switch self {
    case .noSuchFile: "there is no such file"
    case .isDirectory: "this is a folder, not a file"
    case .unreadable(let words): "the file cannot be read: \(words)"
    case .empty: "the document is empty"
    case .notXML: "this is not XML"
    case .truncated: "the document ends before its root element does"
    case .badEncoding: "there are bytes that are no characters in the document's encoding"
    case .unsupportedEncoding(let name): "the encoding `\(name)` is not known"
    case .malformed(let words): "the document is not well-formed: \(words)"
    case .externalEntity(let name): "the entity `\(name)` stands outside the document, and is not fetched"
    case .entityExpansion(let limit): "entities add more than \(limit) bytes"
    case .undefinedEntity(let name): "the entity `\(name)` is not declared"
    case .depth(let limit): "more than \(limit) elements are nested in one another"
    case .attributeSize(let limit): "an attribute is longer than \(limit) bytes"
    case .attributeCount(let limit): "an element has more than \(limit) attributes"
    case .textSize(let limit): "a text is longer than \(limit) bytes"
    case .nameSize(let limit): "the names in the document take more than \(limit) bytes"
    case .totalSize(let limit): "the document is longer than \(limit) bytes"
    case .invalidSchema(let words): "the schema cannot be used: \(words)"
    }
  }
}
