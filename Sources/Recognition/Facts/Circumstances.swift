public import Model

/// What no catalogue can know of an award: its date, its grade, and whether somebody checked that it is real.
public struct Circumstances: Sendable, Hashable {
  public var awarded: CalendarDate?
  /// In per cent, as transcripts say it.
  public var grade: Hundredths?
  public var isVerified: Bool?

  public init(awarded: CalendarDate? = nil, grade: Hundredths? = nil, isVerified: Bool? = nil) {
    self.awarded = awarded
    self.grade = grade
    self.isVerified = isVerified
  }

  /// An award of the as-of day, with the highest grade, verified: what rankings, matrices and the laboratory assume of a
  /// credential of which they only know the record. Then only what is published decides.
  public static func favourable(on day: CalendarDate) -> Circumstances {
    Circumstances(awarded: day, grade: Hundredths(whole: 100), isVerified: true)
  }

  public var isUnknown: Bool { self == Circumstances() }
}
