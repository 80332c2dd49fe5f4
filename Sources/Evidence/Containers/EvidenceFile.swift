import Loading
import Model
import XMLReading

/// A file that somebody shows as evidence, opened as far as its badge or certificate.
public struct EvidenceFile: Sendable {
  /// What the badge lay in.
  public enum Container: String, Sendable, Hashable, CaseIterable {
    case json, jwt, png, svg
  }

  enum Content: Sendable {
    case document(JSONTree)
    case token(CompactToken)
  }

  public let path: String
  public let container: Container
  let content: Content

  /// No image of more bytes than this is opened: 64 MiB.
  static let limit = 64 << 20

  /// Reads a file by what is in it, whatever its name.
  ///
  /// - Throws: that it cannot be read, or is no badge or certificate in any of its forms.
  public static func read(_ path: String) -> Result<EvidenceFile, ContentFault> {
    do throws(XMLFailure) {
      let bytes = try ByteFile.bytes(of: path, first: limit + 1)
      do throws(ContentFault) {
        return .success(try EvidenceFile(bytes, path: path))
      } catch {
        return .failure(error)
      }
    } catch {
      return .failure(ContentFault(error.diagnostic(in: path)))
    }
  }

  init(_ bytes: [UInt8], path: String) throws(ContentFault) {
    self.path = path
    guard bytes.count <= EvidenceFile.limit else {
      throw ContentFault(Text("it is larger than 64 MiB; no badge is", "il dépasse 64 Mio; aucun badge n'est si gros"))
    }
    if bytes.starts(with: BakedPNG.signature) {
      container = .png
      content = try EvidenceFile.content(of: try BakedPNG.text(in: bytes), path)
    } else if EvidenceFile.firstMark(bytes) == UInt8(ascii: "<") {
      container = .svg
      content = try EvidenceFile.content(of: try BakedSVG.text(in: bytes, file: path), path)
    } else if let text = EvidenceFile.token(bytes) {
      container = .jwt
      content = .token(try CompactToken(text, file: path))
    } else {
      container = .json
      content = try EvidenceFile.document(bytes, path)
    }
  }

  /// The first byte that is neither white space nor a byte order mark.
  private static func firstMark(_ bytes: [UInt8]) -> UInt8? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].first { !isSpace($0) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func token(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= JSONTree.byteLimit, firstMark(bytes) == UInt8(ascii: "e") else { return nil }
    let body = bytes.drop(while: isSpace)
    let end = body.lastIndex { !isSpace($0) } ?? body.startIndex
    let text = String(decoding: body[...end], as: UTF8.self)
    return CompactToken.isForm(text) ? text : nil
  }

  private static func content(of text: String, _ path: String) throws(ContentFault) -> Content {
    let bytes = Array(text.utf8)
    if let token = token(bytes) { return .token(try CompactToken(token, file: path)) }
    if firstMark(bytes) == UInt8(ascii: "{") { return try document(bytes, path) }
    throw ContentFault(
      Text(
        "the badge in the image is only an address, \(quoted(text)); nothing is fetched, so get the badge itself",
        "le badge dans l'image n'est qu'une adresse, \(quoted(text)); rien n'est téléchargé, procurez-vous le badge lui-même"
      ))
  }

  private static func document(_ bytes: [UInt8], _ path: String) throws(ContentFault) -> Content {
    let tree: JSONTree
    do { tree = try JSONTree.read(bytes, file: path) } catch { throw ContentFault(error.diagnostic) }
    guard tree.isObject else {
      throw ContentFault(Text("it is JSON, but no object", "c'est du JSON, mais pas un objet"))
    }
    return .document(tree)
  }
}
