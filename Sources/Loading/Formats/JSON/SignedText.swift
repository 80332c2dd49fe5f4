#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What is inside a JSON Web Signature (RFC 7515), the form in which wallets hand out credentials: compact, as
/// `header.payload.signature`, or as JSON with the payload beside its signatures. A payload is base64url or, as in European
/// digital credentials (JAdES with RFC 7797), the text itself.
///
/// A signature says who wrote a file, not what is in it: it is not checked here, and that is told as a loss.
enum SignedText {
  /// How the loss is called in a conversion report.
  static let loss = "signature, which is not checked"

  /// The payload of a compact signature; nil for anything else.
  static func payload(compact bytes: some Collection<UInt8>) -> [UInt8]? {
    let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 3, isCompact(bytes) else { return nil }
    return decoded(parts[1])
  }

  /// Whether the bytes begin as a compact signature does: its header is an object in base64url.
  static func isCompact(_ bytes: some Collection<UInt8>) -> Bool {
    let header = bytes.prefix { $0 != UInt8(ascii: ".") }
    return bytes.starts(with: "eyJ".utf8) && header.count < bytes.count && header.allSatisfy(isLetter)
  }

  /// The payload beside signatures in JSON; nil where the document is none.
  static func payload(of root: JSONValue) -> [UInt8]? {
    guard let payload = root["payload"], payload.isString, root["signatures"] != nil || root["signature"] != nil,
      let words = payload.string
    else { return nil }
    return words.hasPrefix("{") ? Array(words.utf8) : decoded(words.utf8)
  }

  private static func decoded(_ letters: some Collection<UInt8>) -> [UInt8]? {
    var base64 = letters.filter { $0 > 0x20 && $0 != UInt8(ascii: "=") }.map { letter -> UInt8 in
      switch letter {
      case UInt8(ascii: "-"): UInt8(ascii: "+")
      case UInt8(ascii: "_"): UInt8(ascii: "/")
      default: letter
      }
    }
    while !base64.count.isMultiple(of: 4) { base64.append(UInt8(ascii: "=")) }
    return Data(base64Encoded: Data(base64)).map { [UInt8]($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
