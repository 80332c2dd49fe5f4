import ArgumentParser
import Loading
import Model

/// Which standards records are held against.
struct StandardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Hold records against this standard, whoever it is meant for: an id, an unambiguous beginning of one, or a file; may be repeated (default: the shipped ones that are meant for the record).",
      valueName: "standard"))
  var standard: [String] = []

  /// Whether the user chose the standards: then they are applied beyond their scope too.
  var isChosen: Bool { !standard.isEmpty }

  /// The standards chosen, in the order given, else all that are shipped.
  func standards(_ shared: SharedOptions) throws(Failure) -> [QualityStandard] {
    let names = standard.flatMap { $0.split(separator: ",").map(String.init) }
    let files = names.filter { $0.hasSuffix(".xml") || $0.contains("/") }
    var known: [QualityStandard] = []
    if names.isEmpty || files.count < names.count { known = try read([try shared.dataFolder().standards], shared) }
    guard !names.isEmpty else { return known }
    var chosen: [QualityStandard] = []
    for name in names {
      let found = files.contains(name) ? try read([name], shared) : [try self.named(name, among: known)]
      chosen += found.filter { new in !chosen.contains { $0.id == new.id } }
    }
    return chosen
  }

  /// Where the standards are read from.
  func inputs(_ shared: SharedOptions) -> [String] {
    let files = standard.flatMap { $0.split(separator: ",").map(String.init) }.filter {
      $0.hasSuffix(".xml") || $0.contains("/")
    }
    return files + (shared.dataFolderIfAny.map { [$0.standards] } ?? [])
  }

  private func read(_ paths: [String], _ shared: SharedOptions) throws(Failure) -> [QualityStandard] {
    let loaded = StandardFiles.read(paths)
    try shared.rejectUnreadable(loaded.diagnostics)
    shared.report(loaded.diagnostics)
    return loaded.value
  }

  private func named(_ name: String, among standards: [QualityStandard]) throws(Failure) -> QualityStandard {
    if let exact = standards.first(where: { $0.id == name }) { return exact }
    let beginning = standards.filter { $0.id.hasPrefix(name) }
    if beginning.count == 1 { return beginning[0] }
    let ids = (beginning.isEmpty ? standards : beginning).map { "`\($0.id)`" }.joined(separator: ", ")
    throw Failure(
      .noInput,
      beginning.isEmpty
        ? Text(
          "no standard is called `\(name)`; there are \(ids)", "aucune norme ne s'appelle `\(name)`; il y a \(ids)")
        : Text("`\(name)` stands for several standards: \(ids)", "`\(name)` désigne plusieurs normes : \(ids)"))
  }
}
