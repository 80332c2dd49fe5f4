import Crypto

/// SHA-256 (FIPS 180-4): one function for what must be recognised later and for what must not be altered unseen.
public enum Checksum {
  public static func of(_ bytes: [UInt8]) -> [UInt8] { unsafe bytes.withUnsafeBytes { unsafe of($0) } }

  /// Of memory that the caller keeps alive.
  public static func of(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var hash = SHA256()
    unsafe hash.update(bufferPointer: bytes)
    return Array(hash.finalize())
  }

  /// In lower-case hexadecimal digits.
  public static func written(_ checksum: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(checksum.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
