/// The name of an element or an attribute: a local name in a namespace.
public struct XMLName: Hashable, Sendable {
  /// The part after the prefix.
  public let local: String
  /// The namespace's IRI; nil without one. A prefix is never part of a name.
  public let namespace: String?

  public init(_ local: String, in namespace: String? = nil) {
    self.local = local
    self.namespace = namespace
  }

  /// The namespace that the prefix `xml` always stands for.
  public static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
}
