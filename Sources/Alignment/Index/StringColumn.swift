internal import Model

/// Many strings as two columns: where each begins, and the bytes.
struct StringColumn: Sendable {
  /// String s: `bytes[starts[s]..<starts[s + 1]]`.
  let starts: Column<UInt32>
  let bytes: Column<UInt8>

  init(starts: Column<UInt32>, bytes: Column<UInt8>) {
    self.starts = starts
    self.bytes = bytes
  }

  init(_ strings: some Sequence<String>) {
    var starts: [UInt32] = [0]
    var bytes: [UInt8] = []
    for string in strings {
      bytes += string.utf8
      starts.append(UInt32(bytes.count))
    }
    self.init(starts: Column(starts), bytes: Column(bytes))
  }

  var count: Int { starts.count - 1 }

  subscript(place: Int) -> String { String(decoding: utf8(place), as: UTF8.self) }

  func utf8(_ place: Int) -> Slice<Column<UInt8>> { bytes[Int(starts[place])..<Int(starts[place + 1])] }
}
