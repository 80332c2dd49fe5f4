public import XMLReading

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Reads files whole, up to a bound.
public enum ByteFile {
  /// No JSON or CSV of more bytes than this is read: 1 GiB.
  public static let limit = 1 << 30

  /// The file's bytes, or the first `count` of them.
  ///
  /// - Throws: why it cannot be read, or `.totalSize` where the whole is wanted and exceeds `limit`.
  public static func bytes(of path: String, first count: Int? = nil) throws(XMLFailure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    let most = count ?? limit + 1
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0 { bytes.reserveCapacity(min(most, max(0, Int(status.st_size)) + 1)) }
    let size = min(most, 1 << 18)
    let space = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { unsafe space.deallocate() }
    while bytes.count < most {
      let wanted = min(size, most - bytes.count)
      let got = unsafe Self.read(descriptor, UnsafeMutableRawBufferPointer(rebasing: space[..<wanted]))
      if got < 0 { throw failure(errno) }
      if got == 0 { break }
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: space[..<got]))
    }
    if count == nil && bytes.count > limit { throw XMLFailure(.totalSize(limit: limit)) }
    return bytes
  }

  private static func read(_ descriptor: Int32, _ space: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Glibc)
      let got = unsafe Glibc.read(descriptor, space.baseAddress, space.count)
      #elseif canImport(Musl)
      let got = unsafe Musl.read(descriptor, space.baseAddress, space.count)
      #else
      let got = unsafe Darwin.read(descriptor, space.baseAddress, space.count)
      #endif
      if got >= 0 || errno != EINTR { return got }
    }
  }

  private static func failure(_ code: Int32) -> XMLFailure {
    switch code {
    case ENOENT, ENOTDIR: return XMLFailure(.noSuchFile)
    case EISDIR: return XMLFailure(.isDirectory)
    default:
      let words = unsafe strerror(code).map { unsafe String(cString: $0) }
      return XMLFailure(.unreadable(words?.lowercased() ?? "error"))
    }
  }
}
