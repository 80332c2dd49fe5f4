import Glibc

/// A zone of the IANA database, read from the system's compiled files (TZif, RFC 9636).
///
/// The rules beyond a file's last transition are not read: its last 400 years would say the same, so the clock then keeps
/// what the same day of an earlier year had.
final class ZoneFile: Sendable {
  let name: String
  /// When the clock changes, in seconds since 1970 UTC, and its offset from then on.
  private let transitions: [(at: Int, offset: Int)]
  private let first: Int

  private static let folder = "/usr/share/zoneinfo/"
  private static let largest = 64 * 1024

  /// Nil if the system has no such zone.
  static func named(_ name: String) -> ZoneFile? {
    let allowed = name.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "+"):
        true
      default: false
      }
    }
    guard allowed, !name.isEmpty, !name.hasPrefix("/"), name.utf8.count < 64 else { return nil }
    if let bytes = contents(of: folder + name) { return ZoneFile(name: name, bytes: bytes) }
    return ["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z"].contains(name)
      ? ZoneFile(name: name, transitions: [], first: 0) : nil
  }

  private static func contents(of path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: largest)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe fread($0.baseAddress, 1, largest, file) }
    return count > 44 ? Array(bytes[..<count]) : nil
  }

  private init(name: String, transitions: [(at: Int, offset: Int)], first: Int) {
    self.name = name
    self.transitions = transitions
    self.first = first
  }

  private convenience init?(name: String, bytes: [UInt8]) {
    guard bytes.starts(with: "TZif".utf8), bytes.count > 44 else { return nil }
    var reader = BigEndianReader(bytes: bytes)
    // Version 2 files hold the data twice: with 32-bit times for old readers, then with 64-bit times.
    guard bytes[4] >= UInt8(ascii: "2"), let old = reader.header(at: 0) else { return nil }
    let start = 44 + old.times * 5 + old.types * 6 + old.characters + old.leaps * 8 + old.standard + old.universal
    guard let counts = reader.header(at: start) else { return nil }
    let times = start + 44
    let indices = times + counts.times * 8
    let types = indices + counts.times
    guard counts.types > 0, types + counts.types * 6 <= bytes.count else { return nil }
    let offsets = (0..<counts.types).map { reader.signed(4, at: types + $0 * 6) }
    var transitions: [(at: Int, offset: Int)] = []
    for number in 0..<counts.times {
      let type = Int(bytes[indices + number])
      guard type < offsets.count else { return nil }
      transitions.append((reader.signed(8, at: times + number * 8), offsets[type]))
    }
    let tail = types + counts.types * 6 + counts.characters + counts.leaps * 12 + counts.standard + counts.universal
    if tail < bytes.count, let rule = PosixZoneRule(bytes[tail...]) {
      let last = transitions.last?.at ?? Int.min
      transitions += rule.transitions(after: last)
    }
    self.init(name: name, transitions: transitions, first: offsets[0])
  }

  /// The offset at a local time in seconds since 1970: in a gap the one before it, in an overlap the earlier.
  func offset(atLocal seconds: Int) -> Int {
    var offset = first
    // Found from the end: most dates are recent.
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      let before = middle > 0 ? transitions[middle - 1].offset : first
      if transitions[middle].at &+ max(before, transitions[middle].offset) <= seconds {
        low = middle + 1
      } else {
        high = middle
      }
    }
    if low > 0 { offset = transitions[low - 1].offset }
    return offset
  }

  /// The offset at a moment in seconds since 1970 UTC.
  func offset(atUniversal seconds: Int) -> Int {
    transitions.last { $0.at <= seconds }?.offset ?? first
  }

  var fixedOffset: Int? {
    transitions.allSatisfy { $0.offset == first } ? first : nil
  }
}

private struct BigEndianReader {
  let bytes: [UInt8]

  func signed(_ width: Int, at offset: Int) -> Int {
    guard offset >= 0, offset + width <= bytes.count else { return 0 }
    var value: UInt64 = 0
    for byte in bytes[offset..<(offset + width)] { value = value << 8 | UInt64(byte) }
    return width == 4 ? Int(Int32(truncatingIfNeeded: value)) : Int(truncatingIfNeeded: value)
  }

  mutating func header(
    at offset: Int
  ) -> (universal: Int, standard: Int, leaps: Int, times: Int, types: Int, characters: Int)? {
    guard offset + 44 <= bytes.count else { return nil }
    let counts = (0..<6).map { signed(4, at: offset + 20 + $0 * 4) }
    guard counts.allSatisfy({ $0 >= 0 && $0 <= bytes.count }) else { return nil }
    return (counts[0], counts[1], counts[2], counts[3], counts[4], counts[5])
  }
}
