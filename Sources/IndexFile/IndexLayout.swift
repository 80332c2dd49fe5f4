/// The bytes of an index file; everything little-endian.
///
///     0    magic              8 bytes  "PASSIDX\n"
///     8    format version     u32
///     12   sections           u32
///     16   length of the file u64
///     24   place of the table u64
///     32   checksum of the table      32 bytes, SHA-256
///     64   checksum of bytes 0..<64   32 bytes, SHA-256
///     96   zeros up to 128
///     128  sections, each at a multiple of 64, zeros between them
///          table: for each section its name (40 bytes, zeros after it), place u64, length u64, width of a value u32,
///          zeros u32, checksum 32 bytes (SHA-256)
enum IndexLayout {
  static let magic: [UInt8] = Array("PASSIDX\n".utf8)
  static let version = 3
  static let header = 128
  static let alignment = 64
  static let entry = 96
  static let name = 40
  /// More than this is no index of ours.
  static let mostSections = 4096
}
