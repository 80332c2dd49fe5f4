/// What is read of a tokenizer's model.
struct TokenModelFile: Decodable {
  let value: TokenModel

  private enum Key: String, CodingKey {
    case type, vocab
    case unknownWord = "unk_token"
    case unknownNumber = "unk_id"
    case continuing = "continuing_subword_prefix"
    case mostScalars = "max_input_chars_per_word"
    case byteFallback = "byte_fallback"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    // Files of before 2020 do not say which model they hold; only WordPiece has a prefix for continuations.
    let stated = try fields.decodeIfPresent(String.self, forKey: .type)
    let type = stated ?? (fields.contains(.continuing) ? "WordPiece" : "?")
    switch type {
    case "WordLevel", "WordPiece":
      let vocabulary = try fields.decode([String: Int32].self, forKey: .vocab)
      let unknown = try fields.decodeIfPresent(String.self, forKey: .unknownWord).flatMap { vocabulary[$0] }
      let table = TokenTable(try vocabulary.map { ($0, try TokenModelFile.number($1)) })
      if type == "WordLevel" {
        value = .words(table, unknown: unknown)
      } else {
        let continuing = try fields.decodeIfPresent(String.self, forKey: .continuing) ?? "##"
        let most = try fields.decodeIfPresent(Int.self, forKey: .mostScalars) ?? 100
        value = .wordPieces(table, unknown: unknown, continuing: Array(continuing.utf8), mostScalars: most)
      }
    case "Unigram":
      let pieces = try fields.decode([Piece].self, forKey: .vocab)
      let unknown = try fields.decodeIfPresent(Int32.self, forKey: .unknownNumber)
      guard pieces.count <= Int(Int32.max), unknown.map({ $0 >= 0 && Int($0) < pieces.count }) ?? true else {
        throw UnknownKind("an unknown token that it does not list")
      }
      let bytes = try fields.decodeIfPresent(Bool.self, forKey: .byteFallback) ?? false
      value = .unigram(
        UnigramModel(pieces.map { ($0.words, $0.score) }, unknown: unknown, fallsBackOnBytes: bytes))
    default: throw UnknownKind("the model `\(type)`")
    }
  }

  private static func number(_ value: Int32) throws -> Int32 {
    guard value >= 0 else { throw UnknownKind("a token with a number below 0") }
    return value
  }

  private struct Piece: Decodable {
    let words: String
    let score: Double

    init(from decoder: any Decoder) throws {
      var fields = try decoder.unkeyedContainer()
      words = try fields.decode(String.self)
      score = try fields.decode(Double.self)
    }
  }
}
