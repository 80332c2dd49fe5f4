/// The YAML that heads a SSSOM table: maps, lists and scalars, which is all that SSSOM's metadata are made of.
///
/// Anchors, tags and several documents are YAML too and have no place here: what cannot be read is counted by line.
/// (YAML Ain't Markup Language 1.2.2, chapters 6 to 8; SSSOM 1.1, TSV.)
struct MetadataBlock {
  indirect enum Value: Equatable {
    case scalar(String)
    case list([Value])
    case map([(key: String, value: Value)])

    static func == (a: Value, b: Value) -> Bool {
      switch (a, b) {
      case (.scalar(let x), .scalar(let y)): x == y
      case (.list(let x), .list(let y)): x == y
      case (.map(let x), .map(let y)): x.elementsEqual(y) { $0.key == $1.key && $0.value == $1.value }
      default: false
      }
    }

    var scalar: String? { if case .scalar(let words) = self { words } else { nil } }
    var map: [(key: String, value: Value)] { if case .map(let members) = self { members } else { [] } }
    /// The scalars of a list; one scalar is a list of one.
    var scalars: [String] {
      switch self {
      case .scalar(let words): words.isEmpty ? [] : [words]
      case .list(let values): values.flatMap(\.scalars)
      case .map: []
      }
    }
  }

  struct Line {
    var indent: Int
    var words: Substring
    let number: Int
  }

  private var lines: [Line]
  private var next = 0
  /// The numbers of lines that are no YAML of this kind.
  private(set) var unread: [Int] = []

  /// No block of metadata is nested deeper.
  static let depthLimit = 8

  /// - Parameter lines: the lines of the block without their `#`, and their numbers in the file.
  static func read(_ lines: [(words: Substring, number: Int)]) -> (
    members: [(key: String, value: Value)], unread: [Int]
  ) {
    var block = MetadataBlock(lines)
    var members: [(key: String, value: Value)] = []
    while block.next < block.lines.count {
      let start = block.next
      if case .map(let more) = block.value(atLeast: 0, depth: 0) {
        members += more
      } else {
        // Metadata are named: a list or a scalar by itself says nothing that could be kept.
        block.unread += block.lines[start..<block.next].map(\.number)
      }
      if block.next == start { block.skip() }
    }
    return (members, block.unread)
  }

  private init(_ lines: [(words: Substring, number: Int)]) {
    self.lines = lines.compactMap { words, number in
      guard let start = words.firstIndex(where: { $0 != " " && $0 != "\t" }), words[start] != "#" else { return nil }
      return Line(indent: words.distance(from: words.startIndex, to: start), words: words[start...], number: number)
    }
  }

  private mutating func skip() {
    unread.append(lines[next].number)
    next += 1
  }

  private mutating func value(atLeast indent: Int, depth: Int) -> Value {
    guard next < lines.count, lines[next].indent >= indent, depth < MetadataBlock.depthLimit else { return .scalar("") }
    let own = lines[next].indent
    return MetadataBlock.isItem(lines[next].words) ? list(at: own, depth) : map(at: own, depth)
  }

  private static func isItem(_ words: Substring) -> Bool { words == "-" || words.hasPrefix("- ") }

  private mutating func list(at indent: Int, _ depth: Int) -> Value {
    var values: [Value] = []
    while next < lines.count, lines[next].indent == indent, MetadataBlock.isItem(lines[next].words) {
      let rest = lines[next].words.dropFirst().drop { $0 == " " }
      if rest.isEmpty {
        next += 1
        values.append(value(atLeast: indent + 1, depth: depth + 1))
      } else if MetadataScalar.keyEnd(in: rest) != nil {
        // A map begins behind the dash; its other members stand below the first.
        lines[next].indent =
          indent + lines[next].words.distance(from: lines[next].words.startIndex, to: rest.startIndex)
        lines[next].words = rest
        values.append(map(at: lines[next].indent, depth + 1))
      } else {
        next += 1
        values.append(MetadataScalar.value(rest))
      }
    }
    return .list(values)
  }

  private mutating func map(at indent: Int, _ depth: Int) -> Value {
    var members: [(key: String, value: Value)] = []
    while next < lines.count, lines[next].indent == indent, !MetadataBlock.isItem(lines[next].words) {
      let words = lines[next].words
      guard let end = MetadataScalar.keyEnd(in: words) else {
        skip()
        continue
      }
      let key = MetadataScalar.value(words[..<end]).scalar ?? ""
      let rest = words[words.index(after: end)...].drop { $0 == " " }
      next += 1
      if rest.first == "|" || rest.first == ">" {
        members.append((key, .scalar(folded(below: indent, by: rest.first == "|" ? "\n" : " "))))
      } else if rest.isEmpty {
        // A list may stand as far left as the key that it belongs to.
        let isList = next < lines.count && lines[next].indent == indent && MetadataBlock.isItem(lines[next].words)
        members.append((key, value(atLeast: isList ? indent : indent + 1, depth: depth + 1)))
      } else {
        let more = folded(below: indent, by: " ")
        members.append((key, MetadataScalar.value(more.isEmpty ? rest : Substring(rest + " " + more))))
      }
    }
    return .map(members)
  }

  /// The lines further in, as one scalar.
  private mutating func folded(below indent: Int, by separator: String) -> String {
    var parts: [Substring] = []
    while next < lines.count, lines[next].indent > indent {
      parts.append(lines[next].words)
      next += 1
    }
    return parts.joined(separator: separator)
  }
}
