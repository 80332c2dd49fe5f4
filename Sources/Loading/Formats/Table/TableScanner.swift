/// A cell's place in the bytes, without its quotation marks.
struct TableField: Sendable {
  let start: Int
  let end: Int
  let hasDoubledQuotes: Bool
}

/// Where a scanner stands.
struct TableCursor: Sendable {
  var index = 0
  var line = 1
}

/// Finds the cells of one row after another (RFC 4180, with any delimiter and any end of line).
struct TableScanner {
  let delimiter: UInt8
  private(set) var cursor: TableCursor
  private(set) var fields: [TableField] = []
  /// On which the row begins.
  private(set) var line = 1
  /// Whether a quotation mark of this row is never closed; the next row is then what follows its first line.
  private(set) var isUnclosed = false

  init(delimiter: UInt8, cursor: TableCursor) {
    self.delimiter = delimiter
    self.cursor = cursor
  }

  var isBlank: Bool { fields.allSatisfy { $0.start >= $0.end } }

  /// Moves to the next row; false at the end.
  mutating func next(in bytes: Span<UInt8>) -> Bool {
    fields.removeAll(keepingCapacity: true)
    isUnclosed = false
    line = cursor.line
    guard cursor.index < bytes.count else { return false }
    while true {
      let isQuoted = cursor.index < bytes.count && bytes[cursor.index] == UInt8(ascii: "\"")
      let before = cursor
      guard isQuoted ? quoted(in: bytes) : plain(in: bytes) else {
        isUnclosed = true
        cursor = before
        skipLine(in: bytes)
        return true
      }
      guard cursor.index < bytes.count else { return true }
      let byte = bytes[cursor.index]
      if byte == delimiter {
        cursor.index += 1
        continue
      }
      endLine(in: bytes)
      return true
    }
  }

  private mutating func plain(in bytes: Span<UInt8>) -> Bool {
    let start = cursor.index
    while cursor.index < bytes.count {
      let byte = bytes[cursor.index]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      cursor.index += 1
    }
    add(TableField(start: start, end: cursor.index, hasDoubledQuotes: false))
    return true
  }

  /// A quoted cell; false where its end is missing. Words between its end and the next delimiter are passed over.
  private mutating func quoted(in bytes: Span<UInt8>) -> Bool {
    cursor.index += 1
    let start = cursor.index
    var hasDoubled = false
    while cursor.index < bytes.count {
      let byte = bytes[cursor.index]
      if byte == UInt8(ascii: "\"") {
        if cursor.index + 1 < bytes.count, bytes[cursor.index + 1] == UInt8(ascii: "\"") {
          hasDoubled = true
          cursor.index += 2
          continue
        }
        add(TableField(start: start, end: cursor.index, hasDoubledQuotes: hasDoubled))
        cursor.index += 1
        while cursor.index < bytes.count {
          let after = bytes[cursor.index]
          if after == delimiter || after == 0x0A || after == 0x0D { break }
          cursor.index += 1
        }
        return true
      }
      if byte == 0x0A { cursor.line += 1 }
      cursor.index += 1
      if cursor.index - start > TableDocument.cellLimit { return false }
    }
    return false
  }

  private mutating func add(_ field: TableField) {
    if fields.count < TableDocument.columnLimit { fields.append(field) }
  }

  private mutating func endLine(in bytes: Span<UInt8>) {
    if bytes[cursor.index] == 0x0D {
      cursor.index += 1
      if cursor.index < bytes.count, bytes[cursor.index] == 0x0A { cursor.index += 1 }
    } else {
      cursor.index += 1
    }
    cursor.line += 1
  }

  private mutating func skipLine(in bytes: Span<UInt8>) {
    while cursor.index < bytes.count, bytes[cursor.index] != 0x0A, bytes[cursor.index] != 0x0D { cursor.index += 1 }
    if cursor.index < bytes.count { endLine(in: bytes) }
  }

  // MARK: Delimiters

  /// Excel's `sep=;` in the first line.
  static func statedDelimiter(in bytes: Span<UInt8>, _ cursor: inout TableCursor) -> UInt8? {
    guard bytes.count > 6, bytes[0] == UInt8(ascii: "s"), bytes[1] == UInt8(ascii: "e"), bytes[2] == UInt8(ascii: "p"),
      bytes[3] == UInt8(ascii: "="), bytes[5] == 0x0A || bytes[5] == 0x0D
    else { return nil }
    cursor = TableCursor(index: bytes[5] == 0x0D && bytes[6] == 0x0A ? 7 : 6, line: 2)
    return bytes[4]
  }

  /// The delimiter that gives the first row the most cells.
  static func likelyDelimiter(in bytes: Span<UInt8>, from cursor: TableCursor) -> UInt8 {
    var best = (cells: 0, delimiter: UInt8(ascii: ","))
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")] {
      var scanner = TableScanner(delimiter: delimiter, cursor: cursor)
      if scanner.next(in: bytes), !scanner.isUnclosed, scanner.fields.count > best.cells {
        best = (scanner.fields.count, delimiter)
      }
    }
    return best.delimiter
  }
}
