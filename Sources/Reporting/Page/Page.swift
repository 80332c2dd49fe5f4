public import Model

/// What a report for people is written for: a language, a width, and whether colour may be used.
public struct Page: Sendable {
  public let language: Language
  /// In columns; at least 40.
  public let width: Int
  public let isColoured: Bool

  public init(language: Language, width: Int = 100, isColoured: Bool = false) {
    self.language = language
    self.width = max(40, width)
    self.isColoured = isColoured
  }

  public enum Tint: String, Sendable {
    case strong = "1"
    case faint = "2"
    case good = "32"
    case fair = "33"
    case bad = "31"
    /// An identifier or a checksum: as it is on a terminal.
    case code = "0"
  }

  public func tinted(_ words: String, _ tint: Tint) -> String {
    isColoured ? "\u{1B}[\(tint.rawValue)m\(words)\u{1B}[0m" : words
  }

  /// The words in the page's language, spaced as it writes.
  public func words(_ text: Text) -> String { Typography.spaced(text.reading(language), in: language) }

  public func words(_ english: String, _ french: String) -> String { words(Text(english, french)) }

  public func quoted(_ text: Text) -> String { Typography.quoted(text.reading(language), in: language) }

  public func percent(_ fraction: Fraction?) -> String {
    guard let fraction else { return "?" }
    // A share that is not all of it never reads as 100, nor a share that is something as 0.
    let rounded = fraction.percent
    let shown = fraction < .one && rounded == 100 ? 99 : fraction.numerator > 0 && rounded == 0 ? 1 : rounded
    return language == .english ? "\(shown)%" : "\(shown)\u{A0}%"
  }

  /// Tenths as a decimal with the language's sign.
  public func decimal(tenths: Int) -> String { "\(tenths / 10)\(language == .english ? "." : ",")\(tenths % 10)" }

  /// Breaks words into lines of at most `width` columns, at spaces and line feeds; a longer word is cut.
  public func wrapped(_ words: String, width: Int) -> [String] {
    if words.utf8.contains(0x0A), words.contains("\n") {
      return words.split(separator: "\n").flatMap { wrapped(String($0), width: width) }
    }
    let width = max(8, width)
    var lines: [String] = []
    var line = ""
    for word in words.utf8.split(separator: 0x20) {
      var rest = String(Substring(word))
      while Typography.width(rest) > width {
        if !line.isEmpty { lines.append(line) }
        line = ""
        lines.append(String(rest.prefix(width)))
        rest = String(rest.dropFirst(width))
      }
      if line.isEmpty {
        line = rest
      } else if Typography.width(line) + 1 + Typography.width(rest) <= width {
        line += " " + rest
      } else {
        lines.append(line)
        line = rest
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// A paragraph, its lines after the first indented by `hanging` columns.
  public func paragraph(_ words: String, indent: Int = 0, hanging: Int? = nil) -> String {
    let rest = hanging ?? indent
    return wrapped(words, width: width - max(indent, rest)).enumerated().map { place, line in
      String(repeating: " ", count: place == 0 ? indent : rest) + line + "\n"
    }.joined()
  }

  public func heading(_ english: String, _ french: String) -> String { tinted(words(english, french), .strong) + "\n" }
}
