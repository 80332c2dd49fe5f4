extension BuiltIns {
  static let ranges: [BuiltIn] = [
    relation("before", .anything) { $0.isBefore($1) },
    relation("after", .anything) { $1.isBefore($0) },
    relation("meets", .ranges) { $0.meets($1) },
    relation("met by", .ranges) { $1.meets($0) },
    relation("overlaps", .ranges) { $0.overlaps($1) },
    relation("overlaps before", .ranges) { $0.overlapsBefore($1) },
    relation("overlaps after", .ranges) { $1.overlapsBefore($0) },
    relation("finishes", .inRange) { $0.finishes($1) },
    relation("finished by", .ofRange) { $1.finishes($0) },
    relation("includes", .ofRange) { $0.includes($1) },
    relation("during", .inRange) { $1.includes($0) },
    relation("starts", .inRange) { $0.starts($1) },
    relation("started by", .ofRange) { $1.starts($0) },
    relation("coincides", .alike) { $0.coincides($1) },
  ]

  /// What a relation may be asked of.
  private enum Operands {
    case anything
    case ranges
    /// The second is a range.
    case inRange
    /// The first is a range.
    case ofRange
    /// Two values or two ranges.
    case alike

    func allow(_ left: Span, _ right: Span) -> Bool {
      switch self {
      case .anything: true
      case .ranges: !left.isPoint && !right.isPoint
      case .inRange: !right.isPoint
      case .ofRange: !left.isPoint
      case .alike: left.isPoint == right.isPoint
      }
    }
  }

  private static func relation(
    _ name: String, _ operands: Operands, _ holds: @escaping @Sendable (Span, Span) -> Bool?
  ) -> BuiltIn {
    BuiltIn(name, "point1, point2", "point, range", "range, point", "range1, range2") { _, arguments in
      guard let left = Span(arguments[0]), let right = Span(arguments[1]), operands.allow(left, right) else {
        return .null
      }
      return holds(left, right).map { .boolean($0) } ?? .null
    }
  }
}
