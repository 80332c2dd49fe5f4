import Model

/// The user's own words in backticks, on one line, shortened, with nothing in them that could disturb a terminal.
///
/// - Complexity: linear in `limit`, whatever the length of the words.
func quoted(_ words: some StringProtocol, atMost limit: Int = 80) -> String {
  var safe = String.UnicodeScalarView()
  for scalar in words.unicodeScalars.prefix(limit) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
      safe.append(" ")
    default: safe.append(scalar == "`" ? "'" : scalar)
    }
  }
  let isWhole = words.unicodeScalars.dropFirst(limit).isEmpty
  return "`\(String(safe))\(isWhole ? "" : "…")`"
}

/// `a`, `b` or `c`, in each language; at most `limit` of them.
func oneOf(_ names: [String], atMost limit: Int = 20) -> Text {
  let shown = names.prefix(limit).map { quoted($0) }
  guard let last = shown.last, shown.count > 1 else { return .same(shown.first ?? "") }
  let head = shown.dropLast().joined(separator: ", ")
  return names.count > limit
    ? .same(head + ", " + last + "…") : Text("\(head) or \(last)", "\(head) ou \(last)")
}

extension Text {
  /// " on line 9" in the file of `location`, else " at `file:9:3`"; nothing where the two are one.
  static func place(of first: SourceLocation?, from location: SourceLocation?) -> Text {
    guard let first, first != location else { return .same("") }
    if let line = first.line, first.file == location?.file { return Text(" on line \(line)", " à la ligne \(line)") }
    let place = quoted("\(first)", atMost: 200)
    return Text(" at \(place)", " à \(place)")
  }

  /// Both languages of `self` followed by those of `other`, with nothing between.
  static func + (a: Text, b: Text) -> Text {
    Text(a.reading(.english) + b.reading(.english), a.reading(.french) + b.reading(.french))
  }
}

/// The name among `names` that was probably meant by `word`; nil when none is near.
///
/// - Complexity: O(n · l²) for n names of length l; words longer than 64 bytes are not compared.
func nearest(to word: String, among names: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().utf8)
  guard (2...64).contains(wanted.count) else { return nil }
  let allowed = max(1, wanted.count / 3)
  var best: (distance: Int, name: String)?
  for name in names where name != word {
    let bytes = Array(name.lowercased().utf8)
    guard bytes.count <= 64, abs(bytes.count - wanted.count) <= allowed else { continue }
    let distance = editDistance(wanted, bytes)
    if distance <= allowed, best.map({ (distance, name) < ($0.distance, $0.name) }) ?? true { best = (distance, name) }
  }
  return best?.name
}

/// Insertions, deletions, substitutions and exchanges of neighbours that turn one word into the other.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}

/// "; did you mean `x`?", or nothing.
func suggestion(for word: String, among names: some Sequence<String>) -> Text {
  guard let name = nearest(to: word, among: names) else { return .same("") }
  return Text("; did you mean \(quoted(name))?", "; vouliez-vous dire \(quoted(name))?")
}

/// What to write instead of a word that is none of these: the one probably meant, and all of them.
func remedy(for word: String, among names: [String]) -> Text {
  let list = oneOf(names)
  guard let name = nearest(to: word, among: names) else { return Text("; expected ", "; attendu\u{A0}: ") + list }
  return Text(
    "; did you mean \(quoted(name))? the values are \(list.reading(.english))",
    "; vouliez-vous dire \(quoted(name))? les valeurs sont \(list.reading(.french))")
}
