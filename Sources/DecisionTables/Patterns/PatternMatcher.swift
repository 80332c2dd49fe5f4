/// Finds a pattern in a text, trying one way after the other, within a number of steps.
struct PatternMatcher {
  struct Match {
    let range: Range<Int>
    /// What each group matched last; nil for groups that took no part.
    let groups: [Range<Int>?]
  }

  private let pattern: Pattern
  let text: [Unicode.Scalar]
  private var groups: [Range<Int>?]
  private var steps = 0
  private var depth = 0
  /// Set when the search was given up: what then is not found may be there all the same.
  private(set) var gaveUp = false

  private static let mostSteps = 1_000_000
  private static let deepest = 1000

  init(_ pattern: Pattern, in text: String) {
    self.pattern = pattern
    self.text = Array(text.unicodeScalars)
    groups = Array(repeating: nil, count: pattern.groups + 1)
  }

  /// The first match that begins at `start` or after.
  mutating func match(from start: Int) -> Match? {
    var position = start
    while position <= text.count, !gaveUp {
      groups = Array(repeating: nil, count: groups.count)
      var end: Int?
      if matches(
        pattern.node, at: position,
        then: { _, place in
          end = place
          return true
        }), let end
      {
        return Match(range: position..<end, groups: groups)
      }
      position += 1
    }
    return nil
  }

  private typealias Continuation = (inout PatternMatcher, Int) -> Bool

  private mutating func matches(_ node: Pattern.Node, at place: Int, then next: Continuation) -> Bool {
    steps += 1
    if steps > Self.mostSteps || depth > Self.deepest { gaveUp = true }
    if gaveUp { return false }
    depth += 1
    defer { depth -= 1 }
    switch node {
    case .characters(let set):
      return place < text.count && contains(set, text[place]) && next(&self, place + 1)
    case .sequence(let nodes): return sequence(nodes[...], at: place, then: next)
    case .alternatives(let branches):
      for branch in branches where matches(branch, at: place, then: next) { return true }
      return false
    case .group(let inner, let number):
      let saved = groups[number]
      if matches(
        inner, at: place,
        then: { matcher, end in
          let before = matcher.groups[number]
          matcher.groups[number] = place..<end
          if next(&matcher, end) { return true }
          matcher.groups[number] = before
          return false
        })
      {
        return true
      }
      groups[number] = saved
      return false
    case .reference(let number):
      guard let range = groups[number] else { return next(&self, place) }
      let end = place + range.count
      guard end <= text.count, text[place..<end].elementsEqual(text[range], by: { same($0, $1) }) else { return false }
      return next(&self, end)
    case .start:
      let atLine = pattern.flags.multiline && place > 0 && text[place - 1] == "\n" && place < text.count
      return (place == 0 || atLine) && next(&self, place)
    case .end:
      let atLine = pattern.flags.multiline && place < text.count && text[place] == "\n"
      return (place == text.count || atLine) && next(&self, place)
    case .repeated(.characters(let set), let minimum, let maximum, let greedy):
      return run(of: set, minimum, maximum, greedy, at: place, then: next)
    case .repeated(let inner, let minimum, let maximum, let greedy):
      return repeated(inner, minimum, maximum, greedy, at: place, count: 0, then: next)
    }
  }

  private mutating func sequence(_ nodes: ArraySlice<Pattern.Node>, at place: Int, then next: Continuation) -> Bool {
    guard let first = nodes.first else { return next(&self, place) }
    if nodes.count == 1 { return matches(first, at: place, then: next) }
    let rest = nodes.dropFirst()
    return withoutActuallyEscaping(next) { next in
      matches(first, at: place) { matcher, end in matcher.sequence(rest, at: end, then: next) }
    }
  }

  /// Characters are counted in a loop, so that long texts need no deep stack.
  private mutating func run(
    of set: CharacterSet, _ minimum: Int, _ maximum: Int?, _ greedy: Bool, at place: Int, then next: Continuation
  ) -> Bool {
    let most = min(maximum ?? Int.max, text.count - place)
    var count = 0
    if greedy {
      while count < most, contains(set, text[place + count]) { count += 1 }
      steps += count
      while count >= minimum {
        if next(&self, place + count) { return true }
        if gaveUp { return false }
        count -= 1
      }
      return false
    }
    while true {
      if count >= minimum, next(&self, place + count) { return true }
      guard count < most, !gaveUp, contains(set, text[place + count]) else { return false }
      count += 1
    }
  }

  private mutating func repeated(
    _ node: Pattern.Node, _ minimum: Int, _ maximum: Int?, _ greedy: Bool, at place: Int, count: Int,
    then next: Continuation
  ) -> Bool {
    withoutActuallyEscaping(next) { next in
      func oneMore(_ matcher: inout PatternMatcher) -> Bool {
        guard count < maximum ?? Int.max else { return false }
        return matcher.matches(node, at: place) { matcher, end in
          // A turn that matches nothing would go on for ever.
          if end == place && count >= minimum { return false }
          return matcher.repeated(node, minimum, maximum, greedy, at: end, count: count + 1, then: next)
        }
      }
      if count < minimum { return oneMore(&self) }
      if greedy { return oneMore(&self) || next(&self, place) }
      return next(&self, place) || oneMore(&self)
    }
  }

  private func contains(_ set: CharacterSet, _ scalar: Unicode.Scalar) -> Bool {
    pattern.flags.ignoresCase ? set.containsIgnoringCase(scalar) : set.contains(scalar)
  }

  private func same(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    contains(CharacterSet(only: left), right)
  }
}
