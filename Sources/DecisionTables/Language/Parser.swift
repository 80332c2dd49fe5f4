/// Reads FEEL. Names are resolved while reading, since only the names in sight tell where a name ends.
///
/// What cannot be read is thrown; a name that nothing has becomes null and is noted in `problems`.
struct Parser {
  var scanner: Scanner
  var scope: Scope
  /// Names without a meaning, and calls with the wrong arguments: the expression can be evaluated all the same.
  private(set) var problems: [SyntaxError] = []
  /// Set when `?` is read.
  var speaksOfInput = false
  /// Inside the upper end of a range, where `[` may close the range.
  var atRangeEnd = false
  /// Whether a body of `for` may speak of the results so far.
  let mentionsPartial: Bool
  var nesting = 0
  private var links = 0

  /// Expressions in expressions; each level takes about ten calls.
  static let deepest = 80
  /// Operators, parts, filters and names given in one text: they may stand one on the other as deep as there are of them.
  static let mostLinks = 4000
  static let longest = 1 << 20
  /// More than these in one text, nobody reads.
  private static let mostProblems = 100

  init(_ text: String, scope: Scope) {
    scanner = Scanner(text)
    mentionsPartial = scanner.mentions("partial")
    self.scope = scope
    scanner.skipSpace()
  }

  /// The whole text as one expression.
  static func expression(_ text: String, in scope: Scope) throws(SyntaxError) -> (Expression, [SyntaxError]) {
    var parser = Parser(text, scope: scope)
    try parser.checkLength()
    let expression = try parser.expression()
    try parser.expectEnd()
    return (expression, parser.problems)
  }

  func checkLength() throws(SyntaxError) {
    if scanner.scalars.count > Self.longest {
      throw SyntaxError(
        message: ModelWords(
          "the expression is longer than \(Self.longest) characters", "l'expression dépasse \(Self.longest) caractères"),
        line: 0)
    }
  }

  /// Counts one more operator, part, filter or name given.
  mutating func link() throws(SyntaxError) {
    links += 1
    if links > Self.mostLinks {
      throw failure(
        ModelWords(
          "there are more than \(Self.mostLinks) operators and names",
          "il y a plus de \(Self.mostLinks) opérateurs et noms"))
    }
  }

  func failure(_ message: ModelWords) -> SyntaxError { SyntaxError(message: message, line: scanner.line) }

  mutating func note(_ message: ModelWords) {
    if problems.count < Self.mostProblems { problems.append(failure(message)) }
  }

  mutating func expect(_ sign: String) throws(SyntaxError) {
    if !scanner.take(sign) {
      throw failure(
        ModelWords(
          "expected `\(sign)` instead of \(scanner.excerpt.english)",
          "`\(sign)` est attendu au lieu de \(scanner.excerpt.french)"))
    }
  }

  mutating func expectWord(_ word: String) throws(SyntaxError) {
    if !scanner.takeWord(word) {
      throw failure(
        ModelWords(
          "expected `\(word)` instead of \(scanner.excerpt.english)",
          "`\(word)` est attendu au lieu de \(scanner.excerpt.french)"))
    }
  }

  func expectEnd() throws(SyntaxError) {
    if !scanner.atEnd {
      throw failure(
        ModelWords(
          "the expression ends before \(scanner.excerpt.english)",
          "l'expression se termine avant \(scanner.excerpt.french)"))
    }
  }

  /// Any expression.
  mutating func expression() throws(SyntaxError) -> Expression {
    nesting += 1
    defer { nesting -= 1 }
    if nesting > Self.deepest {
      throw failure(
        ModelWords(
          "more than \(Self.deepest) expressions are nested in one another",
          "plus de \(Self.deepest) expressions sont imbriquées"))
    }
    return try binary(.disjunction)
  }

  /// Reads with nothing of what surrounds it: inside brackets of any kind.
  mutating func enclosed<Result>(
    _ read: (inout Parser) throws(SyntaxError) -> Result
  ) throws(SyntaxError) -> Result {
    let saved = atRangeEnd
    atRangeEnd = false
    defer { atRangeEnd = saved }
    return try read(&self)
  }
}
