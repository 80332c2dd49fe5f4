extension Parser {
  /// The whole text as the name of a type; nil if there is none of that name.
  static func type(_ text: String, in scope: Scope) -> FEELType? {
    var parser = Parser(text, scope: scope)
    guard let type = try? parser.type(), parser.scanner.atEnd else { return nil }
    return parser.problems.isEmpty ? type : nil
  }

  mutating func type() throws(SyntaxError) -> FEELType {
    nesting += 1
    defer { nesting -= 1 }
    if nesting > Self.deepest {
      throw failure(
        ModelWords(
          "more than \(Self.deepest) types are nested in one another", "plus de \(Self.deepest) types sont imbriqués"))
    }
    var best: (length: Int, type: FEELType)?
    for name in FEELType.builtInNames {
      if let length = scanner.length(of: FEELName(name)), length > best?.length ?? 0, let type = FEELType.builtIn(name)
      {
        best = (length, type)
      }
    }
    for (name, type) in scope.types {
      if let length = scanner.length(of: FEELName(name)), length > best?.length ?? 0 { best = (length, type) }
    }
    guard let best else {
      let word = try wordsUntil(
        [",", ")", ">", "]", "}"], words: ["then", "else", "and", "or", "return", "satisfies"])
      note(ModelWords("there is no type `\(word.prefix(60))`", "aucun type ne s'appelle `\(word.prefix(60))`"))
      return .any
    }
    scanner.next += best.length
    scanner.skipSpace()
    guard scanner.sees("<") else { return best.type }
    return try parameters(of: best.type)
  }

  /// What stands between `<` and `>` after `list`, `range`, `context` or `function`.
  private mutating func parameters(of type: FEELType) throws(SyntaxError) -> FEELType {
    switch type {
    case .list:
      try expect("<")
      let element = try self.type()
      try expect(">")
      return .list(element)
    case .range:
      try expect("<")
      let element = try self.type()
      try expect(">")
      return .range(element)
    case .context:
      try expect("<")
      var parts: [FEELType.Part] = []
      if !scanner.sees(">") {
        repeat {
          let name = try wordsUntil([":"], words: [])
          try expect(":")
          parts.append(FEELType.Part(name: name, type: try self.type()))
        } while scanner.take(",")
      }
      try expect(">")
      return .context(parts)
    case .function:
      try expect("<")
      var parameters: [FEELType] = []
      if !scanner.sees(">") {
        repeat { parameters.append(try self.type()) } while scanner.take(",")
      }
      try expect(">")
      try expect("->")
      return .function(parameters: parameters, result: try self.type())
    default: return type
    }
  }
}
