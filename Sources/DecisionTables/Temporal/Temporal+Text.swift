/// The lexical forms that FEEL's `string` gives.
private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
  return (number < 0 ? "-" : "") + zeros + digits
}

/// `.5` for half a second; nothing for none.
private func fraction(_ nanoseconds: Int) -> String {
  if nanoseconds == 0 { return "" }
  var digits = padded(nanoseconds, 9)
  while digits.hasSuffix("0") { digits.removeLast() }
  return "." + digits
}

extension CalendarDate: CustomStringConvertible {
  public var description: String { "\(padded(Int(year), 4))-\(padded(Int(month), 2))-\(padded(Int(day), 2))" }
}

extension Zone: CustomStringConvertible {
  /// What follows a time: `Z`, `+02:00`, `@Europe/Paris` or nothing.
  public var description: String {
    if let name { return "@" + name }
    guard let offset = fixedOffset else { return "" }
    if offset == 0 { return "Z" }
    let seconds = Int(offset.magnitude)
    let tail = seconds % 60 == 0 ? "" : ":" + padded(seconds % 60, 2)
    return (offset < 0 ? "-" : "+") + "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2))" + tail
  }
}

extension TimeOfDay: CustomStringConvertible {
  public var description: String {
    "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))\(fraction(nanosecond))\(zone)"
  }
}

extension DateTime: CustomStringConvertible {
  public var description: String { "\(date)T\(time)" }
}

extension MonthsDuration: CustomStringConvertible {
  public var description: String {
    if months == 0 { return "P0M" }
    let count = months.magnitude
    let years = count >= 12 ? "\(count / 12)Y" : ""
    let rest = count % 12 == 0 ? "" : "\(count % 12)M"
    return (months < 0 ? "-P" : "P") + years + rest
  }
}

extension DaysDuration: CustomStringConvertible {
  public var description: String {
    if self == .zero { return "PT0S" }
    let total = magnitude
    var text = isNegative ? "-P" : "P"
    if total.seconds >= 86_400 { text += "\(total.seconds / 86_400)D" }
    let (hours, minutes, seconds) = (total.seconds / 3600 % 24, total.seconds / 60 % 60, total.seconds % 60)
    if hours + minutes + seconds > 0 || total.nanoseconds > 0 { text += "T" }
    if hours > 0 { text += "\(hours)H" }
    if minutes > 0 { text += "\(minutes)M" }
    if seconds > 0 || total.nanoseconds > 0 { text += "\(seconds)\(fraction(Int(total.nanoseconds)))S" }
    return text
  }
}
