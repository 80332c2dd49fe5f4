import Model

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
    let lines = try TextFile(path: path).text().split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
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

  private var name: String { TextFile(path: path).name }

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
