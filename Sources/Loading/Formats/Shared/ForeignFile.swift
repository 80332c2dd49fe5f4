import Model
import XMLReading

/// Opens files of any kind.
enum ForeignFile {
  /// What recognition looks at before a file is read whole.
  static let headBytes = 64 << 10

  /// The first byte that is neither white space nor a byte order mark decides between XML, JSON and a table.
  static func syntax(of head: [UInt8]) -> Format.Syntax? {
    let text = TextDecoding.utf8(head, allowing1252: true).bytes
    guard let first = text.first(where: { $0 > 0x20 }) else { return nil }
    switch first {
    case UInt8(ascii: "<"): return .xml
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    case UInt8(ascii: "e") where SignedText.isCompact(text.drop { $0 <= 0x20 }): return .json
    default: return .table
    }
  }

  /// Opens a file; nil, and reported to the log, where it cannot be read as what its content says it is.
  static func open(_ input: InputFile, log: ForeignLog) -> ForeignDocument? {
    do {
      let head = try ByteFile.bytes(of: input.path, first: headBytes)
      guard let syntax = syntax(of: head) else { throw XMLFailure(.empty) }
      return try open(input, syntax, head: head, log)
    } catch let failure as XMLFailure {
      log.diagnosticLog.report(failure.diagnostic(in: input.path, after: 0, of: nil))
    } catch let failure as JSONFailure {
      log.diagnosticLog.report(failure.diagnostic(in: input.path))
    } catch {
      log.unreadable("unreadable-file", at: nil, Text("the file cannot be read", "le fichier ne peut être lu"))
    }
    return nil
  }

  private static func open(
    _ input: InputFile, _ syntax: Format.Syntax, head: [UInt8], _ log: ForeignLog
  ) throws -> ForeignDocument {
    let body: ForeignDocument.Body
    var isSigned = false
    switch syntax {
    case .xml:
      let root = try XMLReader.root(of: .file(input.path))
      let text = String(decoding: TextDecoding.utf8(head, allowing1252: true).bytes, as: UTF8.self)
      body = .xml(XMLHead(name: root.name, namespace: root.namespace, text: text))
    case .json:
      let (document, signed) = try json(input, log)
      (body, isSigned) = (.json(document), signed)
    case .table:
      let decoded = TextDecoding.utf8(try ByteFile.bytes(of: input.path), allowing1252: true)
      guard let table = TableDocument(bytes: decoded.bytes, encoding: decoded.encoding) else {
        throw XMLFailure(.empty)
      }
      body = .table(table)
    }
    return ForeignDocument(path: input.path, isNamed: input.isNamed, body: body, log: log, isSigned: isSigned)
  }

  private static func json(_ input: InputFile, _ log: ForeignLog) throws -> (JSONDocument, isSigned: Bool) {
    let decoded = TextDecoding.utf8(try ByteFile.bytes(of: input.path), allowing1252: false)
    guard decoded.isWhole else { throw JSONFailure(reason: .badEncoding, line: 1, column: 1) }
    let compact = SignedText.payload(compact: decoded.bytes.drop { $0 <= 0x20 })
    var result = try JSONParser.parse(compact ?? decoded.bytes)
    let inner = compact == nil ? SignedText.payload(of: result.document.root) : nil
    if let inner { result = try JSONParser.parse(inner) }
    let document = result.document
    if let offset = result.controlCharacter {
      let (line, column) = document.place(of: offset)
      log.problem(
        "control-character", at: log.location(line: line, column: column),
        Text(
          "a control character or a line break stands in a string, where JSON allows none; it is kept",
          "un caractère de commande ou un saut de ligne figure dans une chaîne, ce que le JSON n'admet pas; il est gardé"
        ))
    }
    if let offset = result.trailingComma {
      let (line, column) = document.place(of: offset)
      log.problem(
        "trailing-comma", at: log.location(line: line, column: column),
        Text(
          "a comma comes before this closing bracket, which JSON does not allow; it is passed over",
          "une virgule précède ce crochet fermant, ce que le JSON n'admet pas; elle est ignorée"))
    }
    if result.isSequence {
      log.problem(
        "several-texts", at: nil,
        Text(
          "the file holds several JSON texts one behind the other; they are read as a list",
          "le fichier contient plusieurs textes JSON à la suite; ils sont lus comme une liste"))
    }
    for key in result.duplicates {
      let (line, column) = document.place(of: Int(document.nodes[key].start))
      log.problem(
        "duplicate-key", at: log.location(line: line, column: column),
        Text(
          "the key \(quoted(document.path(to: key))) comes more than once; the first is read",
          "la clé \(quoted(document.path(to: key))) figure plus d'une fois; la première est lue"))
    }
    return (document, compact != nil || inner != nil)
  }
}
