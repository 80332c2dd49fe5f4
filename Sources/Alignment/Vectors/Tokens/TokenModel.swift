/// How a piece of text becomes tokens.
enum TokenModel: Sendable {
  /// The piece is a token, or unknown.
  case words(TokenTable, unknown: Int32?)
  /// The longest token first, then the longest that continues it (Schuster and Nakajima 2012).
  case wordPieces(TokenTable, unknown: Int32?, continuing: [UInt8], mostScalars: Int)
  /// The likeliest sequence of tokens (Kudo 2018).
  case unigram(UnigramModel)

  /// The token that stands for what is not known.
  var unknown: Int32? {
    switch self {
    case .words(_, let unknown), .wordPieces(_, let unknown, _, _): unknown
    case .unigram(let model): model.unknown
    }
  }

  private var table: TokenTable {
    switch self {
    case .words(let table, _), .wordPieces(let table, _, _, _): table
    case .unigram(let model): model.table
    }
  }

  var idCount: Int { max(table.idCount, unknown.map { Int($0) + 1 } ?? 0) }
  var medianLength: Int { table.medianLength }

  func addTokens(of piece: ArraySlice<UInt32>, to result: inout [Int32]) {
    let bytes = UTF8Scalars.bytes(of: piece)
    switch self {
    case .words(let table, let unknown):
      if let id = table[bytes[...]] ?? unknown { result.append(id) }
    case .wordPieces(let table, let unknown, let continuing, let mostScalars):
      let pieces = piece.count > mostScalars ? nil : TokenModel.wordPieces(of: bytes, in: table, continuing)
      if let pieces { result += pieces } else if let unknown { result.append(unknown) }
    case .unigram(let model):
      model.addTokens(of: bytes, to: &result)
    }
  }

  /// Nil where some part is no token.
  private static func wordPieces(of bytes: [UInt8], in table: TokenTable, _ continuing: [UInt8]) -> [Int32]? {
    var result: [Int32] = []
    var start = 0
    while start < bytes.count {
      var cursor = TokenTable.Cursor(table)
      var isAlive = start == 0 || continuing.allSatisfy { cursor.step($0, in: table) }
      var longest: (id: Int32, end: Int)?
      var place = start
      while isAlive, place < bytes.count {
        isAlive = cursor.step(bytes[place], in: table)
        place += 1
        let isBoundary = place == bytes.count || bytes[place] & 0xC0 != 0x80
        if isAlive, isBoundary, let id = cursor.id(in: table) { longest = (id, place) }
      }
      guard let longest else { return nil }
      result.append(longest.id)
      start = longest.end
    }
    return result
  }
}

/// Scalars written as UTF-8.
enum UTF8Scalars {
  static func bytes(of scalars: some Sequence<UInt32>) -> [UInt8] {
    var bytes: [UInt8] = []
    for value in scalars {
      guard let scalar = Unicode.Scalar(value) else { continue }
      bytes += UTF8.encode(scalar).map { Array($0) } ?? []
    }
    return bytes
  }
}
