public import Model

/// An explanation as an indented tree or as JSON.
public struct ExplanationTree: Sendable {
  let root: Explanation

  public init(_ root: Explanation) { self.root = root }

  public func written(on page: Page) -> String {
    var text = ""
    write(root, first: "", rest: "", page, to: &text)
    return text
  }

  private func write(_ node: Explanation, first: String, rest: String, _ page: Page, to text: inout String) {
    var words = page.words(node.label)
    if let value = node.value { words += "  =  " + value }
    let source = node.source.map { "[\(page.words($0))]" }
    let isLong = Typography.width(words) + (source.map { Typography.width($0) + 2 } ?? 0) + first.count > page.width
    let below = rest + (node.children.isEmpty ? "    " : "│   ")
    let lines = page.wrapped(
      isLong ? words : [words, source].compactMap(\.self).joined(separator: "  "), width: page.width - first.count)
    for (place, line) in lines.enumerated() { text += (place == 0 ? first : below) + line + "\n" }
    if isLong, let source {
      for line in page.wrapped(source, width: page.width - below.count) {
        text += below + page.tinted(line, .faint) + "\n"
      }
    }
    for (place, child) in node.children.enumerated() {
      let isLast = place == node.children.count - 1
      write(child, first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "), page, to: &text)
    }
  }

  public var json: JSON { json(root) }

  private func json(_ node: Explanation) -> JSON {
    var members: [JSON.Member] = [.init("label", JSON(node.label))]
    if let value = node.value { members.append(.init("value", .string(value))) }
    if let source = node.source { members.append(.init("source", JSON(source))) }
    if !node.children.isEmpty { members.append(.init("terms", .array(node.children.map { json($0) }))) }
    return .object(members)
  }
}
