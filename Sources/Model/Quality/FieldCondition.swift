/// What has to hold of the fields of a record.
public enum FieldCondition: Sendable, Hashable {
  case field(FieldTest)
  case all([FieldCondition])
  case any([FieldCondition])

  /// Every test in it, in the order of the file.
  public var tests: [FieldTest] {
    switch self {
    case .field(let test): [test]
    case .all(let parts), .any(let parts): parts.flatMap(\.tests)
    }
  }
}

/// A field is there and, where limits are given, within them.
public struct FieldTest: Sendable, Hashable {
  public let field: RecordField
  public let atLeast: Hundredths?
  public let atMost: Hundredths?
  /// Codes of which the field has one; empty: any will do.
  public let oneOf: [String]
  /// Codes of which it may have none.
  public let noneOf: [String]

  public init(
    _ field: RecordField, atLeast: Hundredths? = nil, atMost: Hundredths? = nil, oneOf: [String] = [],
    noneOf: [String] = []
  ) {
    self.field = field
    self.atLeast = atLeast
    self.atMost = atMost
    self.oneOf = oneOf
    self.noneOf = noneOf
  }
}
