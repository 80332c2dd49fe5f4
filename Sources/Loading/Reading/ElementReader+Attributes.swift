import Model
import XMLReading

/// Whether an attribute must be there.
enum Presence { case required, optional }

extension ElementReader {
  /// Whether the attribute is there, readable or not.
  func states(_ name: String) -> Bool { element[name] != nil }

  /// The attribute's value, white space collapsed; nil when it is absent, or when it is empty, which is reported.
  func attribute(_ name: String, _ presence: Presence = .optional) -> String? {
    guard let raw = element[name] else {
      if presence == .required { reportMissing(attribute: name) }
      return nil
    }
    // Most values are one word, and stay as they are.
    let isOneWord = !raw.utf8.contains { $0 <= 0x20 }
    let value = isOneWord ? raw : raw.split(whereSeparator: \.isXMLSpace).joined(separator: " ")
    if value.isEmpty {
      report(
        "bad-value",
        Text("the attribute \(quoted(name)) is empty", "l'attribut \(quoted(name)) est vide"))
      return nil
    }
    return value
  }

  func reportMissing(attribute name: String) {
    report(
      "missing-attribute",
      Text(
        "\(quoted(self.name)) has no \(quoted(name)) attribute, which it needs",
        "il manque à \(quoted(self.name)) l'attribut \(quoted(name)), qui est obligatoire"))
  }

  /// Reports a value that is not what the attribute takes.
  func reportBad(_ value: String, in attribute: String, expected: Text) {
    reportBad(value, in: attribute, remedy: Text("; expected ", "; attendu\u{A0}: ") + expected)
  }

  private func reportBad(_ value: String, in attribute: String, remedy: Text) {
    report(
      "bad-value",
      Text(
        "\(quoted(value)) is not a value of the attribute \(quoted(attribute))",
        "\(quoted(value)) n'est pas une valeur de l'attribut \(quoted(attribute))") + remedy)
  }

  /// The attribute's value as `parse` reads it; a value that it does not read is reported and taken as absent.
  func value<Value>(
    _ name: String, _ presence: Presence = .optional, expected: Text, _ parse: (String) -> Value?
  ) -> Value? {
    guard let words = attribute(name, presence) else { return nil }
    if let value = parse(words) { return value }
    reportBad(words, in: name, expected: expected)
    return nil
  }

  /// The attribute's values, split on white space; one that `parse` does not read is reported and left out.
  func values<Value>(
    _ name: String, _ presence: Presence = .optional, expected: Text, _ parse: (String) -> Value?
  ) -> [Value] {
    guard let words = attribute(name, presence) else { return [] }
    return words.split(separator: " ").compactMap { word in
      if let value = parse(String(word)) { return value }
      reportBad(String(word), in: name, expected: expected)
      return nil
    }
  }

  // MARK: Kinds of values

  /// One of a fixed set of words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ presence: Presence = .optional, of type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    choice(name, presence, among: Array(type.allCases))
  }

  /// One of these words.
  func choice<Choice: RawRepresentable>(
    _ name: String, _ presence: Presence = .optional, among choices: [Choice]
  ) -> Choice? where Choice.RawValue == String {
    guard let words = attribute(name, presence) else { return nil }
    if let found = choices.first(where: { $0.rawValue == words }) { return found }
    reportBad(words, in: name, remedy: remedy(for: words, among: choices.map(\.rawValue)))
    return nil
  }

  /// Words of a fixed set, separated by white space, each once.
  func choices<Choice: RawRepresentable & CaseIterable & Equatable>(
    _ name: String, of type: Choice.Type = Choice.self
  ) -> [Choice] where Choice.RawValue == String {
    var found: [Choice] = []
    for word in attribute(name)?.split(separator: " ").map(String.init) ?? [] {
      if let choice = Choice(rawValue: word) {
        if !found.contains(choice) { found.append(choice) }
      } else {
        reportBad(word, in: name, remedy: remedy(for: word, among: Choice.allCases.map(\.rawValue)))
      }
    }
    return found
  }

  func date(_ name: String, _ presence: Presence = .optional) -> CalendarDate? {
    value(name, presence, expected: Text("a day such as `2026-11-23`", "un jour tel que `2026-11-23`")) {
      CalendarDate($0)
    }
  }

  /// The span from the day in one attribute to the day in another.
  func span(from: String, to: String) -> DateSpan { DateSpan(from: date(from), to: date(to)) }

  func hundredths(_ name: String, _ presence: Presence = .optional) -> Hundredths? {
    let expected = Text(
      "a number such as `12` or `12.5`, with at most two decimals after a point",
      "un nombre tel que `12` ou `12.5`, avec au plus deux décimales après un point")
    return value(name, presence, expected: expected) { Hundredths($0) }
  }

  func integer(_ name: String, _ presence: Presence = .optional, in range: ClosedRange<Int>) -> Int? {
    let (low, high) = (range.lowerBound, range.upperBound)
    let expected = Text(
      "a whole number from \(low) to \(high)", "un nombre entier de \(low) à \(high)")
    return value(name, presence, expected: expected) { words in Int(words).flatMap { range.contains($0) ? $0 : nil } }
  }

  func boolean(_ name: String) -> Bool? {
    value(name, expected: oneOf(["true", "false"])) { words in
      switch words {
      case "true", "1": true
      case "false", "0": false
      default: nil
      }
    }
  }

  /// The element's own identifier. One of the wrong form is reported but kept: others may refer to it.
  func identifier(_ name: String = "id") -> String? {
    guard let words = attribute(name, .required) else { return nil }
    if !isIdentifier(words) { reportBad(words, in: name, expected: identifierForm) }
    return words
  }

  /// A reference to an identifier. One of the wrong form is reported but kept too: so may be what it refers to.
  func reference(_ name: String, _ presence: Presence = .optional) -> String? {
    guard let words = attribute(name, presence) else { return nil }
    if !isIdentifier(words) { reportBad(words, in: name, expected: identifierForm) }
    return words
  }

  func references(_ name: String, _ presence: Presence = .optional) -> [String] {
    let words = attribute(name, presence)?.split(separator: " ").map(String.init) ?? []
    for word in words where !isIdentifier(word) { reportBad(word, in: name, expected: identifierForm) }
    return words
  }

  private var identifierForm: Text {
    Text(
      "lower-case letters without accents, digits, hyphens and dots, such as `data-cleaning`",
      "des lettres minuscules sans accent, des chiffres, des traits d'union et des points, comme `data-cleaning`")
  }
}

extension Character {
  /// What XML counts as white space; a no-break space is part of a word.
  fileprivate var isXMLSpace: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" || self == "\r\n" }
}

/// Letters, digits, hyphens and dots, a letter or a digit at both ends, at most 120.
func isIdentifier(_ words: String) -> Bool {
  func isAlphanumeric(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
  let bytes = words.utf8
  guard let first = bytes.first, let last = bytes.last, bytes.count <= 120 else { return false }
  return isAlphanumeric(first) && isAlphanumeric(last)
    && bytes.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
}
