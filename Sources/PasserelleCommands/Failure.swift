import Model

/// Why a command ended without an answer, and with which exit code.
struct Failure: Error {
  /// The one table for every command, after BSD's sysexits.
  enum Code: Int32 {
    /// A check found something.
    case found = 1
    case usage = 64
    /// Input that cannot be read as what it claims to be.
    case data = 65
    case noInput = 66
    case io = 74
  }

  let code: Code
  /// One line; nil when everything has been said.
  let message: Text?

  init(_ code: Code, _ message: Text? = nil) {
    self.code = code
    self.message = message
  }
}
