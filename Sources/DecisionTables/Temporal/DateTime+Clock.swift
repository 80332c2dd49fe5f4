import Glibc

extension DateTime {
  /// The clock's date and time in UTC.
  public static func fromClock() -> DateTime? {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &time) == 0 else { return nil }
    let nanoseconds = Int128(time.tv_sec) * 1_000_000_000 + Int128(time.tv_nsec)
    return DateTime(localNanoseconds: nanoseconds, zone: .utc)
  }
}
