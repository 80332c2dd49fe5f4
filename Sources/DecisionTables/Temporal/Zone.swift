/// What a time's clock is set by: nothing (local time), an offset from UTC, or a zone of the IANA database.
public struct Zone: Sendable, Hashable {
  /// One object for each, so that a value with a zone stays small; nil for local time.
  private let details: Details?

  private final class Details: Sendable {
    let offset: Int
    let file: ZoneFile?

    init(offset: Int, file: ZoneFile?) {
      self.offset = offset
      self.file = file
    }
  }

  public static let local = Zone(details: nil)
  public static let utc = Zone(details: Details(offset: 0, file: nil))
  /// The furthest from UTC that an offset can be, in seconds.
  static let furthest = 18 * 3600

  private init(details: Details?) { self.details = details }

  /// Nil beyond 18 hours.
  init?(offset: Int) {
    guard abs(offset) <= Self.furthest else { return nil }
    self = offset == 0 ? .utc : Zone(details: Details(offset: offset, file: nil))
  }

  /// A zone by its name in the IANA database; nil if there is none of that name.
  init?(named name: String) {
    guard let file = ZoneFile.named(name) else { return nil }
    details = Details(offset: 0, file: file)
  }

  public var isLocal: Bool { details == nil }
  /// In the IANA database; nil for an offset and for local time.
  public var name: String? { details?.file?.name }

  /// The offset from UTC in seconds at a local time, given in seconds since 1970; nil for local time.
  func offset(atLocal seconds: Int) -> Int? {
    guard let details else { return nil }
    return details.file?.offset(atLocal: seconds) ?? details.offset
  }

  /// The offset from UTC in seconds at a moment, given in seconds since 1970 UTC; nil for local time.
  func offset(atUniversal seconds: Int) -> Int? {
    guard let details else { return nil }
    return details.file?.offset(atUniversal: seconds) ?? details.offset
  }

  /// The offset in seconds that is always the same; nil for local time and for zones that change their clocks.
  var fixedOffset: Int? {
    guard let details else { return nil }
    return details.file == nil ? details.offset : details.file?.fixedOffset
  }

  public static func == (left: Zone, right: Zone) -> Bool {
    left.details?.offset == right.details?.offset && left.name == right.name
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(details?.offset)
    hasher.combine(name)
  }
}
