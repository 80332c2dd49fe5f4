import Loading
import Model
import XMLReading

/// A badge in an element of an SVG image (Open Badges 2.0 Baking, and 3.0 section 5.3).
enum BakedSVG {
  /// The baked text: what stands in the element, or in its attribute `verify`.
  ///
  /// - Throws: that the image is no XML, or has no badge in it, or more than one.
  static func text(in bytes: [UInt8], file: String) throws(ContentFault) -> String {
    var search = Search()
    do {
      try XMLReader.events(in: .bytes(bytes, name: file), handler: &search)
    } catch {
      throw ContentFault(error.diagnostic(in: file))
    }
    guard search.found.count <= 1 else {
      throw ContentFault(
        Text(
          "\(search.found.count) badges are baked into the image; one is expected",
          "\(search.found.count) badges sont incrustés dans l'image; un seul est attendu"))
    }
    guard let text = search.found.first else { throw .noBadge }
    return text
  }

  private struct Search: XMLEventHandler {
    let vocabulary = [
      XMLName("assertion", in: "http://openbadges.org"),
      XMLName("credential", in: "https://purl.imsglobal.org/ob/v3p0"),
      XMLName("verify"),
    ]
    var found: [String] = []
    private var isOpen = false
    private var attribute: String?
    private var content: [UInt8] = []

    mutating func startElement(_ tag: borrowing XMLStartTag) -> Bool {
      guard tag.name == 0 || tag.name == 1 else { return true }
      isOpen = true
      content = []
      attribute = tag.value(of: 2)
      return true
    }

    mutating func text(_ utf8: Span<UInt8>) -> Bool {
      guard isOpen else { return true }
      for index in utf8.indices { content.append(utf8[index]) }
      return true
    }

    mutating func endElement(name: Int) -> Bool {
      guard isOpen, name == 0 || name == 1 else { return true }
      isOpen = false
      let text = String(decoding: content, as: UTF8.self)
      let isBlank = text.allSatisfy(\.isWhitespace)
      if let words = isBlank ? attribute : text { found.append(words) }
      return true
    }
  }
}
