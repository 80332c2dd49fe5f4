public import Model

/// What a page rests on: the files with their checksums, the policy, the day and the tool.
public struct SheetSources: Sendable {
  public struct File: Sendable, Hashable {
    /// Its path in the data folder, or as the user gave it.
    public let name: String
    /// SHA-256, in hexadecimal digits.
    public let checksum: String

    public init(name: String, checksum: String) {
      self.name = name
      self.checksum = checksum
    }
  }

  let toolVersion: String
  let asOf: CalendarDate
  let files: [File]
  let isRedacted: Bool

  /// - Parameter isRedacted: give files that are not the data folder's a number instead of their name, which may be a
  ///   person's.
  public init(toolVersion: String, asOf: CalendarDate, files: [File], isRedacted: Bool) {
    self.toolVersion = toolVersion
    self.asOf = asOf
    self.files = files
    self.isRedacted = isRedacted
  }

  func footer(_ page: Page) -> Markup {
    let rests = page.words(
      "Made by Passerelle \(toolVersion) for \(asOf), from the files below. The same files and the same question give the same page.",
      "Établi par Passerelle \(toolVersion) en date du \(asOf), à partir des fichiers ci-dessous. Les mêmes fichiers et la même question donnent la même page."
    )
    let scores = page.words(
      "A score ranks; it decides nothing. Regulated work is referred to its regulator.",
      "Un score classe; il ne décide de rien. Le travail réglementé relève de son organisme de réglementation.")
    let personal =
      isRedacted
      ? [Markup.paragraph(page.words("Personal data were left out.", "Les données personnelles ont été retirées."))]
      : []
    let table = Markup.table(
      Table(
        [.init(page.words("File", "Fichier"), wraps: true), .init("SHA-256", wraps: true)],
        rows: files.enumerated().map { [Table.Cell(name($1, $0)), Table.Cell($1.checksum, .code)] }),
      caption: page.words("Sources and checksums", "Sources et sommes de contrôle"), rowHeader: 0, page)
    return .tag(
      .footer, [],
      [
        .heading(2, page.words("What this rests on", "Ce sur quoi cette page repose")), .paragraph(rests),
        .paragraph(scores),
      ]
        + personal + [table])
  }

  private func name(_ file: File, _ place: Int) -> String {
    isRedacted && !file.name.hasPrefix("Frameworks-Data/") ? "#\(place + 1)" : file.name
  }
}
