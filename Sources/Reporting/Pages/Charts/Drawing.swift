/// A chart as inline SVG with a title and a description that say the same in words.
struct Drawing {
  /// Unique on its page.
  let id: String
  let title: String
  let description: String
  /// In units of the drawing, which is as wide as its frame allows.
  let width: Int
  let height: Int
  let shapes: [Markup]

  func figure(caption: String) -> Markup {
    .tag(.figure, [], [svg, .tag(.figcaption, [.init(.class, "faint")], [.words(caption)])])
  }

  private var svg: Markup {
    .tag(
      .svg,
      [
        .init(.xmlns, "http://www.w3.org/2000/svg"), .init(.viewBox, "0 0 \(width) \(height)"),
        .init(.width, String(width * 13 / 10)), .init(.role, "img"),
        .init(.ariaLabelledBy, "\(id)-title \(id)-words"),
      ],
      [
        .tag(.title, [.init(.id, "\(id)-title")], [.words(title)]),
        .tag(.desc, [.init(.id, "\(id)-words")], [.words(description)]), Drawing.patterns(id),
      ] + shapes)
  }

  /// Fills that differ without colour: hatched, dotted.
  private static func patterns(_ id: String) -> Markup {
    func pattern(_ name: String, _ parts: [Markup]) -> Markup {
      .tag(
        .pattern,
        [
          .init(.id, "\(id)-\(name)"), .init(.width, "6"), .init(.height, "6"),
          .init(.patternUnits, "userSpaceOnUse"),
        ], parts)
    }
    return .tag(
      .defs, [],
      [
        pattern(
          "hatched",
          [
            rect(x: 0, y: 0, width: 6, height: 6, fill: SheetStyle.middle),
            .tag(
              .path,
              [.init(.d, "M-1 1L1 -1M0 6L6 0M5 7L7 5"), .init(.stroke, SheetStyle.empty), .init(.strokeWidth, "1")]),
          ]),
        pattern(
          "dotted",
          [
            rect(x: 0, y: 0, width: 6, height: 6, fill: SheetStyle.empty),
            .tag(.circle, [.init(.cx, "3"), .init(.cy, "3"), .init(.r, "1.4"), .init(.fill, SheetStyle.middle)]),
          ]),
      ])
  }

  static func rect(x: Int, y: Int, width: Int, height: Int, fill: String, stroke: String? = nil) -> Markup {
    .tag(
      .rect,
      [
        .init(.x, String(x)), .init(.y, String(y)), .init(.width, String(max(0, width))),
        .init(.height, String(height)),
        .init(.fill, fill),
      ] + (stroke.map { [.init(.stroke, $0)] } ?? []))
  }

  enum Anchor: String { case start, middle, end }

  static func text(
    _ words: String, x: Int, y: Int, size: Int = 13, anchor: Anchor = .start, fill: String = SheetStyle.ink
  ) -> Markup {
    .tag(
      .text,
      [
        .init(.x, String(x)), .init(.y, String(y)), .init(.fontSize, String(size)),
        .init(.textAnchor, anchor.rawValue), .init(.fill, fill),
      ], [.words(words)])
  }

  static func line(x1: Int, y1: Int, x2: Int, y2: Int, stroke: String = SheetStyle.edge) -> Markup {
    .tag(
      .line,
      [
        .init(.x1, String(x1)), .init(.y1, String(y1)), .init(.x2, String(x2)), .init(.y2, String(y2)),
        .init(.stroke, stroke),
      ])
  }

  /// Words cut to a count of characters, so that they fit beside what they name.
  static func cut(_ words: String, to count: Int) -> String {
    words.count <= count ? words : String(words.prefix(max(1, count - 1))) + "…"
  }
}
