public import Model

/// A JSON value whose keys keep the order in which they were given.
public indirect enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number already written out exactly, such as `0.4125`.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  public struct Member: Sendable, Hashable {
    public let key: String
    public let value: JSON

    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The document as UTF-8 text, indented by two spaces, ended by a line feed.
  public var document: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let digits): text += digits
    case .string(let value): JSON.quote(value, to: &text)
    case .array(let values):
      JSON.list("[", "]", values, to: &text, indent: indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      JSON.list("{", "}", members, to: &text, indent: indent) { member, text, indent in
        JSON.quote(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func list<Item>(
    _ open: String, _ close: String, _ items: [Item], to text: inout String, indent: Int,
    write: (Item, inout String, Int) -> Void
  ) {
    guard !items.isEmpty else {
      text += open + close
      return
    }
    text += open
    for (place, item) in items.enumerated() {
      text += place == 0 ? "\n" : ",\n"
      text += String(repeating: "  ", count: indent + 1)
      write(item, &text, indent + 1)
    }
    text += "\n" + String(repeating: "  ", count: indent) + close
  }

  /// Appends a string in quotation marks.
  static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// Keys stay in the order written.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

extension JSON {
  public init(_ text: Text) {
    self = .object(
      text.languages.map { Member($0.rawValue, .string(Typography.spaced(text[$0] ?? "", in: $0))) })
  }

  public init(_ value: String?) { self = value.map(JSON.string) ?? .null }

  public init(_ value: Int?) { self = value.map(JSON.integer) ?? .null }

  public init(_ value: Hundredths?) { self = value.map { .number($0.description) } ?? .null }

  public init(_ value: CalendarDate?) { self = value.map { .string($0.description) } ?? .null }

  /// The exact ratio and, beside it, its decimal rounded half up at six places.
  public init(_ value: Fraction?) {
    guard let value else {
      self = .null
      return
    }
    let terms = value.reduced
    self = [
      "numerator": .integer(terms.numerator), "denominator": .integer(terms.denominator),
      "decimal": .number(Decimals.written(UInt128(terms.numerator), over: UInt128(terms.denominator), places: 6)),
    ]
  }
}

/// Decimal fractions in integer arithmetic, so that they never depend on the machine.
enum Decimals {
  /// Rounded half up, trailing zeros kept.
  static func written(_ numerator: UInt128, over denominator: UInt128, places: Int) -> String {
    let scale = (0..<places).reduce(UInt128(1)) { value, _ in value * 10 }
    let rounded = (numerator * scale * 2 + denominator) / (2 * denominator)
    let digits = String(rounded % scale)
    guard places > 0 else { return String(rounded) }
    return "\(rounded / scale)." + String(repeating: "0", count: places - digits.count) + digits
  }
}
