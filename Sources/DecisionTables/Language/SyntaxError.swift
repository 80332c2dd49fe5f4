/// Why a text is no expression.
struct SyntaxError: Error, Sendable {
  /// One line, lower case, with what the text says in backticks.
  let message: ModelWords
  /// In lines below the first one of the text.
  let line: Int
}
