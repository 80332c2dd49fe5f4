import Comparison
import IndexFile
import Model

/// Many runs of bytes as two sections: where each begins, and the bytes.
struct StringSections: Sendable {
  private let starts: Column<UInt64>
  private let bytes: Column<UInt8>

  init(_ name: String, in file: IndexFile) throws(IndexFileFault) {
    guard let starts = unsafe Column<UInt64>(try file.bytes(name + ".starts", width: 8), of: file.file),
      let bytes = unsafe Column<UInt8>(try file.bytes(name + ".bytes"), of: file.file)
    else { throw .missing(file.path, section: name) }
    self.starts = starts
    self.bytes = bytes
  }

  var count: Int { max(0, starts.count - 1) }

  /// Empty where the places are not in the section.
  subscript(place: Int) -> [UInt8] {
    guard place >= 0, place < count, starts[place] <= starts[place + 1], starts[place + 1] <= UInt64(bytes.count)
    else { return [] }
    return Array(bytes[Int(starts[place])..<Int(starts[place + 1])])
  }

  static func write(
    _ name: String, _ items: some Sequence<[UInt8]>, to writer: inout IndexFileWriter
  ) throws(IndexFileFault) {
    var starts: [UInt64] = [0]
    var bytes: [UInt8] = []
    for item in items {
      bytes += item
      starts.append(UInt64(bytes.count))
    }
    try writer.add(name + ".starts", starts)
    try writer.add(name + ".bytes", bytes)
  }
}
