import Glibc
import Model
import Synchronization

/// Says on standard error how far a task is, once it has taken more than a second, and only on a terminal.
final class Progress: Sendable {
  private let label: Text
  private let language: Language
  private let total: Int
  private let start = ContinuousClock.now
  private let shown = Mutex<ContinuousClock.Instant?>(nil)

  init(_ label: Text, total: Int, language: Language) {
    self.label = label
    self.total = total
    self.language = language
  }

  func report(_ done: Int) {
    guard Terminal.isErrorTerminal else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1) else { return }
    let isDue = shown.withLock { last in
      guard last.map({ now - $0 > .milliseconds(200) }) ?? true else { return false }
      last = now
      return true
    }
    guard isDue else { return }
    write("\r\u{1B}[K\(label.reading(language)) \(done)/\(total)\(estimate(done, after: now - start))")
  }

  /// What is left at the pace so far.
  private func estimate(_ done: Int, after spent: Duration) -> String {
    guard done > 0, done < total else { return "" }
    let seconds = (spent * (total - done) / done).components.seconds + 1
    let left = Text("about \(seconds) s left", "encore \(seconds) s environ")
    return ", " + left.reading(language)
  }

  /// Removes the line, if one was shown.
  func finish() {
    if shown.withLock({ $0 != nil }) { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
