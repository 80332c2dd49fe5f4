import Glibc
import Model
import Synchronization

/// Where a long answer goes: standard output, or a file that appears only when it is whole.
///
/// The file is written under a temporary name beside it, synced and renamed; an interrupt removes what there is.
@safe
final class OutputFile {
  private let path: String?
  private let temporary: String
  private let descriptor: Int32
  private var isOpen: Bool

  /// - Parameter path: Nil: standard output.
  init(_ path: String?) throws(Failure) {
    self.path = path
    temporary = "\(path ?? "").\(getpid()).part"
    guard path != nil else {
      descriptor = STDOUT_FILENO
      isOpen = false
      return
    }
    descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    isOpen = descriptor >= 0
    guard isOpen else { throw OutputFile.failure(path ?? "") }
    Interruption.remove(temporary)
  }

  deinit { abandon() }

  func write(_ bytes: [UInt8]) throws(Failure) {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes[start...].withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { exit(0) }
        throw OutputFile.failure(path ?? "-")
      }
      start += written
    }
  }

  /// Gives the file its name. Nothing was written under it before.
  func finish() throws(Failure) {
    guard let path, isOpen else { return }
    guard fsync(descriptor) == 0 || errno == EINVAL, unsafe rename(temporary, path) == 0 else {
      throw OutputFile.failure(path)
    }
    Interruption.remove(nil)
    close(descriptor)
    isOpen = false
  }

  private func abandon() {
    guard isOpen else { return }
    close(descriptor)
    unsafe unlink(temporary)
    Interruption.remove(nil)
    isOpen = false
  }

  private static func failure(_ path: String) -> Failure {
    let words = unsafe String(cString: strerror(errno))
    return Failure(
      .io, Text("`\(path)` cannot be written: \(words)", "`\(path)` ne peut pas être écrit : \(words)"))
  }
}
