import Glibc

/// A file read in pieces, from its beginning to its end.
struct ByteStream: ~Copyable {
  private let descriptor: Int32

  /// Nil where the file cannot be opened.
  init?(path: String) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
  }

  deinit { _ = close(descriptor) }

  /// The next bytes, at most `count`; none at the end, or where reading fails.
  mutating func next(_ count: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while true {
        let got = unsafe read(descriptor, buffer.baseAddress, count)
        if got < 0 && errno == EINTR { continue }
        filled = max(0, got)
        return
      }
    }
  }
}
