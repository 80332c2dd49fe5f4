/// A text and a place in it.
struct Scanner {
  let scalars: [Unicode.Scalar]
  var next = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var peek: Unicode.Scalar? { next < scalars.count ? scalars[next] : nil }
  func peek(_ ahead: Int) -> Unicode.Scalar? { next + ahead < scalars.count ? scalars[next + ahead] : nil }

  /// Skips white space and comments.
  mutating func skipSpace() {
    while let scalar = peek {
      if scalar.isFEELSpace {
        next += 1
      } else if scalar == "/" && peek(1) == "/" {
        while let scalar = peek, scalar != "\n" {
          _ = scalar
          next += 1
        }
      } else if scalar == "/" && peek(1) == "*" {
        next += 2
        while next < scalars.count, !(peek == "*" && peek(1) == "/") { next += 1 }
        next = min(scalars.count, next + 2)
      } else {
        return
      }
    }
  }

  var atEnd: Bool { next >= scalars.count }

  /// Takes the sign if the text goes on with it.
  mutating func take(_ sign: String) -> Bool {
    guard sees(sign) else { return false }
    next += sign.unicodeScalars.count
    skipSpace()
    return true
  }

  func sees(_ sign: String) -> Bool {
    var index = next
    for scalar in sign.unicodeScalars {
      guard index < scalars.count, scalars[index] == scalar else { return false }
      index += 1
    }
    return true
  }

  /// Takes the word if the text goes on with it, whole.
  mutating func takeWord(_ word: String) -> Bool {
    guard seesWord(word) else { return false }
    next += word.unicodeScalars.count
    skipSpace()
    return true
  }

  func seesWord(_ word: String) -> Bool {
    guard sees(word) else { return false }
    return peek(word.unicodeScalars.count)?.isNamePart != true
  }

  /// The word that the text goes on with, or its next sign.
  var word: [Unicode.Scalar] {
    var end = next
    while end < scalars.count, scalars[end].isNamePart { end += 1 }
    return end > next ? Array(scalars[next..<end]) : peek.map { [$0] } ?? []
  }

  /// How long the name is, where the text goes on with it; nil where it does not.
  func length(of name: FEELName) -> Int? {
    var index = next
    var wasWord = false
    for token in name.tokens {
      while index < scalars.count, scalars[index].isFEELSpace, index > next { index += 1 }
      guard index + token.count <= scalars.count, scalars[index..<(index + token.count)].elementsEqual(token) else {
        return nil
      }
      index += token.count
      wasWord = token[0].isNamePart
      if wasWord, index < scalars.count, scalars[index].isNamePart { return nil }
    }
    return name.tokens.isEmpty ? nil : index - next
  }

  /// Whether these letters come anywhere in the rest of the text.
  func mentions(_ word: String) -> Bool {
    let letters = Array(word.unicodeScalars)
    guard scalars.count - next >= letters.count else { return false }
    return (next...(scalars.count - letters.count)).contains { start in
      scalars[start] == letters[0] && scalars[start..<(start + letters.count)].elementsEqual(letters)
    }
  }

  /// Lines before the place.
  var line: Int { scalars[..<min(next, scalars.count)].count { $0 == "\n" } }

  /// What stands at the place, for a message.
  var excerpt: ModelWords {
    atEnd ? ModelWords("the end", "la fin") : .same("`" + String(String.UnicodeScalarView(word.prefix(30))) + "`")
  }
}
