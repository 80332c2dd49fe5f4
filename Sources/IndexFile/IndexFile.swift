/// An index file, mapped. Opening checks the header, the table and every boundary, never the sections themselves, so that
/// it costs the same for any length; `verify()` reads all of it.
public struct IndexFile: Sendable {
  public struct Section: Sendable, Hashable {
    public let name: String
    public let place: Int
    /// In bytes.
    public let length: Int
    /// Bytes of one value.
    public let width: Int
    let checksum: [UInt8]
  }

  public let file: MappedFile
  public let version: Int
  /// In order of place.
  public let sections: [Section]
  private let places: [String: Int]

  public var path: String { file.path }

  /// - Throws: `IndexFileFault` where it is not an index, is newer, is truncated, or its header or table is damaged.
  /// - Complexity: O(s) for s sections.
  public init(path: String) throws(IndexFileFault) {
    file = try MappedFile(path: path)
    let bytes = IndexBytes(file)
    guard file.count >= IndexLayout.magic.count, bytes.array(0, IndexLayout.magic.count) == IndexLayout.magic else {
      throw .notAnIndex(path)
    }
    guard file.count >= IndexLayout.header else {
      throw .truncated(path, expected: IndexLayout.header, actual: file.count)
    }
    version = Int(bytes.u32(8))
    guard version <= IndexLayout.version else { throw .newer(path, version: version) }
    guard version == IndexLayout.version else { throw .older(path, version: version) }
    guard Checksum.of(bytes.array(0, 64)) == bytes.array(64, 32) else {
      throw .damaged(path, part: "header")
    }
    let length = bytes.u64(16)
    guard length == UInt64(file.count) else {
      throw .truncated(path, expected: Int(clamping: length), actual: file.count)
    }
    let (count, table) = (Int(bytes.u32(12)), Int(clamping: bytes.u64(24)))
    guard count <= IndexLayout.mostSections, table >= IndexLayout.header,
      table <= file.count - count * IndexLayout.entry
    else { throw .damaged(path, part: "header") }
    let entries = bytes.array(table, count * IndexLayout.entry)
    guard Checksum.of(entries) == bytes.array(32, 32) else {
      throw .damaged(path, part: "table of sections")
    }
    var sections: [Section] = []
    for number in 0..<count {
      let entry = table + number * IndexLayout.entry
      let section = Section(
        name: String(decoding: bytes.array(entry, IndexLayout.name).prefix { $0 != 0 }, as: UTF8.self),
        place: Int(clamping: bytes.u64(entry + 40)), length: Int(clamping: bytes.u64(entry + 48)),
        width: Int(bytes.u32(entry + 56)), checksum: bytes.array(entry + 64, 32))
      guard section.place >= IndexLayout.header, section.place.isMultiple(of: IndexLayout.alignment),
        section.length <= table, section.place <= table - section.length, section.width > 0,
        section.length.isMultiple(of: section.width)
      else { throw .damaged(path, part: "section `\(section.name)`") }
      sections.append(section)
    }
    self.sections = sections
    places = Dictionary(sections.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func section(_ name: String) -> Section? { places[name].map { sections[$0] } }

  /// The bytes of a section; valid as long as `file` is.
  /// - Throws: `IndexFileFault.missing` where there is none of this name and width.
  public func bytes(_ name: String, width: Int = 1) throws(IndexFileFault) -> UnsafeRawBufferPointer {
    guard let section = section(name), section.width == width else { throw .missing(path, section: name) }
    return unsafe UnsafeRawBufferPointer(rebasing: file.bytes[section.place..<section.place + section.length])
  }

  /// A copy of a section's bytes, compared with its checksum: for short sections that are read whole.
  /// - Throws: `IndexFileFault.missing`, or `.damaged` where they are not what was written.
  /// - Complexity: O(n) in its length.
  public func checkedBytes(_ name: String) throws(IndexFileFault) -> [UInt8] {
    let bytes = unsafe Array(try self.bytes(name))
    guard Checksum.of(bytes) == section(name)?.checksum else {
      throw .damaged(path, part: "section `\(name)`")
    }
    return bytes
  }

  /// Reads every section and compares its checksum.
  /// - Throws: `IndexFileFault.damaged`, naming the first section that is not what was written.
  public func verify() throws(IndexFileFault) {
    for section in sections {
      let bytes = unsafe try bytes(section.name, width: section.width)
      guard unsafe Checksum.of(bytes) == section.checksum else {
        throw .damaged(path, part: "section `\(section.name)`")
      }
    }
  }

  /// Of everything in the file: two files with the same are the same.
  public var fingerprint: String { Checksum.written(IndexBytes(file).array(64, 32)) }
}

/// Little-endian numbers of a mapped file.
struct IndexBytes {
  let file: MappedFile

  init(_ file: MappedFile) { self.file = file }

  func array(_ place: Int, _ count: Int) -> [UInt8] { unsafe Array(file.bytes[place..<place + count]) }

  func u32(_ place: Int) -> UInt32 {
    unsafe UInt32(littleEndian: file.bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  func u64(_ place: Int) -> UInt64 {
    unsafe UInt64(littleEndian: file.bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}
