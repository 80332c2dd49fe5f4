import Model

/// Where the data that comes with the product is found.
public struct DataFolder: Sendable, Hashable {
  public let path: String

  public init(path: String) { self.path = path }

  public var frameworks: String { FileTree.joined(path, "frameworks") }
  public var catalogues: String { FileTree.joined(path, "catalogues") }
  public var roles: String { FileTree.joined(path, "roles") }
  public var policies: String { FileTree.joined(path, "policies") }
  /// The default policy's file.
  public var policy: String { FileTree.joined(policies, "default.xml") }
  public var rules: String { FileTree.joined(path, "rules") }
  public var standards: String { FileTree.joined(path, "standards") }
  public var schemas: String { FileTree.joined(path, "schemas") }

  /// The folder's usual name.
  public static let name = "Frameworks-Data"
  /// The environment variable that names another.
  public static let variable = "PASSERELLE_DATA"

  /// Looks for the folder: the option's value, else `PASSERELLE_DATA`, else `Frameworks-Data` in the working directory,
  /// then in each folder above the executable, then `share/passerelle` beside the executable's folder.
  ///
  /// One that is given but missing is an error: nothing else is tried in its place.
  public static func find(
    option: String?, environment: [String: String], workingDirectory: String, executable: String?
  ) -> Loaded<DataFolder?> {
    if let option { return given(option, by: "--data", workingDirectory) }
    if let value = environment[variable], !value.isEmpty { return given(value, by: variable, workingDirectory) }
    var places = [FileTree.joined(workingDirectory, name)]
    if let executable {
      let absolute = executable.hasPrefix("/") ? executable : FileTree.joined(workingDirectory, executable)
      places += placesAround(FileTree.resolved(absolute))
    }
    if let found = places.first(where: FileTree.isFolder) { return Loaded(value: DataFolder(path: found)) }
    return Loaded(value: nil, diagnostics: [notFound(places)])
  }

  private static func given(_ value: String, by means: String, _ workingDirectory: String) -> Loaded<DataFolder?> {
    let path = value.hasPrefix("/") || value.isEmpty ? value : FileTree.joined(workingDirectory, value)
    switch FileTree.item(at: path) {
    case .folder: return Loaded(value: DataFolder(path: path))
    case .file, .special: return Loaded(value: nil, diagnostics: [notAFolder(value, means)])
    case .missing: return Loaded(value: nil, diagnostics: [missing(value, means)])
    }
  }

  private static func placesAround(_ executable: String) -> [String] {
    var places: [String] = []
    var folder = FileTree.parent(of: executable)
    while let next = folder {
      places.append(FileTree.joined(next, name))
      folder = FileTree.parent(of: next)
    }
    if let folder = FileTree.parent(of: executable), let above = FileTree.parent(of: folder) {
      places.append(FileTree.joined(above, "share/passerelle"))
    }
    return places
  }

  private static func missing(_ value: String, _ means: String) -> Diagnostic {
    Diagnostic(
      .unreadable, "no-such-data-folder", at: SourceLocation(file: value),
      Text(
        "\(quoted(means)) names \(quoted(value)), where there is no folder; give the folder that holds `frameworks`",
        "\(quoted(means)) désigne \(quoted(value)), où il n'y a aucun dossier; "
          + "donnez le dossier qui contient `frameworks`"))
  }

  private static func notAFolder(_ value: String, _ means: String) -> Diagnostic {
    Diagnostic(
      .unreadable, "not-a-folder", at: SourceLocation(file: value),
      Text(
        "\(quoted(means)) names \(quoted(value)), which is a file; give the folder that holds `frameworks`",
        "\(quoted(means)) désigne \(quoted(value)), qui est un fichier; donnez le dossier qui contient `frameworks`"))
  }

  private static func notFound(_ places: [String]) -> Diagnostic {
    let looked = places.map { quoted($0, atMost: 200) }.joined(separator: ", ")
    return Diagnostic(
      .unreadable, "no-data-folder", at: nil,
      Text(
        "no data folder was found; give one with `--data` or \(quoted(variable)); looked at \(looked)",
        "aucun dossier de données n'a été trouvé; indiquez-le par `--data` ou \(quoted(variable)); "
          + "emplacements examinés\u{A0}: \(looked)"))
  }
}
