/// A result taken apart: each node is one term, what it contributes, and the record field or table row it came from.
public struct Explanation: Sendable, Hashable {
  public let label: Text
  /// The term's value as it enters its parent, such as `0.80` or `1,200 / 10,000`.
  public let value: String?
  public let source: Text?
  public let children: [Explanation]

  public init(_ label: Text, value: String? = nil, source: Text? = nil, children: [Explanation] = []) {
    self.label = label
    self.value = value
    self.source = source
    self.children = children
  }
}
