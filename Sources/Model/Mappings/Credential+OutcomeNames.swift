extension Credential {
  /// What mappings call an outcome: the credential's URI or `urn:passerelle:credential:ID`, with the outcome's number.
  public func outcomeNames(at place: Int) -> [String] {
    [outcomeBase, uri.map { $0 + "#outcome-" }].compactMap(\.self).map { $0 + String(place + 1) }
  }

  /// What the names of its outcomes begin with.
  public var outcomeBase: String { "urn:passerelle:credential:\(id)#outcome-" }
}
