import Model

/// Days as people and programs write them.
enum DateShapes {
  /// A day, and whether the words state it exactly: a bare year or month stands for its first day.
  static func date(_ words: String) -> (date: CalendarDate, isExact: Bool)? {
    let text = words.lowercased()
    if let date = CalendarDate(text) { return (date, true) }
    // A time behind the day is cut off.
    if text.utf8.count > 10, let day = CalendarDate(String(text.prefix(10))) { return (day, true) }
    let parts = text.split(whereSeparator: { " /.,-\u{A0}t:".contains($0) && !($0 == "t") }).map(String.init)
    let numbers = parts.map { Int($0.filter { "0123456789".contains($0) }) }
    if let date = named(parts) { return (date, true) }
    switch parts.count {
    case 1: return alone(parts[0])
    case 2:
      guard let a = numbers[0], let b = numbers[1] else { return nil }
      return (a > 31 ? CalendarDate(year: a, month: b, day: 1) : CalendarDate(year: b, month: a, day: 1))
        .map { ($0, false) }
    case 3...:
      guard let a = numbers[0], let b = numbers[1], let c = numbers[2] else { return nil }
      if a > 31 { return CalendarDate(year: a, month: b, day: c).map { ($0, true) } }
      // Day first, as in most of the world and in French Canada, unless that is no day.
      let isBoth = a <= 12 && b <= 12 && a != b
      return (CalendarDate(year: c, month: b, day: a) ?? CalendarDate(year: c, month: a, day: b)).map { ($0, !isBoth) }
    default: return nil
    }
  }

  /// `2026` or `20261123`.
  private static func alone(_ word: String) -> (date: CalendarDate, isExact: Bool)? {
    guard word.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(word) else { return nil }
    switch word.utf8.count {
    case 4: return CalendarDate(year: number, month: 1, day: 1).map { ($0, false) }
    case 8:
      return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100).map { ($0, true) }
    default: return nil
    }
  }

  /// `23 November 2026`, `November 23, 2026`, `23 novembre 2026`, `1er mai 2026`.
  private static func named(_ parts: [String]) -> CalendarDate? {
    guard parts.count == 3, let place = parts.firstIndex(where: { month($0) != nil }), let month = month(parts[place])
    else { return nil }
    let others = parts.indices.filter { $0 != place }.compactMap { Int(parts[$0].filter { "0123456789".contains($0) }) }
    guard others.count == 2 else { return nil }
    return others[0] > 31
      ? CalendarDate(year: others[0], month: month, day: others[1])
      : CalendarDate(year: others[1], month: month, day: others[0])
  }

  private static func month(_ word: String) -> Int? {
    let plain = columnName(word)
    guard plain.utf8.count >= 3, plain.utf8.allSatisfy({ (97...122).contains($0) }) else { return nil }
    let english = months.firstIndex { $0.0.hasPrefix(plain) }
    return (english ?? months.firstIndex { $0.1.hasPrefix(plain) }).map { $0 + 1 }
  }

  private static let months = [
    ("january", "janvier"), ("february", "fevrier"), ("march", "mars"), ("april", "avril"), ("may", "mai"),
    ("june", "juin"), ("july", "juillet"), ("august", "aout"), ("september", "septembre"), ("october", "octobre"),
    ("november", "novembre"), ("december", "decembre"),
  ]

  /// Whole or decimal hours of an ISO 8601 duration such as `PT30H` or `P3D`, where a day is eight hours and a week
  /// forty; nil for months and years, which are no learning time.
  static func hours(ofDuration words: String) -> Hundredths? {
    let text = words.uppercased()
    guard text.hasPrefix("P"), text.utf8.count <= 40 else { return nil }
    var isTime = false
    var number = ""
    var hundredths = 0
    var found = false
    for character in text.dropFirst() {
      switch character {
      case "T": isTime = true
      case "0"..."9", ".": number.append(character)
      default:
        guard let value = Hundredths(number) else { return nil }
        number = ""
        found = true
        if value.count == 0 { continue }
        switch (isTime, character) {
        case (false, "W"): hundredths += value.count * 40
        case (false, "D"): hundredths += value.count * 8
        case (true, "H"): hundredths += value.count
        case (true, "M"): hundredths += (value.count + 30) / 60
        case (true, "S"): hundredths += value.count / 3600
        default: return nil
        }
      }
    }
    return found && number.isEmpty && hundredths <= 1_000_000_000 ? Hundredths(count: hundredths) : nil
  }

  /// Whole months of an ISO 8601 duration such as `P2Y6M`; nil where it has days or hours.
  static func months(ofDuration words: String) -> Int? {
    let text = words.uppercased()
    guard text.hasPrefix("P"), !text.contains("T"), text.utf8.count <= 12 else { return nil }
    var number = ""
    var months = 0
    for character in text.dropFirst() {
      switch character {
      case "0"..."9": number.append(character)
      case "Y", "M":
        guard let value = Int(number), value <= 1200 else { return nil }
        number = ""
        months += character == "Y" ? value * 12 : value
      default: return nil
      }
    }
    return number.isEmpty && (1...1200).contains(months) ? months : nil
  }
}

/// Versions in the form that our files have: one to three numbers with points.
func nativeVersion(_ words: String) -> String? {
  var numbers: [Substring] = []
  for piece in words.split(whereSeparator: { !$0.isASCII || !($0.isNumber || $0 == ".") }) {
    let parts = piece.split(separator: ".")
    if parts.isEmpty { continue }
    numbers = Array(parts.prefix(3))
    break
  }
  let isShort = numbers.allSatisfy { $0.utf8.count <= 12 }
  return numbers.isEmpty || !isShort ? nil : numbers.joined(separator: ".")
}
