public import Model

/// Everything that is wrong with some files, then a count.
public struct ValidationReport: Report {
  let files: Int
  let records: Int
  let diagnostics: [Diagnostic]

  /// - Parameter records: how many competencies, credentials and so on were read.
  public init(files: Int, records: Int, diagnostics: [Diagnostic]) {
    self.files = files
    self.records = records
    self.diagnostics = diagnostics.sorted()
  }

  public var format: String { "validate" }

  public func text(_ page: Page) -> String {
    var text = ""
    for diagnostic in diagnostics { text += DiagnosticLine(diagnostic).written(page.language) + "\n" }
    let found =
      diagnostics.isEmpty
      ? Text("no problems", "aucun problème")
      : Text.counted(diagnostics.count, Text("problem", "problème"), Text("problems", "problèmes"))
    let read = Text.joined(
      [
        Text.counted(files, Text("file", "fichier"), Text("files", "fichiers")),
        Text.counted(records, Text("record", "fiche"), Text("records", "fiches")),
      ], separator: .same(", "))
    let summary = page.words(Text.joined([read, found], separator: Text(": ", " : ")))
    return text + page.tinted(summary, diagnostics.isEmpty ? .good : .bad) + "\n"
  }

  public var members: [JSON.Member] {
    [
      .init("files", .integer(files)), .init("records", .integer(records)),
      .init("problems", .integer(diagnostics.count)),
      .init(
        "diagnostics",
        .array(
          diagnostics.map { diagnostic in
            [
              "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code),
              "file": JSON(diagnostic.location?.file), "line": JSON(diagnostic.location?.line),
              "column": JSON(diagnostic.location?.column), "message": JSON(diagnostic.message),
            ]
          })),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["file", "line", "column", "severity", "code", "message_en", "message_fr"],
      rows: diagnostics.map { diagnostic in
        [
          diagnostic.location?.file ?? "", diagnostic.location?.line.map(String.init) ?? "",
          diagnostic.location?.column.map(String.init) ?? "", diagnostic.severity.rawValue, diagnostic.code,
          diagnostic.message.english ?? "", diagnostic.message.french ?? "",
        ]
      })
  }
}

/// A diagnostic as one line: place, words, kind.
public struct DiagnosticLine {
  let diagnostic: Diagnostic

  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  public func written(_ language: Language) -> String {
    let place = diagnostic.location.map { "\($0): " } ?? "passerelle: "
    return place + Typography.spaced(diagnostic.message.reading(language), in: language) + " [\(diagnostic.code)]"
  }
}
