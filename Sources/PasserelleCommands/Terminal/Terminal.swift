import Glibc
import Model
import Reporting
import Synchronization

/// What standard output and standard error are, and how to write to them.
enum Terminal {
  /// The page for people: as wide as the terminal (else `COLUMNS`, else 100 columns), coloured only on a terminal and
  /// not under `NO_COLOR` (https://no-color.org).
  static func page(_ language: Language, environment: [String: String]) -> Page {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let noColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let isDumb = environment["TERM"] == "dumb"
    return Page(
      language: language, width: columns(environment), isColoured: isTerminal && !noColour && !isDumb)
  }

  private static func columns(_ environment: [String: String]) -> Int {
    if isatty(STDOUT_FILENO) == 1 {
      var size = winsize()
      let answer = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
      if answer == 0, size.ws_col > 0 { return Int(size.ws_col) }
    }
    return environment["COLUMNS"].flatMap(Int.init) ?? 100
  }

  /// Writes to standard output. A closed pipe ends the process quietly; anything else that fails is an I/O error.
  static func print(_ text: String) throws(Failure) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes[start...].withUnsafeBytes { unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0 {
        let error = errno
        if error == EINTR { continue }
        if error == EPIPE { exit(0) }
        let words = unsafe String(cString: strerror(error))
        throw Failure(
          .io,
          Text("standard output cannot be written: \(words)", "la sortie standard ne peut pas être écrite : \(words)"))
      }
      start += written
    }
  }

  /// Writes one line to standard error; there is nobody left to tell if that fails.
  static func warn(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// What an interrupt does.
enum Interruption {
  /// The name of a file to remove, for the signal handler, which may not allocate or lock.
  private static let unfinished = Atomic<UInt>(0)

  /// An interrupted command exits with 130, as a shell reports it, and leaves no half file; a closed pipe is left to
  /// `Terminal.print`.
  static func endWith130() {
    signal(SIGINT) { Interruption.end($0) }
    signal(SIGTERM) { Interruption.end($0) }
    signal(SIGPIPE, SIG_IGN)
  }

  private static func end(_ number: Int32) {
    if let name = unsafe UnsafePointer<CChar>(bitPattern: unfinished.load(ordering: .relaxed)) {
      unsafe unlink(name)
    }
    _exit(128 + number)
  }

  /// Has an interrupt remove this file; nil: none any more.
  static func remove(_ path: String?) {
    let name = unsafe path.flatMap { unsafe strdup($0) }
    let old = unfinished.exchange(UInt(bitPattern: name), ordering: .relaxed)
    unsafe free(UnsafeMutableRawPointer(bitPattern: old))
  }
}
