extension Parser {
  /// A primary expression with what follows it: parts, filters, arguments, `instance of`.
  mutating func postfix() throws(SyntaxError) -> Expression {
    var expression = try primary()
    while let scalar = scanner.peek {
      let start = scanner.next
      if scalar == ".", scanner.peek(1) != "." {
        _ = scanner.take(".")
        expression = .path(expression, try memberName())
      } else if scalar == "[", !(atRangeEnd && closesRange) {
        expression = try filter(of: expression)
      } else if scalar == "(" {
        expression = try call(expression)
      } else if scanner.seesWord("instance") {
        _ = scanner.takeWord("instance")
        try expectWord("of")
        expression = .instance(expression, of: try type())
      } else {
        break
      }
      if scanner.next > start { try link() }
    }
    return expression
  }

  /// Whether the `[` here ends a range that is open above: nothing that could be a filter follows.
  private var closesRange: Bool {
    var ahead = scanner
    _ = ahead.take("[")
    return ahead.atEnd || ahead.peek.map { ",)]}[=<>!+-*/".unicodeScalars.contains($0) } == true
      || ["and", "or", "then", "else", "return", "satisfies", "in"].contains { ahead.seesWord($0) }
  }

  private mutating func filter(of list: Expression) throws(SyntaxError) -> Expression {
    try expect("[")
    let mark = scope.mark
    scope.bindFilterItem()
    let predicate = try enclosed { (parser) throws(SyntaxError) in try parser.expression() }
    scope.restore(mark)
    try expect("]")
    return .filter(list, predicate: predicate)
  }

  /// The name after a point: the longest of those that values of the model have, else one word.
  private mutating func memberName() throws(SyntaxError) -> String {
    var best: (length: Int, name: String)?
    for name in scope.members.candidates(scanner) + Self.propertyNames.candidates(scanner) {
      if let length = scanner.length(of: name), length > best?.length ?? 0 { best = (length, name.text) }
    }
    if let best {
      scanner.next += best.length
      scanner.skipSpace()
      return best.name
    }
    guard scanner.peek?.isNameStart == true else {
      throw failure(
        ModelWords(
          "expected a name instead of \(scanner.excerpt.english)",
          "un nom est attendu au lieu de \(scanner.excerpt.french)"))
    }
    return takeAnyWord()
  }

  private static let propertyNames = NameSet(["time offset", "start included", "end included"])

  mutating func takeAnyWord() -> String {
    let word = scanner.word
    scanner.next += word.count
    scanner.skipSpace()
    return String(String.UnicodeScalarView(word))
  }

  private mutating func call(_ function: Expression) throws(SyntaxError) -> Expression {
    try expect("(")
    let arguments = try enclosed { (parser) throws(SyntaxError) in try parser.arguments() }
    try expect(")")
    check(arguments, of: function)
    return .call(function, arguments)
  }

  private mutating func arguments() throws(SyntaxError) -> Arguments {
    if scanner.sees(")") { return .positional([]) }
    if parameterName() != nil {
      var entries: [ContextEntry] = []
      repeat {
        guard let name = parameterName() else {
          throw failure(
            ModelWords(
              "expected the name of a parameter before \(scanner.excerpt.english)",
              "le nom d'un paramètre est attendu avant \(scanner.excerpt.french)"))
        }
        while scanner.peek != ":" { scanner.next += 1 }
        try expect(":")
        entries.append(ContextEntry(name: name, value: try expression()))
      } while scanner.take(",")
      return .named(entries)
    }
    var values = [try expression()]
    while scanner.take(",") { values.append(try expression()) }
    return .positional(values)
  }

  /// The words up to a `:`, where the text goes on with such; nothing is taken.
  private func parameterName() -> String? {
    guard scanner.peek?.isNameStart == true else { return nil }
    var end = scanner.next
    while end < scanner.scalars.count {
      let scalar = scanner.scalars[end]
      if scalar == ":" {
        return FEELName.normalised(String(String.UnicodeScalarView(scanner.scalars[scanner.next..<end])))
      }
      guard scalar.isNamePart || scalar.isFEELSpace || "'-".unicodeScalars.contains(scalar) else { return nil }
      end += 1
    }
    return nil
  }

  /// Notes what no evaluation could get right.
  private mutating func check(_ arguments: Arguments, of function: Expression) {
    guard case .constant(let value) = function else { return }
    guard case .function(let function) = value else {
      return note(ModelWords("a \(value.kind) is no function", "une valeur `\(value.kind)` n'est pas une fonction"))
    }
    guard case .builtIn(let builtIn) = function.kind else { return }
    switch arguments {
    case .positional(let values) where builtIn.signature(count: values.count) == nil:
      note(
        ModelWords(
          "`\(builtIn.name)` does not take \(values.count) arguments",
          "`\(builtIn.name)` ne prend pas \(values.count) arguments"))
    case .named(let entries) where builtIn.signature(names: entries.map(\.name)) == nil:
      note(
        ModelWords(
          "`\(builtIn.name)` has no parameters \(entries.map { "`\($0.name)`" }.joined(separator: ", "))",
          "`\(builtIn.name)` n'a pas les paramètres \(entries.map { "`\($0.name)`" }.joined(separator: ", "))"))
    default: break
    }
  }
}
