/// One thing that is wrong with the data: what, where, and what to do about it, in both languages.
public struct Diagnostic: Sendable, Hashable {
  /// What a problem means for the file it is in.
  public enum Severity: String, Sendable, Hashable, Comparable {
    /// The file cannot be read as what it claims to be.
    case unreadable
    /// It reads, but this part of it is wrong.
    case problem

    public static func < (a: Severity, b: Severity) -> Bool { a == .unreadable && b == .problem }
  }

  public let severity: Severity
  /// A stable, language-free name for the kind of problem, such as `duplicate-id`.
  public let code: String
  public let location: SourceLocation?
  /// One line, lower case, the user's own words in backticks.
  public let message: Text

  public init(_ severity: Severity, _ code: String, at location: SourceLocation?, _ message: Text) {
    self.severity = severity
    self.code = code
    self.location = location
    self.message = message
  }
}

extension Diagnostic: Comparable {
  /// By place, then by kind: the order in which problems are printed.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    switch (a.location, b.location) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let x?, let y?) where x != y: return x < y
    default: return (a.code, a.message.english ?? "") < (b.code, b.message.english ?? "")
    }
  }
}
