import Model

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A statement to map.
struct Statement: Sendable {
  let id: String
  let words: String
  /// Nil: guessed from the words.
  let language: Language?
}

/// A file of statements: one a line, or a tab-separated table with a header.
struct StatementFile {
  let path: String

  func statements() throws(Failure) -> [Statement] {
    let lines = try text().split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if let columns = lines.first.flatMap({ Columns(header: String($0)) }) {
      return try rows(lines.dropFirst(), columns)
    }
    return lines.enumerated().compactMap { number, line in
      let words = line.trimmingSpaces
      return words.isEmpty ? nil : Statement(id: "line-\(number + 1)", words: words, language: nil)
    }
  }

  private func rows(_ lines: ArraySlice<Substring>, _ columns: Columns) throws(Failure) -> [Statement] {
    var statements: [Statement] = []
    for (offset, line) in lines.enumerated() where !line.isEmpty {
      let number = offset + 2
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > columns.text else {
        throw Failure(
          .data,
          Text(
            "\(name):\(number): the row has \(fields.count) field(s), but the statement is column \(columns.text + 1) in the header",
            "\(name):\(number) : la ligne a \(fields.count) champ(s), mais l'énoncé est la colonne \(columns.text + 1) de l'en-tête"
          ))
      }
      let id = columns.id.flatMap { $0 < fields.count ? String(fields[$0]) : nil }
      let language = columns.language.flatMap { $0 < fields.count ? Language(tag: String(fields[$0])) : nil }
      let words = fields[columns.text].trimmingSpaces
      guard !words.isEmpty else { continue }
      statements.append(Statement(id: id ?? "line-\(number)", words: words, language: language))
    }
    return statements
  }

  private var name: String { path == "-" ? "<stdin>" : path }

  private func text() throws(Failure) -> String {
    let bytes: Data
    if path == "-" {
      bytes = try FileHandleReading.standardInput()
    } else {
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
      bytes = read
    }
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

  /// Where a table keeps what is needed; nil unless the line is a header with a column of statements.
  private struct Columns {
    let text: Int
    let id: Int?
    let language: Int?

    init?(header: String) {
      let names = header.split(separator: "\t", omittingEmptySubsequences: false).map { $0.lowercased() }
      guard let text = names.firstIndex(where: { ["text", "statement", "énoncé", "texte"].contains($0) })
      else { return nil }
      self.text = text
      id = names.firstIndex { ["id", "qid"].contains($0) }
      language = names.firstIndex { ["lang", "language", "langue"].contains($0) }
    }
  }
}
