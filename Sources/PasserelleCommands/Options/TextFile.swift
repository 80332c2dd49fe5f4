import Model

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A UTF-8 file that a user names; `-` is standard input.
struct TextFile {
  let path: String

  /// What messages call it.
  var name: String { path == "-" ? "<stdin>" : path }

  func text() throws(Failure) -> String {
    let bytes = path == "-" ? try FileHandleReading.standardInput() : try contents()
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    guard let text = String(validating: content, as: UTF8.self) else {
      throw Failure(
        .data,
        Text(
          "`\(name)` is not UTF-8 text; convert it (for example with `iconv -f WINDOWS-1252 -t UTF-8`)",
          "`\(name)` n'est pas du texte UTF-8; convertissez-le (par exemple avec `iconv -f WINDOWS-1252 -t UTF-8`)"))
    }
    return text
  }

  func write(_ text: String) throws(Failure) {
    do {
      try Data(text.utf8).write(to: URL(filePath: path))
    } catch {
      throw Failure(
        .io,
        Text(
          "`\(path)` cannot be written; check that its folder exists and may be written to",
          "`\(path)` ne peut pas être écrit; vérifiez que son dossier existe et que vous pouvez y écrire"))
    }
  }

  private func contents() throws(Failure) -> Data {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder else {
      throw Failure(
        .noInput,
        Text("there is no file `\(path)`; check the path", "il n'y a aucun fichier `\(path)`; vérifiez le chemin"))
    }
    guard let read = try? Data(contentsOf: URL(filePath: path)) else {
      throw Failure(
        .io,
        Text("`\(path)` cannot be read; check its permissions", "`\(path)` ne peut pas être lu; vérifiez ses droits"))
    }
    return read
  }
}
