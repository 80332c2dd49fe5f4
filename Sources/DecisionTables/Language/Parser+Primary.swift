extension Parser {
  /// A literal, a name, something in brackets, or an expression that begins with a keyword.
  mutating func primary() throws(SyntaxError) -> Expression {
    guard let scalar = scanner.peek else {
      throw failure(ModelWords("the expression is not complete", "l'expression n'est pas complète"))
    }
    switch scalar {
    case "\"": return .constant(.string(try stringLiteral()))
    case "@":
      scanner.next += 1
      scanner.skipSpace()
      let text = try stringLiteral()
      guard let value = TemporalReader.literal(text) else {
        note(
          ModelWords(
            "`\(text.prefix(60))` is no date, time or duration",
            "`\(text.prefix(60))` n'est ni une date, ni une heure, ni une durée"))
        return .constant(.null)
      }
      return .constant(value)
    case "(": return try parenthesised()
    case "[": return try bracketed()
    case "]":
      _ = scanner.take("]")
      let lower = try enclosed { (parser) throws(SyntaxError) in try parser.expression() }
      return try rangeEnd(lower: lower, includesLower: false)
    case "{": return try contextLiteral()
    case ".", "0"..."9": return try numberLiteral()
    default:
      guard scalar.isNameStart || scalar.isNamePart else {
        throw failure(
          ModelWords(
            "\(scanner.excerpt.english) begins no expression",
            "aucune expression ne commence par \(scanner.excerpt.french)"))
      }
      return try nameOrKeyword()
    }
  }

  private mutating func numberLiteral() throws(SyntaxError) -> Expression {
    let start = scanner.next
    func digits() {
      while scanner.peek?.isDigit == true { scanner.next += 1 }
    }
    digits()
    if scanner.peek == ".", scanner.peek(1)?.isDigit == true {
      scanner.next += 1
      digits()
    }
    if scanner.peek == "e" || scanner.peek == "E" {
      let signed = scanner.peek(1) == "+" || scanner.peek(1) == "-"
      if scanner.peek(signed ? 2 : 1)?.isDigit == true {
        scanner.next += signed ? 2 : 1
        digits()
      }
    }
    let text = String(String.UnicodeScalarView(scanner.scalars[start..<scanner.next]))
    guard let number = Decimal34(text) else {
      throw failure(ModelWords("`\(text.prefix(60))` is no number", "`\(text.prefix(60))` n'est pas un nombre"))
    }
    scanner.skipSpace()
    return .constant(.number(number))
  }

  /// The text between quotes, with its escapes undone.
  mutating func stringLiteral() throws(SyntaxError) -> String {
    guard scanner.peek == "\"" else {
      throw failure(
        ModelWords(
          "expected a string instead of \(scanner.excerpt.english)",
          "une chaîne est attendue au lieu de \(scanner.excerpt.french)"))
    }
    scanner.next += 1
    var units: [UInt16] = []
    while let scalar = scanner.peek, scalar != "\"" {
      scanner.next += 1
      guard scalar == "\\", let escape = scanner.peek else {
        units.append(contentsOf: String(scalar).utf16)
        continue
      }
      scanner.next += 1
      switch escape {
      case "n": units.append(10)
      case "r": units.append(13)
      case "t": units.append(9)
      case "\"", "\\", "'": units.append(UInt16(escape.value))
      case "u", "U":
        let length = escape == "u" ? 4 : 6
        let digits = scanner.scalars[scanner.next..<min(scanner.next + length, scanner.scalars.count)]
        guard let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16), digits.count == length else {
          throw failure(
            ModelWords(
              "`\\\(escape)` must be followed by \(length) hexadecimal digits",
              "`\\\(escape)` doit être suivi de \(length) chiffres hexadécimaux"))
        }
        scanner.next += length
        if let scalar = Unicode.Scalar(value) {
          units.append(contentsOf: String(scalar).utf16)
        } else {
          // One half of a pair: the other follows.
          units.append(UInt16(truncatingIfNeeded: value))
        }
      default: units += [92] + Array(String(escape).utf16)
      }
    }
    guard scanner.peek == "\"" else {
      throw failure(ModelWords("a string is not closed", "une chaîne n'est pas fermée"))
    }
    scanner.next += 1
    scanner.skipSpace()
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func parenthesised() throws(SyntaxError) -> Expression {
    try expect("(")
    let saved = atRangeEnd
    atRangeEnd = false
    defer { atRangeEnd = saved }
    if let sign = takeComparison() {
      // A range with one end, written as a test.
      let end = try binary(.addition)
      try expect(")")
      return sign == .notEqual ? .constant(.null) : .halfRange(sign, end)
    }
    let expression = try self.expression()
    if scanner.sees("..") { return try rangeEnd(lower: expression, includesLower: false) }
    try expect(")")
    return expression
  }

  /// From `..` on.
  private mutating func rangeEnd(lower: Expression, includesLower: Bool) throws(SyntaxError) -> Expression {
    try expect("..")
    atRangeEnd = true
    let upper = try expression()
    atRangeEnd = false
    let includesUpper = scanner.take("]")
    if !includesUpper, !scanner.take(")"), !scanner.take("[") {
      throw failure(
        ModelWords(
          "expected the end of a range instead of \(scanner.excerpt.english)",
          "la fin d'un intervalle est attendue au lieu de \(scanner.excerpt.french)"))
    }
    return .range(lower: lower, upper: upper, includesLower: includesLower, includesUpper: includesUpper)
  }

  private mutating func bracketed() throws(SyntaxError) -> Expression {
    try expect("[")
    let saved = atRangeEnd
    atRangeEnd = false
    defer { atRangeEnd = saved }
    if scanner.take("]") { return .list([]) }
    var elements = [try expression()]
    if scanner.sees("..") { return try rangeEnd(lower: elements[0], includesLower: true) }
    while scanner.take(",") { elements.append(try expression()) }
    try expect("]")
    return .list(elements)
  }

  private mutating func contextLiteral() throws(SyntaxError) -> Expression {
    try expect("{")
    let mark = scope.mark
    var added: [String] = []
    defer {
      scope.restore(mark)
      for name in added { scope.addMember(name) }
    }
    var entries: [ContextEntry] = []
    if !scanner.sees("}") {
      repeat {
        let name = scanner.peek == "\"" ? try stringLiteral() : try wordsUntil([":"], words: [])
        try expect(":")
        let value = try enclosed { (parser) throws(SyntaxError) in try parser.expression() }
        if entries.contains(where: { $0.name == name }) {
          note(ModelWords("the context has two entries `\(name)`", "le contexte a deux entrées `\(name)`"))
        }
        try link()
        entries.append(ContextEntry(name: name, value: value))
        scope.bind(name)
        added.append(name)
      } while scanner.take(",")
    }
    try expect("}")
    return .context(entries)
  }

  /// A name that is being given here, up to one of the signs or words.
  mutating func wordsUntil(_ signs: [String], words: [String]) throws(SyntaxError) -> String {
    let start = scanner.next
    while !scanner.atEnd {
      if signs.contains(where: { scanner.sees($0) }) { break }
      let atWord = scanner.next == start || scanner.scalars[scanner.next - 1].isFEELSpace
      if atWord, words.contains(where: { scanner.seesWord($0) }) { break }
      scanner.next += 1
    }
    let name = FEELName.normalised(String(String.UnicodeScalarView(scanner.scalars[start..<scanner.next])))
    let first = name.unicodeScalars.first
    guard first?.isNameStart == true, name.utf8.count < 1000 else {
      throw failure(ModelWords("`\(name.prefix(40))` is no name", "`\(name.prefix(40))` n'est pas un nom"))
    }
    return name
  }
}
