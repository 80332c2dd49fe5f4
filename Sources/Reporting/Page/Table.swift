public import Model

/// Aligned columns for a page; the columns that may wrap share what width is left.
public struct Table: Sendable {
  public enum Alignment: Sendable { case left, right }

  public struct Column: Sendable {
    public let title: String
    public let alignment: Alignment
    public let wraps: Bool

    public init(_ title: String, _ alignment: Alignment = .left, wraps: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.wraps = wraps
    }
  }

  public struct Cell: Sendable, ExpressibleByStringInterpolation {
    /// Words that follow each other, each in one language.
    public struct Run: Sendable {
      let words: String
      /// Nil: the page's.
      let language: Language?

      init(_ words: String, _ language: Language? = nil) {
        self.words = words
        self.language = language
      }

      /// Words of a record, in its other language where it has none in the page's.
      init(_ text: Text, on page: Page) {
        let isOther = text[page.language] == nil && text[page.language.other] != nil
        self.init(page.words(text), isOther ? page.language.other : nil)
      }
    }

    public let runs: [Run]
    public let tint: Page.Tint?
    /// What a mark says, for those who hear the table.
    public let spoken: String?

    public var words: String { runs.count == 1 ? runs[0].words : runs.map(\.words).joined() }

    public init(_ words: String, _ tint: Page.Tint? = nil, spoken: String? = nil) {
      runs = [Run(words)]
      self.tint = tint
      self.spoken = spoken
    }

    public init(_ runs: [Run], _ tint: Page.Tint? = nil) {
      self.runs = runs
      self.tint = tint
      spoken = nil
    }

    /// Words of a record, in its other language where it has none in the page's.
    public init(_ text: Text, on page: Page, _ tint: Page.Tint? = nil) { self.init([Run(text, on: page)], tint) }

    public init(stringLiteral value: String) { self.init(value) }
  }

  public let columns: [Column]
  public let rows: [[Cell]]

  public init(_ columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table as lines, two columns of space between its columns, no space at line ends.
  public func written(on page: Page, indent: Int = 0) -> String {
    let widths = columnWidths(page.width - indent)
    var text = ""
    if columns.contains(where: { !$0.title.isEmpty }) {
      text += line(columns.map { Cell($0.title, .faint) }, widths, page, indent)
    }
    for row in rows { text += line(row, widths, page, indent) }
    return text
  }

  private func columnWidths(_ available: Int) -> [Int] {
    var widths = columns.indices.map { column in
      ([columns[column].title] + rows.map { column < $0.count ? $0[column].words : "" })
        .flatMap { $0.utf8.split(separator: 0x0A) }.map { Typography.width(String(Substring($0))) }.max() ?? 0
    }
    let spaces = 2 * (columns.count - 1)
    var excess = widths.reduce(spaces, +) - available
    guard excess > 0 else { return widths }
    // The widest of the wrapping columns gives first, but none below 16 columns or its longest word: an id that is broken
    // cannot be copied.
    let least = columns.indices.map { column in
      guard columns[column].wraps else { return 0 }
      let words = rows.flatMap { column < $0.count ? $0[column].words.utf8.split { $0 == 0x20 || $0 == 0x0A } : [] }
      return max(16, min(44, words.map { Typography.width(String(Substring($0))) }.max() ?? 0))
    }
    while excess > 0 {
      let widest = columns.indices.filter { columns[$0].wraps && widths[$0] > least[$0] }
        .max { (widths[$0], $1) < (widths[$1], $0) }
      guard let widest else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ row: [Cell], _ widths: [Int], _ page: Page, _ indent: Int) -> String {
    let cells = columns.indices.map { column -> [String] in
      let words = column < row.count ? row[column].words : ""
      return columns[column].wraps ? page.wrapped(words, width: widths[column]) : [words]
    }
    let height = cells.map { $0.count }.max() ?? 1
    var text = ""
    for level in 0..<height {
      var line = columns.indices.map { column in
        let words = level < cells[column].count ? cells[column][level] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - Typography.width(words)))
        let tint = column < row.count ? row[column].tint : nil
        let shown = words.isEmpty ? words : tint.map { page.tinted(words, $0) } ?? words
        return columns[column].alignment == .right ? padding + shown : shown + padding
      }.joined(separator: "  ")
      line = String(line.dropLast(line.utf8.reversed().prefix { $0 == 0x20 }.count))
      text += String(repeating: " ", count: indent) + line + "\n"
    }
    return text
  }
}
