import Model

/// A CSV file: its bytes as UTF-8, its delimiter, and the names of its columns.
final class TableDocument: Sendable {
  /// A cell of more bytes than this has lost its closing quotation mark.
  static let cellLimit = 1 << 20
  /// Columns behind this many are not read.
  static let columnLimit = 10_000

  let bytes: [UInt8]
  let encoding: TextDecoding.Encoding
  let delimiter: UInt8
  /// The names in the first row, trimmed.
  let header: [String]
  /// The first row that is no header.
  let start: TableCursor
  private let places: [String: Int]

  /// Nil for an empty file.
  ///
  /// - Parameter start: where the header begins, if something else comes before it.
  init?(bytes: [UInt8], encoding: TextDecoding.Encoding, from start: TableCursor = TableCursor()) {
    self.bytes = bytes
    self.encoding = encoding
    var cursor = start
    let span = bytes.span
    let stated = TableScanner.statedDelimiter(in: span, &cursor)
    delimiter = stated ?? TableScanner.likelyDelimiter(in: span, from: cursor)
    var scanner = TableScanner(delimiter: delimiter, cursor: cursor)
    guard scanner.next(in: span) else { return nil }
    let row = TableRow(bytes: bytes, fields: scanner.fields, line: scanner.line)
    header = (0..<row.count).map { row.text($0) ?? "" }
    self.start = scanner.cursor
    places = Dictionary(header.enumerated().map { (columnName($1), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of the first of these columns that is there, whatever its case, accents, hyphens and underscores.
  func column(_ names: String...) -> Int? { column(among: names) }

  func column(among names: [String]) -> Int? {
    for name in names { if let place = places[columnName(name)] { return place } }
    return nil
  }

  func has(_ names: String...) -> Bool { names.allSatisfy { places[columnName($0)] != nil } }

  /// No table has more rows than it has line ends, and one.
  var mostRows: Int {
    var count = 1
    for byte in bytes { count &+= byte == 0x0A || byte == 0x0D ? 1 : 0 }
    return count
  }

  /// Calls `body` with each row behind the header that is not blank, and reports those that are badly quoted.
  ///
  /// - Complexity: linear in the number of bytes, in constant memory.
  func forEachRow(log: ForeignLog, _ body: (TableRow) -> Void) {
    var scanner = TableScanner(delimiter: delimiter, cursor: start)
    let bytes = bytes
    let span = bytes.span
    while scanner.next(in: span) {
      if scanner.isUnclosed {
        log.refuse("unclosed-quote", at: log.location(line: scanner.line), TableDocument.unclosed)
        continue
      }
      if scanner.isBlank { continue }
      let row = TableRow(bytes: bytes, fields: scanner.fields, line: scanner.line)
      if row.count > header.count, (header.count..<row.count).contains(where: { row.text($0) != nil }) {
        log.problem("extra-cells", at: log.location(line: row.line), TableDocument.extra(row.count, header.count))
      }
      body(row)
    }
  }

  private static let unclosed = Text(
    "a quotation mark opens here and is never closed; this row is left out",
    "un guillemet s'ouvre ici et n'est jamais fermé; cette ligne est laissée de côté")

  private static func extra(_ cells: Int, _ columns: Int) -> Text {
    Text(
      "this row has \(cells) cells, and the header \(columns); those behind are not read",
      "cette ligne a \(cells) cellules, et l'en-tête \(columns); celles qui dépassent ne sont pas lues")
  }
}

/// One row of a table.
struct TableRow {
  let bytes: [UInt8]
  let fields: [TableField]
  /// On which it begins.
  let line: Int

  var count: Int { fields.count }

  /// A cell's words as our own files hold them; nil for an empty or absent one.
  func words(_ column: Int) -> String? {
    guard fields.indices.contains(column), !fields[column].hasDoubledQuotes else {
      return text(column).flatMap(CleanWords.string)
    }
    let field = fields[column]
    return CleanWords.string(bytes.span.extracting(field.start..<max(field.start, field.end)))?.trimmedWords
  }

  /// A cell's words, trimmed; nil for an empty or absent one.
  func text(_ column: Int?) -> String? {
    guard let column, fields.indices.contains(column) else { return nil }
    let field = fields[column]
    if field.start >= field.end { return nil }
    let raw = bytes[field.start..<field.end]
    if !field.hasDoubledQuotes { return String(decoding: raw, as: UTF8.self).trimmedWords }
    var output: [UInt8] = []
    output.reserveCapacity(raw.count)
    var skip = false
    for byte in raw {
      if byte == UInt8(ascii: "\"") && !skip {
        skip = true
        continue
      }
      skip = false
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self).trimmedWords
  }
}

/// The name of a column as it is compared: lower case, no accents, one space for all that is no letter or digit.
func columnName(_ words: String) -> String {
  if words.utf8.allSatisfy({ $0 < 0x80 }) { return plainColumnName(words) }
  var output = ""
  var gap = false
  for scalar in words.lowercased().unicodeScalars {
    guard let letter = plainLetter(scalar) else {
      gap = true
      continue
    }
    if gap && !output.isEmpty { output.append(" ") }
    gap = false
    output.append(letter)
  }
  return output
}

/// The same for words in ASCII, without looking at characters.
private func plainColumnName(_ words: String) -> String {
  var output: [UInt8] = []
  var gap = false
  for byte in words.utf8 {
    let letter = (65...90).contains(byte) ? byte | 0x20 : byte
    guard (97...122).contains(letter) || (48...57).contains(letter) else {
      gap = true
      continue
    }
    if gap && !output.isEmpty { output.append(0x20) }
    gap = false
    output.append(letter)
  }
  return String(decoding: output, as: UTF8.self)
}

/// The letter without its accent, a digit as it is; nil for anything else.
private func plainLetter(_ scalar: Unicode.Scalar) -> String? {
  if (97...122).contains(scalar.value) || (48...57).contains(scalar.value) { return String(Character(scalar)) }
  switch scalar {
  case "à", "â", "ä", "á", "å", "ã": return "a"
  case "é", "è", "ê", "ë": return "e"
  case "î", "ï", "í": return "i"
  case "ô", "ö", "ó", "õ": return "o"
  case "ù", "û", "ü", "ú": return "u"
  case "ç": return "c"
  case "ñ": return "n"
  case "œ": return "oe"
  case "æ": return "ae"
  default: return scalar.value > 0x7F && scalar.properties.isAlphabetic ? String(Character(scalar)) : nil
  }
}
