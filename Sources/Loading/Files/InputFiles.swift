import Model
import XMLReading

/// What a path holds: files in a stable order.
public enum InputFiles {
  /// A file as it is; a folder: every `*.xml` below it, sorted by path.
  ///
  /// Each file comes once, whatever links lead to it. Names that begin with a dot are hidden, and are left alone.
  /// - Complexity: linear in the number of entries below the folders.
  public static func xmlFiles(at paths: [String]) -> Loaded<[String]> {
    let found = inputs(at: paths, kinds: .xml)
    return Loaded(value: found.value.map(\.path), diagnostics: found.diagnostics)
  }

  /// Decision models: a file as it is; a folder: every `*.dmn` below it, sorted by path.
  public static func decisionModels(at paths: [String]) -> Loaded<[String]> {
    let found = inputs(at: paths, kinds: .decisionModels)
    return Loaded(value: found.value.map(\.path), diagnostics: found.diagnostics)
  }

  /// Every file at a path that data of any format may be in, sorted.
  public static func dataFiles(at path: String) -> [String] { inputs(at: [path], kinds: .all).value.map(\.path) }

  /// Badges and certificates: a file as it is; a folder: every JSON document, token and image below it, sorted by path.
  public static func evidence(at paths: [String]) -> Loaded<[String]> {
    let found = inputs(at: paths, kinds: .evidence)
    return Loaded(value: found.value.map(\.path), diagnostics: found.diagnostics)
  }

  /// Whether there is a file, or something else that can be read as one, at the path.
  public static func isFile(_ path: String) -> Bool {
    switch FileTree.item(at: path) {
    case .file, .special: true
    case .folder, .missing: false
    }
  }

  /// The files that may hold what is wanted, knowing which of them the user named.
  static func inputs(at paths: [String], kinds: FileKinds) -> Loaded<[InputFile]> {
    var search = InputSearch(kinds: kinds)
    for path in paths {
      switch FileTree.item(at: path) {
      // A pipe that the user names, as a shell's `<(…)` does, is read; whoever names a device must know why.
      case .file, .missing, .special: search.add(path, isNamed: true)
      case .folder: search.addFolder(path)
      }
    }
    return Loaded(value: search.files, diagnostics: search.diagnostics.sorted())
  }
}

/// Which files are taken from a folder, by the ends of their names; what is in them decides what they are.
enum FileKinds {
  case xml
  case decisionModels
  /// Badges and certificates.
  case evidence
  /// Of every format that is read.
  case all

  func include(_ name: String) -> Bool {
    let ends =
      switch self {
      case .xml: [".xml"]
      case .decisionModels: [".dmn"]
      case .evidence: [".json", ".jsonld", ".jwt", ".jws", ".png", ".svg"]
      case .all: [".xml", ".rdf", ".json", ".jsonld", ".csv", ".tsv"]
      }
    let lower = name.lowercased()
    return ends.contains { lower.hasSuffix($0) }
  }
}

/// A file to read, and whether the user gave its name or a folder that it lies in.
struct InputFile: Sendable, Hashable {
  let path: String
  let isNamed: Bool
  /// Its content, where that is not in a file of its own.
  var bytes: [UInt8]?

  var source: XMLSource { bytes.map { .bytes($0, name: path) } ?? .file(path) }

  /// Whether its name claims that it is XML, and the user did not name it: it is then told as bad XML where it is none.
  var isXMLOnly: Bool { path.lowercased().hasSuffix(".xml") }
}

/// Files found so far.
private struct InputSearch {
  let kinds: FileKinds
  var files: [InputFile] = []
  var diagnostics: [Diagnostic] = []
  private var seenFiles: Set<String> = []

  init(kinds: FileKinds) { self.kinds = kinds }

  mutating func add(_ path: String, isNamed: Bool) {
    if seenFiles.insert(FileTree.resolved(path)).inserted { files.append(InputFile(path: path, isNamed: isNamed)) }
  }

  mutating func addFolder(_ folder: String) {
    let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var seenFolders: Set<String> = [FileTree.resolved(root)]
    var pending = [root]
    var found: [String] = []
    while let next = pending.popLast() {
      guard let names = FileTree.names(in: next) else {
        diagnostics.append(InputSearch.unreadable(next))
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = FileTree.joined(next, name)
        let isWanted = kinds.include(name)
        switch FileTree.item(at: path) {
        case .folder: if seenFolders.insert(FileTree.resolved(path)).inserted { pending.append(path) }
        // A link named `*.xml` that leads nowhere is for the reader to report.
        case .file, .missing: if isWanted { found.append(path) }
        case .special: if isWanted { diagnostics.append(InputSearch.special(path)) }
        }
      }
    }
    if found.isEmpty && diagnostics.isEmpty { diagnostics.append(InputSearch.empty(root, kinds)) }
    for path in found.sorted() { add(path, isNamed: false) }
  }

  private static func unreadable(_ folder: String) -> Diagnostic {
    Diagnostic(
      .unreadable, "unreadable-folder", at: SourceLocation(file: folder),
      Text(
        "the folder \(quoted(folder)) cannot be listed; check its permissions",
        "le contenu du dossier \(quoted(folder)) ne peut être lu; vérifiez ses droits d'accès"))
  }

  private static func special(_ path: String) -> Diagnostic {
    Diagnostic(
      .problem, "special-file", at: SourceLocation(file: path),
      Text(
        "this is a device, a pipe or a socket, which is not read from a folder",
        "ceci est un périphérique, un tube ou une connexion, qui n'est pas lu dans un dossier"))
  }

  private static func empty(_ folder: String, _ kinds: FileKinds) -> Diagnostic {
    let end =
      switch kinds {
      case .decisionModels: ".dmn"
      case .evidence: ".json"
      case .xml, .all: ".xml"
      }
    return Diagnostic(
      .problem, "empty-folder", at: SourceLocation(file: folder),
      Text(
        "there is no `\(end)` file in the folder \(quoted(folder)) or below it",
        "il n'y a aucun fichier `\(end)` dans le dossier \(quoted(folder)) ni dans ses sous-dossiers"))
  }
}
