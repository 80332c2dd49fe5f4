public import Model

/// Several reports told one after the other, each with a heading and the command that gives it.
public struct StoryReport: Report {
  public struct Chapter: Sendable {
    let title: Text
    let introduction: Text
    /// As a person would type it.
    let command: String
    let report: any Report

    public init(title: Text, introduction: Text, command: String, report: any Report) {
      self.title = title
      self.introduction = introduction
      self.command = command
      self.report = report
    }
  }

  let opening: Text
  let chapters: [Chapter]

  public init(opening: Text, chapters: [Chapter]) {
    self.opening = opening
    self.chapters = chapters
  }

  public var format: String { "story" }

  public func text(_ page: Page) -> String {
    var text = page.paragraph(page.words(opening))
    for (place, chapter) in chapters.enumerated() {
      text += "\n" + page.tinted("\(place + 1). " + page.words(chapter.title), .strong) + "\n"
      text += page.paragraph(page.words(chapter.introduction))
      text += page.tinted("$ \(chapter.command)", .faint) + "\n\n"
      text += chapter.report.text(page)
    }
    return text
  }

  public var members: [JSON.Member] {
    [
      .init("opening", JSON(opening)),
      .init(
        "chapters",
        .array(
          chapters.map { chapter in
            [
              "title": JSON(chapter.title), "introduction": JSON(chapter.introduction),
              "command": .string(chapter.command), "answer": chapter.report.json,
            ]
          })),
    ]
  }
}
