import Model
import XMLReading

/// Sorts files into our own and others, and has the others read by their adapters.
struct ForeignReader {
  let wanted: Wanted
  /// The format that the user insists on.
  let forced: Format?
  /// What the columns of tables hold.
  var columns: ColumnMapping?

  /// What was read, in the order of the files; files that belong together stand where the first of them stood.
  struct Result {
    enum Piece {
      case own(InputFile)
      case foreign(ForeignContent, [ForeignLog])
    }
    var pieces: [Piece] = []
    var diagnostics: [Diagnostic] = []
    var conversion = ConversionReport()

    /// A piece, of which nothing stays here.
    mutating func takePiece(_ place: Int) -> Piece {
      var piece = Piece.foreign(ForeignContent(), [])
      swap(&piece, &pieces[place])
      return piece
    }
  }

  /// Reads all that is not our own.
  func read(_ inputs: [InputFile]) -> Result {
    var result = Result()
    var groups: [Group: (piece: Int, documents: [ForeignDocument])] = [:]
    for input in inputs {
      guard let document = open(input, &result) else { continue }
      guard let adapter = adapter(for: document) else {
        passOver(document, &result)
        continue
      }
      guard wanted.formats.contains(adapter.format) else {
        passOver(document, as: adapter.format, &result)
        continue
      }
      let group = Group(format: adapter.format, file: adapter.format.isJoined ? "" : input.path)
      let readable = document.read(as: adapter.format)
      result.diagnostics += document.log.diagnosticLog.diagnostics
      if groups[group] == nil {
        groups[group] = (result.pieces.count, [])
        result.pieces.append(.foreign(ForeignContent(), []))
      }
      groups[group]?.documents.append(readable)
      // What stands alone is read at once, so that its bytes are let go before the next is opened.
      if !adapter.format.isJoined { finish(group, adapter, &groups, &result) }
    }
    for adapter in Adapters.all where adapter.format.isJoined {
      finish(Group(format: adapter.format, file: ""), adapter, &groups, &result)
    }
    return result
  }

  private struct Group: Hashable {
    let format: Format
    let file: String
  }

  private func finish(
    _ group: Group, _ adapter: any FormatAdapter.Type,
    _ groups: inout [Group: (piece: Int, documents: [ForeignDocument])], _ result: inout Result
  ) {
    guard let found = groups.removeValue(forKey: group) else { return }
    let content = adapter.read(found.documents)
    let logs = found.documents.map(\.log)
    result.pieces[found.piece] = .foreign(content, logs)
    for log in logs { result.conversion.add(log.finished) }
  }

  /// The document; nil where it is our own, or cannot be opened.
  private func open(_ input: InputFile, _ result: inout Result) -> ForeignDocument? {
    if forced == .native {
      result.pieces.append(.own(input))
      return nil
    }
    let head = try? ByteFile.bytes(of: input.path, first: ForeignFile.headBytes)
    let syntax = head.flatMap(ForeignFile.syntax)
    // XML is read as ours unless it is known to be something else, so that its faults are told in our words.
    if syntax == nil || (syntax == .xml && forced == nil && !isForeign(input)) || (input.isXMLOnly && syntax != .xml) {
      result.pieces.append(.own(input))
      return nil
    }
    let log = ForeignLog(file: input.path, format: forced ?? .table)
    if var document = ForeignFile.open(input, log: log) {
      document.columns = columns
      return document
    }
    result.diagnostics += log.diagnosticLog.diagnostics
    return nil
  }

  private func isForeign(_ input: InputFile) -> Bool {
    guard let root = try? XMLReader.root(of: .file(input.path)) else { return false }
    let isOwn = Vocabulary.allCases.contains { $0.namespace == root.namespace }
    guard !isOwn, let document = ForeignFile.open(input, log: ForeignLog(file: input.path, format: .table)) else {
      return false
    }
    return Adapters.all.contains { $0.claims(document) }
  }

  private func adapter(for document: ForeignDocument) -> (any FormatAdapter.Type)? {
    if let forced { return Adapters.all.first { $0.format == forced && $0.format.syntax == document.syntax } }
    let claiming = Adapters.all.filter { $0.claims(document) }
    return claiming.first { wanted.formats.contains($0.format) } ?? claiming.first
  }

  /// Says that a file holds something else than what is wanted; in a folder, only counts it.
  private func passOver(_ document: ForeignDocument, as format: Format, _ result: inout Result) {
    if !document.isNamed {
      result.conversion.count("file of another kind (\(format.rawValue)): \(FrameworkDraft.name(of: document.path))")
      return
    }
    let (name, noun) = (format.name, wanted.vocabulary.noun)
    result.diagnostics.append(
      Diagnostic(
        .unreadable, "wrong-format", at: SourceLocation(file: document.path),
        Text(
          "this is \(name.reading(.english)), which holds no part of \(noun.reading(.english))",
          "c'est \(name.reading(.french)), qui ne contient rien d'utile à \(noun.reading(.french))")))
  }

  /// Says that a file is not understood, and what was looked for; in a folder, only counts it.
  private func passOver(_ document: ForeignDocument, _ result: inout Result) {
    if !document.isNamed {
      result.conversion.count("file that is not understood: \(FrameworkDraft.name(of: document.path))")
      return
    }
    let looked = ([.native] + wanted.formats).map { quoted($0.rawValue) }.joined(separator: ", ")
    let message: Text
    if let forced {
      message = Text(
        "this file cannot be read as \(quoted(forced.rawValue)), which is \(forced.name.reading(.english))",
        "ce fichier ne peut être lu comme \(quoted(forced.rawValue)), c'est-à-dire \(forced.name.reading(.french))")
    } else {
      message = Text(
        "the format is not understood; looked for \(looked); `framework import` and `catalogue import` can force one with `--as`",
        "le format n'est pas compris; formats cherchés\u{A0}: \(looked); `framework import` et `catalogue import` peuvent en imposer un par `--as`"
      )
    }
    result.diagnostics.append(
      Diagnostic(.unreadable, "unknown-format", at: SourceLocation(file: document.path), message))
  }
}

/// Every adapter, the particular before the general.
enum Adapters {
  static var all: [any FormatAdapter.Type] {
    [
      SKOSFormat.self, ESCOFormat.self, NOCFormat.self, CASEFormat.self, DigCompFormat.self, ASNFormat.self,
      OSMTFormat.self, CTDLASNFormat.self, LearnerRecordFormat.self, EuropeanJSONFormat.self, OpenBadges3Format.self,
      OpenBadges2Format.self, CTDLFormat.self, EuropeanXMLFormat.self, ELMOFormat.self, TableFormat.self,
    ]
  }
}

extension ForeignDocument {
  var syntax: Format.Syntax {
    switch body {
    case .xml: .xml
    case .json: .json
    case .table: .table
    }
  }
}

extension FrameworkDraft {
  /// A file's name without its folder.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
