import Model
import XMLReading

/// libxml2's words about a violation, said in both languages.
///
/// Its messages are the only place where it tells the value, the limit and what it expected; they have not changed in
/// their form for fifteen years. Words of another form are quoted as they are.
enum SchemaRule {
  /// XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2
  static let listType = 1825

  /// A stable name for the rule, and what is wrong.
  static func wording(of violation: XMLSchemaViolation) -> (code: String, words: Text) {
    let message = violation.message
    let element = element(in: message) ?? violation.element ?? ""
    let subject = violation.attribute ?? element
    let value = value(in: message)
    switch violation.code {
    case 1871 where message.contains("not expected"):
      return ("schema-unexpected-element", unexpected(element, expected(in: message)))
    case 1871: return ("schema-missing-element", missing(in: element, expected(in: message)))
    case 1866: return ("schema-unknown-attribute", unknown(violation.attribute ?? "", in: element))
    case 1868:
      return ("schema-missing-attribute", required(between("attribute '", "'", in: message) ?? "", in: element))
    case 1841...1843: return ("schema-content", content(of: element))
    case 1845: return ("schema-root", unexpected(element, []))
    case 1839: return ("schema-pattern", notOfForm(value, subject, between("pattern '", "'.", in: message)))
    case 1840: return ("schema-enumeration", notAmong(value, subject, choices(in: message)))
    case 1830...1832:
      return ("schema-length", wrongLength(subject, between("length of '", "'", in: message, last: true)))
    case 1833...1836: return ("schema-range", outOfRange(value, subject, between("('", "')", in: message, last: true)))
    case 1837, 1838:
      return ("schema-digits", tooManyDigits(value, subject, between("('", "')", in: message, last: true)))
    case 1824...1826: return ("schema-type", wrongType(typedValue(in: message), subject, type(in: message)))
    default: return ("schema", Text(quoted(message, atMost: 300), "libxml2 dit \(quoted(message, atMost: 300))"))
    }
  }

  // MARK: Taking libxml2's words apart

  private static func element(in message: String) -> String? {
    between("lement '", "'", in: message).map(local)
  }

  private static func value(in message: String) -> String { between("The value '", "' ", in: message) ?? "" }

  /// `...: 'maybe' is not a valid value of the atomic type 'xs:boolean'.`
  private static func typedValue(in message: String) -> String {
    between("': '", "' is not a valid value", in: message) ?? ""
  }

  private static func type(in message: String) -> String? {
    between(" type '", "'", in: message).map { $0.hasPrefix("xs:") ? $0 : local($0) }
  }

  /// `Expected is one of ( {ns}a, {ns}b ).`
  private static func expected(in message: String) -> [String] {
    guard let list = between("( ", " )", in: message, last: true) else { return [] }
    return list.split(separator: ", ").map { local(String($0)) }
  }

  /// `... of the set {'en', 'fr'}.`
  private static func choices(in message: String) -> [String] {
    guard let list = between("set {'", "'}", in: message, last: true) else { return [] }
    return list.split(separator: "', '").map(String.init)
  }

  private static func local(_ name: String) -> String {
    name.split(separator: "}").last.map(String.init) ?? name
  }

  private static func between(_ start: String, _ end: String, in words: String, last: Bool = false) -> String? {
    let ranges = words.ranges(of: start)
    guard let from = (last ? ranges.last : ranges.first)?.upperBound,
      let to = words[from...].firstRange(of: end)?.lowerBound
    else { return nil }
    return String(words[from..<to])
  }
}
