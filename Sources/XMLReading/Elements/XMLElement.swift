/// One attribute of an element. Namespace declarations are not attributes.
public struct XMLAttribute: Sendable, Hashable {
  /// The local name.
  public let name: String
  /// The namespace's IRI; nil for an attribute without a prefix.
  public let namespace: String?
  /// The value, with entities replaced and white space normalised as XML prescribes.
  public let value: String

  public init(name: String, namespace: String? = nil, value: String) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}

/// One element with all that is inside it.
///
/// Comments and processing instructions are left out. Names are compared without their prefixes.
public struct XMLElement: Sendable, Hashable {
  /// The local name.
  public let name: String
  /// The namespace's IRI; nil without one.
  public let namespace: String?
  /// In document order.
  public let attributes: [XMLAttribute]
  /// Child elements in document order.
  public let children: [XMLElement]
  /// Its own character data, not its children's, as one string, untrimmed.
  public let text: String
  /// Of its `<`; of the reference's `&` for an element that an entity brings in.
  public let position: XMLPosition
  /// The `xml:lang` in force, inherited from the elements around it; nil without one, or where it is set to nothing.
  public let language: String?

  public init(
    name: String,
    namespace: String? = nil,
    attributes: [XMLAttribute] = [],
    children: [XMLElement] = [],
    text: String = "",
    position: XMLPosition,
    language: String? = nil
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.text = text
    self.position = position
    self.language = language
  }
}
