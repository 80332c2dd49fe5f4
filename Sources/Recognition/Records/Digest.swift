import Crypto

/// SHA-256 (FIPS 180-4) of what a record rests on.
public enum Digest {
  /// In hexadecimal digits, lower case.
  public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(SHA256.hash(data: Array(bytes)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
