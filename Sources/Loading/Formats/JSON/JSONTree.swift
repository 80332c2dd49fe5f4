public import Model

/// A JSON text whose every character counts, as signed ones do: strings as they are, numbers as they are written.
///
/// Where the formats of this folder read what published files contain, this refuses what JSON (RFC 8259) or I-JSON
/// (RFC 7493) forbids: a key that comes again, half of a surrogate pair, a control character in a string, a comma with
/// nothing behind it, several texts in one file. Two readers of such a text could see two different documents, and a
/// signature holds for one of them only.
public indirect enum JSONTree: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// As it is written.
  case number(String)
  case string(String)
  case array([JSONTree])
  /// In the order of the text; no key comes again.
  case object([Member])

  public struct Member: Sendable, Hashable {
    public var key: String
    public var value: JSONTree

    public init(_ key: String, _ value: JSONTree) {
      self.key = key
      self.value = value
    }
  }

  /// No signed text of more bytes than this is read: 32 MiB. Badges are a thousandth of it.
  public static let byteLimit = 32 << 20

  /// The value of these bytes, which are UTF-8.
  ///
  /// - Parameter file: what a refusal calls them.
  /// - Throws: why they are refused, with the line and the column.
  /// - Complexity: linear in the number of bytes.
  public static func read(_ bytes: [UInt8], file: String) throws(JSONRefusal) -> JSONTree {
    guard bytes.count <= byteLimit else {
      throw JSONRefusal(
        file, nil, "file-too-large",
        Text("it is larger than 32 MiB; no badge is", "il dépasse 32 Mio; aucun badge n'est si gros"))
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw JSONRefusal(
        file, nil, "bad-encoding", Text("it is not UTF-8 text", "ce n'est pas du texte en UTF-8"))
    }
    let result: JSONParser.Result
    do {
      result = try JSONParser.parse(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    } catch {
      throw JSONRefusal(diagnostic: error.diagnostic(in: file))
    }
    try refuse(result, file)
    return try JSONTree(result.document.root, file)
  }

  private static func refuse(_ result: JSONParser.Result, _ file: String) throws(JSONRefusal) {
    let document = result.document
    if let offset = result.controlCharacter ?? result.trailingComma {
      throw JSONRefusal(
        file, document.place(of: offset), "malformed-json",
        Text("JSON does not allow what stands here", "le JSON ne permet pas ce qui figure ici"))
    }
    if result.isSequence {
      throw JSONRefusal(
        file, nil, "malformed-json",
        Text(
          "it holds several JSON texts; give one file for each",
          "il contient plusieurs textes JSON; un fichier pour chacun"))
    }
    for node in document.nodes where node.kind == .escapedString {
      guard JSONStrings.hasLoneSurrogate(document.bytes[Int(node.start)..<Int(node.end)]) else { continue }
      throw JSONRefusal(
        file, document.place(of: Int(node.start)), "malformed-json",
        Text("half of a surrogate pair stands here", "une moitié de paire de substitution figure ici"))
    }
  }

  private init(_ value: JSONValue, _ file: String) throws(JSONRefusal) {
    let node = value.document.nodes[value.index]
    switch node.kind {
    case .null: self = .null
    case .yes: self = .boolean(true)
    case .no: self = .boolean(false)
    case .number: self = .number(value.document.string(at: value.index))
    case .string, .escapedString: self = .string(value.document.string(at: value.index))
    case .object: self = .object(try JSONTree.members(of: value, file))
    case .array:
      var elements: [JSONTree] = []
      var child = value.index + 1
      while child < Int(node.next) {
        elements.append(try JSONTree(JSONValue(document: value.document, index: child), file))
        child = Int(value.document.nodes[child].next)
      }
      self = .array(elements)
    }
  }

  /// Keys are compared as they read, whatever their escapes and their Unicode form.
  private static func members(of object: JSONValue, _ file: String) throws(JSONRefusal) -> [Member] {
    var members: [Member] = []
    var seen: Set<String> = []
    for (key, value) in object.members {
      guard seen.insert(key).inserted else {
        let place = value.place
        throw JSONRefusal(
          file, (place.line, place.column), "duplicate-key",
          Text(
            "the key \(quoted(key)) comes twice in one object, so that it is not plain what was signed",
            "la clé \(quoted(key)) figure deux fois dans un objet; on ne sait pas ce qui a été signé"))
      }
      members.append(Member(key, try JSONTree(value, file)))
    }
    return members
  }
}

/// Why a text was refused.
public struct JSONRefusal: Error {
  public let diagnostic: Diagnostic

  init(diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  init(_ file: String, _ place: (line: Int, column: Int)?, _ code: String, _ words: Text) {
    diagnostic = Diagnostic(
      .unreadable, code, at: SourceLocation(file: file, line: place?.line ?? 1, column: place?.column ?? 1), words)
  }
}

extension JSONTree {
  /// The value of a key; nil where it is absent or null, or this is no object.
  public subscript(key: String) -> JSONTree? {
    guard case .object(let members) = self, let value = members.first(where: { $0.key == key })?.value, value != .null
    else { return nil }
    return value
  }

  public var members: [Member] { if case .object(let members) = self { members } else { [] } }

  public var string: String? { if case .string(let words) = self { words } else { nil } }

  public var isObject: Bool { if case .object = self { true } else { false } }

  /// An array's elements; of anything else, itself: one value may stand without brackets.
  public var list: [JSONTree] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  /// An object without some of its keys.
  public func without(_ keys: String...) -> JSONTree {
    .object(members.filter { !keys.contains($0.key) })
  }

  /// An object in which a key has another value; a new key stands last.
  public func with(_ key: String, _ value: JSONTree) -> JSONTree {
    var members = members
    if let place = members.firstIndex(where: { $0.key == key }) {
      members[place].value = value
    } else {
      members.append(Member(key, value))
    }
    return .object(members)
  }
}
