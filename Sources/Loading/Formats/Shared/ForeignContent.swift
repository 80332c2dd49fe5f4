import Model

/// What an adapter makes of files of its format.
struct ForeignContent {
  var frameworks: [FrameworkPart] = []
  var catalogue = CataloguePart()
  var roles: [Role] = []
}

/// Turns files of one format into our own values.
///
/// An adapter recognises its files by what is in them, never by their names; reads each record apart from the others, so
/// that a bad one does not lose the rest; and counts in the log whatever it leaves out. `FormatSuite` in the tests holds
/// what every adapter must do.
protocol FormatAdapter {
  static var format: Format { get }

  /// Whether the document is of this format.
  static func claims(_ document: ForeignDocument) -> Bool

  /// Reads documents that belong together; one, unless the format is joined.
  static func read(_ documents: [ForeignDocument]) -> ForeignContent
}

/// A file of another format, opened and understood as far as its syntax.
struct ForeignDocument {
  enum Body {
    /// The head of an XML file, which is read again as events or records.
    case xml(XMLHead)
    case json(JSONDocument)
    case table(TableDocument)
  }

  let path: String
  let isNamed: Bool
  let body: Body
  let log: ForeignLog
  /// What the user says of the columns of tables.
  var columns: ColumnMapping?
  /// Whether it stood inside a signature.
  var isSigned = false

  var json: JSONDocument? { if case .json(let document) = body { document } else { nil } }
  var table: TableDocument? { if case .table(let document) = body { document } else { nil } }
  var xml: XMLHead? { if case .xml(let head) = body { head } else { nil } }

  /// The same document, to be read as a format.
  func read(as format: Format) -> ForeignDocument {
    let log = ForeignLog(file: path, format: format)
    if isSigned { log.lose(SignedText.loss, at: SourceLocation(file: path)) }
    return ForeignDocument(
      path: path, isNamed: isNamed, body: body, log: log, columns: columns, isSigned: isSigned)
  }
}

/// What recognition needs of an XML file.
struct XMLHead {
  let name: String
  let namespace: String?
  /// The first bytes as text, for the namespaces that they declare.
  let text: String
}
