import Glibc

/// A file mapped read-only into memory; unmapped when the last reference to it goes.
@safe
public final class MappedFile: @unchecked Sendable {
  public let path: String
  private let base: UnsafeMutableRawPointer?
  public let count: Int

  /// - Throws: `IndexFileFault.noSuchFile` or `.unreadable`.
  public init(path: String) throws(IndexFileFault) {
    self.path = path
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT ? .noSuchFile(path) : .unreadable(path, errno: errno) }
    defer { _ = close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path, errno: EINVAL) }
    count = Int(status.st_size)
    guard count > 0 else {
      unsafe base = nil
      return
    }
    let mapped = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else { throw .unreadable(path, errno: errno) }
    unsafe base = mapped
  }

  deinit { if let base = unsafe base { _ = unsafe munmap(base, count) } }

  /// All bytes; valid as long as the file is.
  public var bytes: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: base, count: count) }
}
