/// A regular expression of XPath, which FEEL uses, compiled.
struct Pattern: Sendable {
  indirect enum Node: Sendable {
    case characters(CharacterSet)
    case sequence([Node])
    case alternatives([Node])
    /// `maximum` nil: any number of times.
    case repeated(Node, minimum: Int, maximum: Int?, greedy: Bool)
    case group(Node, number: Int)
    case reference(Int)
    case start
    case end
  }

  struct Flags: Sendable {
    var dotMatchesAll = false
    var multiline = false
    var ignoresCase = false
    var ignoresSpace = false
    var literal = false

    /// Nil for letters that are no flags.
    init?(_ text: String) {
      for scalar in text.unicodeScalars {
        switch scalar {
        case "s": dotMatchesAll = true
        case "m": multiline = true
        case "i": ignoresCase = true
        case "x": ignoresSpace = true
        case "q": literal = true
        default: return nil
        }
      }
    }
  }

  let node: Node
  let groups: Int
  let flags: Flags

  /// Nil for what is no regular expression.
  init?(_ text: String, flags: String = "") {
    guard let flags = Flags(flags), text.utf8.count <= 10_000 else { return nil }
    self.flags = flags
    if flags.literal {
      node = .sequence(text.unicodeScalars.map { .characters(CharacterSet(only: $0)) })
      groups = 0
      return
    }
    var reader = PatternReader(text, flags: flags)
    guard let node = reader.read() else { return nil }
    self.node = node
    groups = reader.groups
  }
}
