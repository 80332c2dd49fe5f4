/// One thing in a document that its schema does not allow.
public struct XMLSchemaViolation: Sendable, Hashable {
  /// Of the `<` of the element concerned.
  public let position: XMLPosition
  /// libxml2's number for the kind of violation (`xmlParserErrors`, 1801 to 1879).
  public let code: Int
  /// The local name of the element concerned; nil if no element is.
  public let element: String?
  /// The local name of the attribute concerned; nil if no attribute is.
  public let attribute: String?
  /// libxml2's words, one line.
  public let message: String

  public init(position: XMLPosition, code: Int, element: String?, attribute: String?, message: String) {
    self.position = position
    self.code = code
    self.element = element
    self.attribute = attribute
    self.message = message
  }
}
