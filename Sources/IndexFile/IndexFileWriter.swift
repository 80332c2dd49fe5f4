import Crypto
import Glibc

/// Writes an index file: sections one after the other into a temporary file beside the place it is meant for, which takes
/// that place, synced, when it is complete. Whoever reads the old file goes on reading the old file.
public struct IndexFileWriter: ~Copyable {
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private var place = 0
  private var entries: [UInt8] = []
  private var count = 0
  private var isFinished = false

  /// - Throws: `IndexFileFault.unwritable` where the folder does not exist or may not be written.
  public init(path: String) throws(IndexFileFault) {
    self.path = path
    temporary = path + ".part-\(getpid())"
    descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path, errno: errno) }
    try write([UInt8](repeating: 0, count: IndexLayout.header))
  }

  deinit {
    if !isFinished {
      _ = close(descriptor)
      _ = unsafe unlink(temporary)
    }
  }

  /// Adds a section.
  /// - Parameters:
  ///   - name: At most 40 bytes of ASCII, each once.
  ///   - values: Little-endian as they stand in memory.
  public mutating func add<Value: BitwiseCopyable>(_ name: String, _ values: [Value]) throws(IndexFileFault) {
    try unsafe values.span.withUnsafeBytes { bytes throws(IndexFileFault) in
      try unsafe add(name, width: MemoryLayout<Value>.stride, bytes)
    }
  }

  /// The same, of memory that the caller keeps alive.
  public mutating func add(
    _ name: String, width: Int, _ bytes: UnsafeRawBufferPointer
  ) throws(IndexFileFault) {
    precondition(name.utf8.count <= IndexLayout.name && bytes.count.isMultiple(of: width), "a section is malformed")
    try pad()
    let start = place
    try unsafe write(bytes)
    entries += Array(name.utf8) + [UInt8](repeating: 0, count: IndexLayout.name - name.utf8.count)
    entries.append(number: UInt64(start))
    entries.append(number: UInt64(bytes.count))
    entries.append(number: UInt32(width))
    entries.append(number: UInt32(0))
    entries += unsafe Checksum.of(bytes)
    count += 1
  }

  /// Completes the file and puts it in its place.
  public mutating func finish() throws(IndexFileFault) {
    try pad()
    let table = place
    try write(entries)
    var header = IndexLayout.magic
    header.append(number: UInt32(IndexLayout.version))
    header.append(number: UInt32(count))
    header.append(number: UInt64(place))
    header.append(number: UInt64(table))
    header += Checksum.of(entries)
    header += Checksum.of(header)
    let written = unsafe header.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    guard written == header.count, fsync(descriptor) == 0 else { throw .unwritable(path, errno: errno) }
    _ = close(descriptor)
    isFinished = true
    guard unsafe rename(temporary, path) == 0 else {
      let reason = errno
      _ = unsafe unlink(temporary)
      throw .unwritable(path, errno: reason)
    }
    try syncFolder()
  }

  /// The new name is safe from a loss of power only when the folder is on disk too.
  private func syncFolder() throws(IndexFileFault) {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder may be written without being read; then the system decides when.
    guard descriptor >= 0 else { return }
    defer { _ = close(descriptor) }
    // Some file systems cannot sync a folder, and need not.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .unwritable(path, errno: errno) }
  }

  private mutating func pad() throws(IndexFileFault) {
    let missing = (IndexLayout.alignment - place % IndexLayout.alignment) % IndexLayout.alignment
    try write([UInt8](repeating: 0, count: missing))
  }

  private mutating func write(_ bytes: [UInt8]) throws(IndexFileFault) {
    try unsafe bytes.span.withUnsafeBytes { bytes throws(IndexFileFault) in try unsafe write(bytes) }
  }

  private mutating func write(_ bytes: UnsafeRawBufferPointer) throws(IndexFileFault) {
    var done = 0
    while done < bytes.count {
      let written = unsafe Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      if written < 0 {
        if errno == EINTR { continue }
        throw .unwritable(path, errno: errno)
      }
      done += written
    }
    place += done
  }
}

extension [UInt8] {
  /// Appends a number, little-endian.
  fileprivate mutating func append<Value: FixedWidthInteger>(number value: Value) {
    for shift in stride(from: 0, to: Value.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: value >> shift)) }
  }
}
