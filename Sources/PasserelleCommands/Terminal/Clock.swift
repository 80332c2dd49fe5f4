import Glibc
import Model

/// Today where the command runs: the default of `--as-of`, and the only thing that is read from a clock.
enum Clock {
  static var today: CalendarDate? {
    var seconds = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    return unsafe CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
