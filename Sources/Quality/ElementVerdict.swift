/// What a record shows of an element of a standard.
public enum ElementVerdict: String, Sendable, Hashable, CaseIterable {
  case stated, partly, missing
  /// The record says something that the standard does not allow, such as more hours than its limit.
  case otherwise
  /// No record can show it, or this one's silence means nothing: ask the issuer.
  case unknown

  /// Of two halves: what it adds to a score for each point of weight.
  public var halves: Int {
    switch self {
    case .stated: 2
    case .partly: 1
    case .missing, .otherwise, .unknown: 0
    }
  }
}
