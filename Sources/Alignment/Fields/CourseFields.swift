/// What is known of a course beside its words.
public struct CourseFields: Sendable, Hashable {
  /// The year of study, from 1.
  public var year: Double?
  /// In the institution's own unit; a range where it varies.
  public var credits: ClosedRange<Double>?

  public init(year: Double? = nil, credits: ClosedRange<Double>? = nil) {
    self.year = year
    self.credits = credits
  }
}

/// How well the fields of courses fit those of one statement, added to their scores.
///
/// A course does not stand for one of a later year, and most credit that is transferred is for first courses of a subject; a
/// different number in a series is another course; credits are compared in units of each institution's usual course. Weights
/// were chosen on the tuning half of rulings of four institutions (BC Transfer Guide), November 2026.
public struct FieldComparison: Sendable {
  /// Per year by which the other course is later, up to three.
  private static let laterYear = 1.0
  /// Of a course of the first year, as far as is known: 0.8 to 1.1 points, in either half of the rulings.
  private static let firstYear = 0.75
  private static let endOfFirstYear = 1.5
  private static let series = 0.5
  /// Of credits that have nothing in common.
  private static let credits = 3.0
  /// The year of a course of which nothing is known.
  private static let unknownYear = 2.0

  private let usual: (statements: Double, competencies: Double)

  /// - Parameters:
  ///   - statements: Fields of the institution whose courses are placed.
  ///   - competencies: Fields of the institution in whose catalogue they are placed.
  public init(statements: [CourseFields], competencies: [CourseFields]) {
    usual = (FieldComparison.usual(statements), FieldComparison.usual(competencies))
  }

  /// The credits that most courses have, the fewer of several.
  private static func usual(_ fields: [CourseFields]) -> Double {
    var counts: [Double: Int] = [:]
    for credits in fields.compactMap(\.credits) where credits.upperBound > 0 {
      counts[credits.lowerBound, default: 0] += 1
    }
    let usual = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 1
    return usual > 0 ? usual : 1
  }

  /// What is to be added to a score: above 0 where fields speak for the course, below where they speak against it.
  public func fit(_ own: Course, _ other: Course) -> Double {
    var fit = 0.0
    let years = (own.year ?? FieldComparison.unknownYear, other.year ?? FieldComparison.unknownYear)
    fit -= FieldComparison.laterYear * min(3, max(0, years.1 - years.0))
    if let year = other.year, year <= FieldComparison.endOfFirstYear { fit += FieldComparison.firstYear }
    if let a = own.words.series, let b = other.words.series {
      fit += a == b ? FieldComparison.series : -FieldComparison.series
    }
    return fit - FieldComparison.credits * (1 - creditFit(own.fields.credits, other.fields.credits))
  }

  /// 1 where credits can be equal, less the further they are apart; in between where they are not known.
  private func creditFit(_ a: ClosedRange<Double>?, _ b: ClosedRange<Double>?) -> Double {
    guard let a, let b, a.upperBound > 0, b.upperBound > 0 else { return 0.5 }
    let own = (low: a.lowerBound / usual.statements, high: a.upperBound / usual.statements)
    let other = (low: b.lowerBound / usual.competencies, high: b.upperBound / usual.competencies)
    if own.low <= other.high, other.low <= own.high { return 1 }
    return min(own.high, other.high) / max(own.high, other.high)
  }
}

/// A course's fields with what its words give away.
public struct Course: Sendable {
  let fields: CourseFields
  let words: StudyLevel

  var year: Double? { fields.year ?? words.year }

  public init(_ fields: CourseFields, title: String, description: String) {
    self.fields = fields
    words = StudyLevel(title: title, description: description)
  }

  /// A statement whose first sentence is its title.
  public init(_ fields: CourseFields, statement: String) {
    let title = StatementLead.lead(of: statement) ?? statement
    self.init(fields, title: title, description: String(statement.dropFirst(title.count)))
  }
}
