import CZlib

/// Uncompresses zlib and gzip data, up to a bound.
enum Inflation {
  /// Nothing that becomes larger than this is uncompressed: 16 MiB, a status list of 134 million credentials.
  static let limit = 16 << 20

  /// The bytes; nil where the data is broken, cut short, followed by something else, or becomes larger than `limit`.
  ///
  /// - Complexity: linear in the result, which is bounded.
  static func bytes(_ compressed: [UInt8], limit: Int = limit) -> [UInt8]? {
    guard !compressed.isEmpty, compressed.count <= Int(UInt32.max) else { return nil }
    var stream = unsafe z_stream()
    guard unsafe passerelle_inflate_init(&stream) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var input = compressed
    var output: [UInt8] = []
    let piece = 1 << 16
    let isWhole = unsafe input.withUnsafeMutableBufferPointer { source -> Bool in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = UInt32(source.count)
      while true {
        var state = Z_OK
        let part = unsafe [UInt8](unsafeUninitializedCapacity: piece) { buffer, filled in
          unsafe stream.next_out = buffer.baseAddress
          unsafe stream.avail_out = UInt32(piece)
          state = unsafe inflate(&stream, Z_NO_FLUSH)
          filled = unsafe piece - Int(stream.avail_out)
        }
        output += part
        guard output.count <= limit else { return false }
        if state == Z_STREAM_END { return unsafe stream.avail_in == 0 }
        // Without progress the data was cut short.
        guard state == Z_OK, unsafe !part.isEmpty || stream.avail_in > 0 else { return false }
      }
    }
    return isWhole ? output : nil
  }

  /// The check sum of a PNG chunk (ISO 3309).
  static func crc32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let sum = unsafe bytes.withUnsafeBufferPointer { unsafe CZlib.crc32(0, $0.baseAddress, UInt32($0.count)) }
    return UInt32(truncatingIfNeeded: sum)
  }
}
