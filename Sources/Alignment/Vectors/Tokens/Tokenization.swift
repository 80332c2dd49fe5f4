import Model

/// Text to token numbers, as Hugging Face's `tokenizers` does it without special tokens around it
/// (https://huggingface.co/docs/tokenizers, components).
struct Tokenization: Sendable {
  private let normalizers: [Normalizer]
  private let splitters: [PreTokenizer]
  private let model: TokenModel
  /// Tokens found in a text as it stands, before anything else is done to it.
  private let special: [SpecialToken]
  /// Of scalars, from the start of a text.
  private let mostScalars: Int

  struct SpecialToken: Sendable {
    let scalars: [UInt32]
    let id: Int32
  }

  /// One more than the highest token number.
  var idCount: Int { max(model.idCount, (special.map { Int($0.id) + 1 }).max() ?? 0) }

  init(_ file: ModelFile) throws(VectorFailure) {
    let read = try file.decoded(TokenizerFile.self)
    normalizers = read.normalizer?.steps ?? []
    splitters = read.preTokenizer?.steps ?? []
    model = read.model.value
    special = (read.addedTokens ?? []).filter { !($0.normalized ?? true) && !$0.content.isEmpty }
      .map { SpecialToken(scalars: $0.content.unicodeScalars.map(\.value), id: $0.id) }
      .sorted { ($1.scalars.count, $0.id) < ($0.scalars.count, $1.id) }
    mostScalars = StaticVectors.mostTokens * max(1, model.medianLength)
    guard special.allSatisfy({ $0.id >= 0 }) else {
      throw VectorFailure(
        file.path, Text("a token has a number below 0", "une unité porte un numéro inférieur à 0"))
    }
  }

  /// The numbers of the tokens of a text, in order, the unknown one left out.
  /// - Complexity: linear in the length of the text for word-like pieces, of which none is longer than a bound.
  func tokens(of text: String) -> [Int32] {
    let scalars = Array(text.unicodeScalars.prefix(mostScalars).map(\.value))
    var result: [Int32] = []
    for part in parts(of: scalars) {
      switch part {
      case .special(let id): result.append(id)
      case .text(let slice, let isFirst):
        var words = Array(slice)
        for normalizer in normalizers { words = normalizer.normalised(words) }
        var pieces = [PreTokenizer.Piece(scalars: words[...], isFirst: isFirst)]
        for splitter in splitters { pieces = pieces.flatMap { splitter.split($0) } }
        for piece in pieces where !piece.scalars.isEmpty { model.addTokens(of: piece.scalars, to: &result) }
      }
    }
    return result.filter { $0 != model.unknown }
  }

  private enum Part {
    case text(ArraySlice<UInt32>, isFirst: Bool)
    case special(Int32)
  }

  private func parts(of scalars: [UInt32]) -> [Part] {
    let starts = Set(special.map { $0.scalars[0] })
    var parts: [Part] = []
    var begin = 0
    var place = 0
    while place < scalars.count {
      let rest = scalars[place...]
      if starts.contains(scalars[place]), let token = special.first(where: { rest.starts(with: $0.scalars) }) {
        if begin < place { parts.append(.text(scalars[begin..<place], isFirst: begin == 0)) }
        parts.append(.special(token.id))
        place += token.scalars.count
        begin = place
      } else {
        place += 1
      }
    }
    if begin < scalars.count { parts.append(.text(scalars[begin...], isFirst: begin == 0)) }
    return parts
  }
}

/// What is read of `tokenizer.json`.
struct TokenizerFile: Decodable {
  let addedTokens: [AddedToken]?
  let normalizer: NormalizerFile?
  let preTokenizer: PreTokenizerFile?
  let model: TokenModelFile

  private enum CodingKeys: String, CodingKey {
    case normalizer, model
    case addedTokens = "added_tokens"
    case preTokenizer = "pre_tokenizer"
  }

  struct AddedToken: Decodable {
    let id: Int32
    let content: String
    let normalized: Bool?
  }
}
