import Alignment
import IndexFile
import Model

/// The matcher as sections of an index file, one for each column.
enum MatcherSections {
  static let prefix = "matcher."

  static func write(_ matcher: CompetencyMatcher, to writer: inout IndexFileWriter) throws(IndexFileFault) {
    for entry in matcher.columns?.entries ?? [] {
      try unsafe entry.bytes.withBytes { bytes throws(IndexFileFault) in
        try unsafe writer.add(entry.name, width: entry.width, bytes)
      }
    }
  }

  /// The matcher, its columns in the mapped file; nil where there is none, or one of another version of matching.
  /// - Throws: `IndexFileFault.damaged` where a column leads outside of another.
  /// - Complexity: O(n) in the length of its columns, which are looked through once.
  static func read(_ file: IndexFile, vectors: StaticVectors?) throws(IndexFileFault) -> CompetencyMatcher? {
    var columns = NamedColumns()
    for section in file.sections where section.name.hasPrefix(prefix) {
      let bytes = unsafe try file.bytes(section.name, width: section.width)
      guard let column = unsafe Column<UInt8>(bytes, of: file.file) else { continue }
      columns.add(NamedColumns.Entry(name: section.name, width: section.width, bytes: column))
    }
    guard !columns.entries.isEmpty else { return nil }
    do throws(ColumnFault) {
      return try CompetencyMatcher(columns, vectors: vectors)
    } catch {
      throw .damaged(file.path, part: "section `\(error.column)`")
    }
  }
}
