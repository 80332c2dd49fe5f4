internal import Glibc

/// Hands out a document's bytes from the first to the last.
struct ByteSource: ~Copyable {
  /// Bytes read from a file at a time: few enough to stay in the processor's cache until they are parsed.
  private static let pieceBytes = 32 << 10

  /// All bytes of a document in memory, or a piece of a file; those from `place` to `end` come next.
  private var bytes: [UInt8]
  private var place = 0
  private var end: Int
  private var descriptor: Int32?

  /// - Throws: `XMLFailure` if there is no file to read.
  init(_ source: XMLSource) throws(XMLFailure) {
    switch source {
    case .bytes(let bytes, _):
      self.bytes = bytes
      end = bytes.count
    case .file(let path):
      let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard opened >= 0 else { throw Self.failure(errno) }
      descriptor = opened
      bytes = [UInt8](repeating: 0, count: Self.pieceBytes)
      end = 0
    }
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Fills `space` with the next bytes, not always all of it.
  ///
  /// - Returns: how many bytes; 0 only at the document's end.
  mutating func read(into space: UnsafeMutableRawBufferPointer) throws(XMLFailure) -> Int {
    if place == end, let descriptor { try refill(from: descriptor) }
    let count = min(space.count, end - place)
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe space.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[place..<(place + count)]))
    }
    place += count
    return count
  }

  /// A pipe gives less than is asked for: only 0 is the end.
  private mutating func refill(from descriptor: Int32) throws(XMLFailure) {
    place = 0
    end = 0
    while end < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(descriptor, bytes.baseAddress.map { unsafe $0 + end }, bytes.count - end)
      }
      if count == 0 { return }
      if count > 0 { end += count } else if errno != EINTR { throw Self.failure(errno) }
    }
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
