internal import Glibc

/// Hands out a document's bytes from the first to the last.
struct ByteSource: ~Copyable {
  private var rest: ArraySlice<UInt8> = []
  private var descriptor: Int32?

  /// - Throws: `XMLFailure` if there is no file to read.
  init(_ source: XMLSource) throws(XMLFailure) {
    switch source {
    case .bytes(let bytes, _):
      rest = bytes[...]
    case .file(let path):
      let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard opened >= 0 else { throw Self.failure(errno) }
      descriptor = opened
    }
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Fills `space` as far as the document goes.
  ///
  /// - Returns: how many bytes; 0 at the document's end.
  mutating func read(into space: UnsafeMutableRawBufferPointer) throws(XMLFailure) -> Int {
    guard let descriptor else {
      let piece = rest.prefix(space.count)
      rest = rest.dropFirst(piece.count)
      unsafe space.copyBytes(from: piece)
      return piece.count
    }
    var filled = 0
    while filled < space.count {
      let count = unsafe Glibc.read(descriptor, space.baseAddress.map { unsafe $0 + filled }, space.count - filled)
      if count > 0 {
        filled += count
      } else if count == 0 {
        break
      } else if errno != EINTR {
        throw Self.failure(errno)
      }
    }
    return filled
  }

  private static func failure(_ code: Int32) -> XMLFailure {
    switch code {
    case ENOENT, ENOTDIR: return XMLFailure(.noSuchFile)
    case EISDIR: return XMLFailure(.isDirectory)
    default:
      // Its memory is the thread's own.
      return unsafe XMLFailure(.unreadable(strerror(code).map { unsafe String(cString: $0) }?.lowercased() ?? "error"))
    }
  }
}
