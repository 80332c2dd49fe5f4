import Loading
import Model
import Recognition
import Reporting

extension SharedOptions {
  /// What an answer rests on: each file that the user named with its SHA-256, and each folder of the data folder with one over
  /// the names and the checksums of its files.
  func sheetSources(and further: [String], isRedacted: Bool) throws(Failure) -> SheetSources {
    var paths: [String]
    if let index {
      paths = [index]
    } else {
      paths = try inputPaths()
      let used: String
      if let policy { used = policy } else { used = try dataFolder().policy }
      paths.append(used)
    }
    let folder = dataFolderIfAny
    var files: [SheetSources.File] = []
    for path in paths + further {
      let data = InputFiles.dataFiles(at: path)
      let inside = data.isEmpty ? InputFiles.decisionModels(at: [path]).value : data
      if inside == [path] {
        if let sum = checksum(path) { files.append(.init(name: named(path, folder), checksum: sum)) }
      } else {
        let lines = inside.compactMap { file in checksum(file).map { "\($0)  \(named(file, folder))\n" } }
        let count = Text.counted(lines.count, Text("file", "fichier"), Text("files", "fichiers")).reading(language)
        files.append(
          .init(name: "\(named(path, folder)) (\(count))", checksum: Digest.sha256(lines.joined().utf8)))
      }
    }
    return SheetSources(
      toolVersion: PasserelleCommand.version, asOf: try date(), files: files, isRedacted: isRedacted)
  }

  private func checksum(_ path: String) -> String? { InputChecksums.contents(path).map { Digest.sha256($0) } }

  /// Files of the data folder are named from it.
  private func named(_ path: String, _ folder: DataFolder?) -> String {
    guard let home = folder?.path, path.hasPrefix(home + "/") else { return path }
    return "\(DataFolder.name)/" + path.dropFirst(home.count + 1)
  }
}
