import Model

/// The pieces that sheets are made of.
extension Markup {
  static func heading(_ rank: Int, _ words: String) -> Markup {
    .tag(rank == 1 ? .h1 : rank == 2 ? .h2 : .h3, [], [.said(words)])
  }

  static func paragraph(_ words: String, _ style: String? = nil) -> Markup { paragraph([.said(words)], style) }

  static func paragraph(_ parts: [Markup], _ style: String? = nil) -> Markup {
    .tag(.p, style.map { [.init(.class, $0)] } ?? [], parts)
  }

  /// A section under a heading of its own; nil where there is nothing in it.
  static func section(_ heading: String, _ parts: [Markup?]) -> Markup? {
    let kept = parts.compactMap(\.self)
    return kept.isEmpty ? nil : .tag(.section, [], [.heading(2, heading)] + kept)
  }

  /// Words of a record, marked with their own language where they are not in the page's.
  static func words(_ text: Text, _ page: Page) -> Markup {
    let spaced = page.words(text)
    guard text[page.language] == nil, text[page.language.other] != nil else { return .words(spaced) }
    return .tag(.span, [.init(.lang, page.language.other.rawValue)], [.words(spaced)])
  }

  /// A table with its caption; `rowHeader` is the column that names the rows.
  static func table(_ table: Table, caption: String, rowHeader: Int?, _ page: Page) -> Markup {
    let heads = table.columns.map { column in
      column.title.isEmpty
        // A column of marks has a name too, for those who hear the table.
        ? Markup.tag(.th, [.init(.scope, "col")], [spoken(page.words("mark", "marque"))])
        : .tag(.th, [.init(.scope, "col")] + right(column), [.words(column.title)])
    }
    let rows = table.rows.map { row in
      Markup.tag(
        .tr, [],
        table.columns.indices.map { place in
          let cell = place < row.count ? row[place] : Table.Cell("")
          return place == rowHeader
            ? .tag(.th, [.init(.scope, "row")] + right(table.columns[place]), [content(cell, page)])
            : .tag(.td, right(table.columns[place]), [content(cell, page)])
        })
    }
    let whole = Markup.tag(
      .table, [],
      [.tag(.caption, [], [.words(caption)]), .tag(.thead, [], [.tag(.tr, [], heads)]), .tag(.tbody, [], rows)])
    return .tag(
      .div, [.init(.class, "frame"), .init(.role, "group"), .init(.ariaLabel, caption), .init(.tabindex, "0")], [whole]
    )
  }

  private static func right(_ column: Table.Column) -> [Attribute] {
    column.alignment == .right ? [.init(.class, "right")] : []
  }

  /// Words that are heard and not seen.
  static func spoken(_ words: String) -> Markup { .tag(.span, [.init(.class, "seen-by-readers")], [.words(words)]) }

  private static func content(_ cell: Table.Cell, _ page: Page) -> Markup {
    if let spoken = cell.spoken {
      let style = (cell.tint?.style).map { "mark " + $0 } ?? "mark"
      return .several([
        .tag(.span, [.init(.class, style), .init(.ariaHidden, "true")], [.words(cell.words)]), .spoken(spoken),
      ])
    }
    let runs = cell.runs.map { run -> Markup in
      let lines = run.words.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
        place, line in
        (place == 0 ? [] : [Markup.tag(.br)]) + [Markup.said(String(line))]
      }
      return run.language.map { .tag(.span, [.init(.lang, $0.rawValue)], lines) } ?? .several(lines)
    }
    switch cell.tint {
    case .code: return .tag(.code, [], [.words(cell.words)])
    case .good, .fair, .bad, .strong, .faint:
      return cell.words.isEmpty ? .several(runs) : .tag(.span, [.init(.class, cell.tint?.style ?? "")], runs)
    case nil: return .several(runs)
    }
  }
}

extension Page.Tint {
  var style: String {
    switch self {
    case .strong: "mark"
    case .faint: "faint"
    case .good: "good"
    case .fair: "fair"
    case .bad: "bad"
    case .code: ""
    }
  }
}
