import Model

/// A badge in a text chunk of a PNG image (PNG, third edition, section 11.3.3; Open Badges 2.0 Baking and 3.0 section 5.3).
enum BakedPNG {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Under these words badges are baked: Open Badges 2.0, and 3.0.
  private static let keywords: Set<String> = ["openbadges", "openbadgecredential"]

  /// The baked text.
  ///
  /// - Throws: that the image is broken, or has no badge in it, or more than one.
  /// - Complexity: linear in the number of bytes.
  static func text(in bytes: [UInt8]) throws(ContentFault) -> String {
    var found: [String] = []
    var index = signature.count
    var hasEnded = false
    while !hasEnded {
      guard index + 12 <= bytes.count else { throw .brokenImage }
      let length = bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
      guard length <= bytes.count - index - 12 else { throw .brokenImage }
      let body = index + 8..<index + 8 + length
      let stated = bytes[body.upperBound..<body.upperBound + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      guard Inflation.crc32(bytes[index + 4..<body.upperBound]) == stated else { throw .brokenImage }
      switch String(decoding: bytes[index + 4..<index + 8], as: UTF8.self) {
      case "IEND": hasEnded = true
      case "tEXt": if let text = plain(bytes[body]) { found.append(text) }
      case "iTXt": if let text = try international(bytes[body]) { found.append(text) }
      default: break
      }
      index = body.upperBound + 4
    }
    guard found.count <= 1 else {
      throw ContentFault(
        Text(
          "\(found.count) badges are baked into the image; one is expected",
          "\(found.count) badges sont incrustés dans l'image; un seul est attendu"))
    }
    guard let text = found.first else { throw .noBadge }
    return text
  }

  private static func plain(_ body: ArraySlice<UInt8>) -> String? {
    guard let end = body.firstIndex(of: 0), keywords.contains(String(decoding: body[..<end], as: UTF8.self)) else {
      return nil
    }
    // Latin 1 by the standard; what bakes badges writes ASCII.
    return String(decoding: body[(end + 1)...], as: UTF8.self)
  }

  /// Keyword, two flags of compression, a language tag, the keyword translated, and the text.
  private static func international(_ body: ArraySlice<UInt8>) throws(ContentFault) -> String? {
    guard let end = body.firstIndex(of: 0), keywords.contains(String(decoding: body[..<end], as: UTF8.self)) else {
      return nil
    }
    let flags = body[(end + 1)...].prefix(2)
    let rest = body[(end + 1)...].dropFirst(2)
    guard flags.count == 2, let language = rest.firstIndex(of: 0),
      let translated = rest[(language + 1)...].firstIndex(of: 0)
    else { throw .brokenImage }
    let text = Array(rest[(translated + 1)...])
    guard flags.first == 1 else { return String(decoding: text, as: UTF8.self) }
    guard let whole = Inflation.bytes(text) else {
      throw ContentFault(
        Text(
          "the badge in the image is compressed, and broken or larger than 16 MiB",
          "le badge dans l'image est compressé, et endommagé ou plus gros que 16 Mio"))
    }
    return String(decoding: whole, as: UTF8.self)
  }
}

extension ContentFault {
  static let brokenImage = ContentFault(
    Text("the image is cut short or damaged; get it again", "l'image est tronquée ou endommagée; obtenez-la de nouveau")
  )
  static let noBadge = ContentFault(
    Text("no badge is baked into the image", "aucun badge n'est incrusté dans l'image"))
}
