extension Parser {
  private static let reserved: Set<String> = [
    "and", "or", "then", "else", "return", "in", "satisfies", "between", "instance", "of", "external",
  ]

  mutating func nameOrKeyword() throws(SyntaxError) -> Expression {
    if let known = scope.longestName(in: scanner) {
      // A variable may be called like a keyword, but not where the keyword would be understood.
      scanner.next += known.length
      scanner.skipSpace()
      if known.name == "?" { speaksOfInput = true }
      if let meaning = scope.resolve(known.name) { return meaning }
    }
    if scanner.takeWord("true") { return .constant(.boolean(true)) }
    if scanner.takeWord("false") { return .constant(.boolean(false)) }
    if scanner.takeWord("null") { return .constant(.null) }
    if scanner.takeWord("if") { return try conditional() }
    if scanner.takeWord("for") { return try iteration(.collect) }
    if scanner.takeWord("some") { return try iteration(.some) }
    if scanner.takeWord("every") { return try iteration(.every) }
    if scanner.seesWord("function") {
      let start = scanner
      if scanner.takeWord("function"), scanner.sees("(") { return try functionDefinition() }
      scanner = start
    }
    let word = String(String.UnicodeScalarView(scanner.word))
    if Self.reserved.contains(word) {
      throw failure(ModelWords("`\(word)` begins no expression", "aucune expression ne commence par `\(word)`"))
    }
    _ = takeAnyWord()
    if let meaning = scope.resolve(word) { return meaning }
    note(ModelWords("nothing is called `\(word.prefix(60))` here", "rien ne s'appelle `\(word.prefix(60))` ici"))
    return .constant(.null)
  }

  private mutating func conditional() throws(SyntaxError) -> Expression {
    let condition = try expression()
    try expectWord("then")
    let then = try expression()
    try expectWord("else")
    return .conditional(condition, then: then, otherwise: try expression(), isBoxed: false)
  }

  /// `for`, `some` or `every`, from its first variable on.
  private mutating func iteration(_ kind: Iteration.Kind) throws(SyntaxError) -> Expression {
    let mark = scope.mark
    defer { scope.restore(mark) }
    // Results are kept on the stack only for a body that speaks of them.
    let hasPartial = kind == .collect && mentionsPartial
    if hasPartial { scope.bind("partial") }
    var domains: [Iteration.Domain] = []
    repeat {
      let name = try wordsUntil([",", "(", "["], words: ["in"])
      try expectWord("in")
      let first = try expression()
      domains.append(scanner.take("..") ? .range(first, try expression()) : .list(first))
      try link()
      scope.bind(name)
    } while scanner.take(",")
    try expectWord(kind == .collect ? "return" : "satisfies")
    let body = try expression()
    return .iteration(Iteration(kind: kind, domains: domains, hasPartial: hasPartial, body: body))
  }

  private mutating func functionDefinition() throws(SyntaxError) -> Expression {
    try expect("(")
    let mark = scope.mark
    defer { scope.restore(mark) }
    var parameters: [FunctionBody.Parameter] = []
    if !scanner.sees(")") {
      repeat {
        let name = try wordsUntil([",", ":", ")"], words: [])
        try link()
        parameters.append(.init(name: name, type: scanner.take(":") ? try type() : .any))
      } while scanner.take(",")
    }
    try expect(")")
    for parameter in parameters { scope.bind(parameter.name) }
    if scanner.takeWord("external") {
      _ = try expression()
      note(
        ModelWords(
          "functions in other languages are not called",
          "les fonctions écrites dans d'autres langages ne sont pas appelées"))
      return .function(FunctionBody(parameters: parameters, result: .any, body: .constant(.null)))
    }
    let body = try enclosed { (parser) throws(SyntaxError) in try parser.expression() }
    return .function(FunctionBody(parameters: parameters, result: .any, body: body))
  }
}
