import Crypto
import Glibc

/// SHA-256 (FIPS 180-4): one function for what must be recognised later and for what must not be altered unseen.
public enum Checksum {
  public static func of(_ bytes: [UInt8]) -> [UInt8] { unsafe bytes.withUnsafeBytes { unsafe of($0) } }

  /// Of memory that the caller keeps alive.
  public static func of(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var hash = SHA256()
    unsafe hash.update(bufferPointer: bytes)
    return Array(hash.finalize())
  }

  /// Of a whole file, read piece by piece.
  /// - Throws: `IndexFileFault.noSuchFile` or `.unreadable`.
  public static func ofFile(_ path: String) throws(IndexFileFault) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT ? .noSuchFile(path) : .unreadable(path, errno: errno) }
    defer { _ = close(descriptor) }
    var hash = SHA256()
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { unsafe piece.deallocate() }
    while true {
      let got = unsafe read(descriptor, piece.baseAddress, piece.count)
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw .unreadable(path, errno: errno) }
      if got == 0 { return Array(hash.finalize()) }
      unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: piece[..<got]))
    }
  }

  /// In lower-case hexadecimal digits.
  public static func written(_ checksum: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(checksum.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
