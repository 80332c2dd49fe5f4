/// Writes small values one behind the other: numbers as LEB128, words with their length before them.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ value: Int) {
    var rest = UInt64(value)
    repeat {
      let byte = UInt8(rest & 0x7F)
      rest >>= 7
      bytes.append(rest == 0 ? byte : byte | 0x80)
    } while rest > 0
  }

  /// 0 for none, else the value plus 1.
  mutating func optional(_ value: Int?) { number(value.map { $0 + 1 } ?? 0) }

  mutating func words(_ words: String) {
    number(words.utf8.count)
    bytes += Array(words.utf8)
  }

  mutating func optional(_ words: String?) {
    number(words == nil ? 0 : 1)
    if let words { self.words(words) }
  }

  mutating func list<Item>(_ items: [Item], _ write: (inout ByteWriter, Item) -> Void) {
    number(items.count)
    for item in items { write(&self, item) }
  }
}

/// What `ByteReader` finds where something else was written.
struct MalformedBytes: Error {}

/// Reads what `ByteWriter` wrote; every length is checked.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  mutating func number() throws(MalformedBytes) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard place < bytes.endIndex, shift < 63 else { throw MalformedBytes() }
      let byte = bytes[place]
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { break }
      shift += 7
    }
    guard let number = Int(exactly: value) else { throw MalformedBytes() }
    return number
  }

  mutating func optionalNumber() throws(MalformedBytes) -> Int? {
    let value = try number()
    return value == 0 ? nil : value - 1
  }

  mutating func words() throws(MalformedBytes) -> String {
    let count = try number()
    guard count <= bytes.endIndex - place else { throw MalformedBytes() }
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  mutating func optionalWords() throws(MalformedBytes) -> String? { try number() == 0 ? nil : try words() }

  mutating func list<Item>(
    _ read: (inout ByteReader) throws(MalformedBytes) -> Item
  ) throws(MalformedBytes) -> [Item] {
    let count = try number()
    // Nothing takes less than a byte.
    guard count <= bytes.endIndex - place else { throw MalformedBytes() }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(try read(&self)) }
    return items
  }
}
