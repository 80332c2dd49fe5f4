/// A step that splits a text into the pieces that tokens are looked for in.
enum PreTokenizer: Sendable {
  /// What becomes of the matches of a splitting pattern.
  enum Behaviour: String, Sendable {
    case removed = "Removed"
    case isolated = "Isolated"
    case mergedWithPrevious = "MergedWithPrevious"
    case mergedWithNext = "MergedWithNext"
    case contiguous = "Contiguous"
  }

  case pattern(Pattern, Behaviour, isInverted: Bool)
  case spaces
  case punctuation(Behaviour)
  case digits(Behaviour)
  /// Spaces become a mark of their own, put before the text too.
  case marked(by: UInt32, Prepending, splits: Bool)

  enum Prepending: String, Sendable { case always, first, never }

  struct Piece: Sendable {
    let scalars: ArraySlice<UInt32>
    /// Whether it stands at the beginning of the text.
    let isFirst: Bool
  }

  func split(_ piece: Piece) -> [Piece] {
    switch self {
    case .pattern(let pattern, let behaviour, let isInverted):
      return cut(piece, at: pattern.matches(in: piece.scalars), behaviour, isInverted: isInverted)
    case .spaces: return cut(piece, at: runs(of: ScalarKinds.isSpace, in: piece), .removed)
    case .punctuation(let behaviour):
      return cut(piece, at: singles(of: ScalarKinds.isPunctuation, in: piece), behaviour)
    case .digits(let behaviour): return cut(piece, at: singles(of: ScalarKinds.isNumber, in: piece), behaviour)
    case .marked(let mark, let prepending, let splits):
      var scalars = piece.scalars.map { $0 == 0x20 ? mark : $0 }
      let isPrepended = prepending == .always || (prepending == .first && piece.isFirst)
      if isPrepended, scalars.first != mark { scalars.insert(mark, at: 0) }
      let marked = Piece(scalars: scalars[...], isFirst: piece.isFirst)
      return splits ? cut(marked, at: singles(of: { $0 == mark }, in: marked), .mergedWithNext) : [marked]
    }
  }

  private func singles(of isWanted: (UInt32) -> Bool, in piece: Piece) -> [Range<Int>] {
    piece.scalars.indices.filter { isWanted(piece.scalars[$0]) }.map { $0..<$0 + 1 }
  }

  private func runs(of isWanted: (UInt32) -> Bool, in piece: Piece) -> [Range<Int>] {
    singles(of: isWanted, in: piece).reduce(into: []) { runs, single in
      if let last = runs.last, last.upperBound == single.lowerBound {
        runs[runs.count - 1] = last.lowerBound..<single.upperBound
      } else {
        runs.append(single)
      }
    }
  }

  private func cut(
    _ piece: Piece, at matches: [Range<Int>], _ behaviour: Behaviour, isInverted: Bool = false
  ) -> [Piece] {
    var spans: [(range: Range<Int>, isMatch: Bool)] = []
    var start = piece.scalars.startIndex
    for match in matches {
      if start < match.lowerBound { spans.append((start..<match.lowerBound, isInverted)) }
      spans.append((match, !isInverted))
      start = match.upperBound
    }
    if start < piece.scalars.endIndex { spans.append((start..<piece.scalars.endIndex, isInverted)) }
    return merged(spans, behaviour).map { range in
      Piece(
        scalars: piece.scalars[range], isFirst: piece.isFirst && range.lowerBound == piece.scalars.startIndex)
    }
  }

  private func merged(_ spans: [(range: Range<Int>, isMatch: Bool)], _ behaviour: Behaviour) -> [Range<Int>] {
    switch behaviour {
    case .removed: return spans.filter { !$0.isMatch }.map(\.range)
    case .isolated: return spans.map(\.range)
    case .contiguous, .mergedWithPrevious, .mergedWithNext:
      var result: [Range<Int>] = []
      var last: Bool?
      for span in spans {
        let joins: Bool =
          switch behaviour {
          case .contiguous: last == span.isMatch
          case .mergedWithPrevious: last == false && span.isMatch
          default: last == true && !span.isMatch
          }
        if joins, let previous = result.last {
          result[result.count - 1] = previous.lowerBound..<span.range.upperBound
        } else {
          result.append(span.range)
        }
        last = span.isMatch
      }
      return result
    }
  }
}

/// What is read of a pre-tokenizer: one step, or a sequence of them.
struct PreTokenizerFile: Decodable {
  let steps: [PreTokenizer]

  private enum Key: String, CodingKey {
    case type, pretokenizers, pattern, behavior, invert, replacement, split
    case prepending = "prepend_scheme"
    case addsSpace = "add_prefix_space"
    case individual = "individual_digits"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    func flag(_ key: Key, _ standard: Bool) throws -> Bool {
      try fields.decodeIfPresent(Bool.self, forKey: key) ?? standard
    }
    func behaviour() throws -> PreTokenizer.Behaviour {
      let name = try fields.decodeIfPresent(String.self, forKey: .behavior) ?? "Isolated"
      guard let behaviour = PreTokenizer.Behaviour(rawValue: name) else { throw UnknownKind("the behaviour `\(name)`") }
      return behaviour
    }
    let type = try fields.decode(String.self, forKey: .type)
    switch type {
    case "Sequence": steps = try fields.decode([PreTokenizerFile].self, forKey: .pretokenizers).flatMap(\.steps)
    case "Split":
      let pattern = try fields.decode(PatternFile.self, forKey: .pattern).pattern
      steps = [.pattern(pattern, try behaviour(), isInverted: try flag(.invert, false))]
    case "Whitespace": steps = [.pattern(try Pattern(#"\w+|[^\w\s]+"#), .removed, isInverted: true)]
    case "WhitespaceSplit": steps = [.spaces]
    case "BertPreTokenizer": steps = [.spaces, .punctuation(.isolated)]
    case "Punctuation": steps = [.punctuation(try behaviour())]
    case "Digits": steps = [.digits(try flag(.individual, false) ? .isolated : .contiguous)]
    case "Metaspace":
      let words = try fields.decodeIfPresent(String.self, forKey: .replacement) ?? "\u{2581}"
      let scheme = try fields.decodeIfPresent(String.self, forKey: .prepending)
      let standard = try flag(.addsSpace, true) ? PreTokenizer.Prepending.always : .never
      let prepending = scheme.map { PreTokenizer.Prepending(rawValue: $0) } ?? standard
      guard let mark = words.unicodeScalars.first, words.unicodeScalars.count == 1, let prepending else {
        throw UnknownKind("a mark for spaces other than one character")
      }
      steps = [.marked(by: mark.value, prepending, splits: try flag(.split, true))]
    default: throw UnknownKind("the pre-tokenizer `\(type)`")
    }
  }
}
