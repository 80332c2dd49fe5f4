import Glibc

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reading a stream to its end.
enum FileHandleReading {
  /// All of standard input.
  static func standardInput() throws(Failure) -> Data {
    var all = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw Failure(.io) }
      if count == 0 { return all }
      all.append(contentsOf: buffer[0..<count])
    }
  }
}
