/// A piece of an HTML document: elements, their attributes, and words. What is written from it is well-formed, and no word or
/// value can become markup: both are escaped where they are written, and names come from fixed lists.
public indirect enum Markup: Sendable, Hashable {
  case element(Tag, [Attribute], [Markup])
  case words(String)
  case several([Markup])

  /// The elements of HTML and SVG that are used here.
  public enum Tag: String, Sendable, Hashable {
    case html, head, meta, title, style, body, header, main, footer, section, h1, h2, h3, p, span, strong, a, br, ul,
      ol,
      li, dl, dt, dd, div, table, caption, thead, tbody, tr, th, td, code, figure, figcaption
    case svg, desc, g, rect, line, circle, text, defs, pattern, path

    /// Without content and end tag.
    var isVoid: Bool { self == .meta || self == .br }
  }

  /// An attribute of a fixed name.
  public struct Attribute: Sendable, Hashable {
    public enum Name: String, Sendable, Hashable {
      case lang, id, `class`, scope, role, href, charset, name, content, colspan, tabindex
      case ariaLabelledBy = "aria-labelledby"
      case ariaHidden = "aria-hidden"
      case ariaLabel = "aria-label"
      case xmlns, viewBox, x, y, x1, y1, x2, y2, cx, cy, r, width, height, fill, stroke, d, patternUnits
      case strokeWidth = "stroke-width"
      case textAnchor = "text-anchor"
      case fontSize = "font-size"
      case preserveAspectRatio
    }

    public let name: Name
    public let value: String

    public init(_ name: Name, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public static func tag(_ tag: Tag, _ attributes: [Attribute] = [], _ children: [Markup] = []) -> Markup {
    .element(tag, attributes, children)
  }

  /// The whole as HTML text.
  public var written: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .words(let words): Markup.escape(words, to: &text)
    case .several(let parts): for part in parts { part.write(to: &text) }
    case .element(let tag, let attributes, let children):
      text += "<" + tag.rawValue
      for attribute in attributes {
        text += " " + attribute.name.rawValue + "=\""
        Markup.escape(attribute.value, to: &text)
        text += "\""
      }
      text += ">"
      guard !tag.isVoid else { return }
      if tag == .style {
        text += SheetStyle.rules
      } else {
        for child in children { child.write(to: &text) }
      }
      text += "</" + tag.rawValue + ">"
      if Markup.endsLine.contains(tag) { text += "\n" }
    }
  }

  private static let endsLine: Set<Tag> = [
    .title, .style, .head, .header, .main, .footer, .section, .h1, .h2, .h3, .p, .li, .ul, .ol, .dd, .dl, .caption, .tr,
    .thead, .tbody, .table, .figure, .svg, .div, .body, .html,
  ]

  /// Control characters, which HTML does not allow, become spaces.
  private static func escape(_ words: String, to text: inout String) {
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case _ where (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value): text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Markup: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self = .words(value) }
}
