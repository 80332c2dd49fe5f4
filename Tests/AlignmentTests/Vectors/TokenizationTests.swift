import Foundation
import Model
import Testing

@testable import Alignment

/// Token numbers as Hugging Face's `tokenizers` 0.23 gives them for the same files and texts.
@Suite("Tokenisation")
struct TokenizationTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases/Tokenizers")

  private func read<Value: Decodable>(_ name: String, _ type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(contentsOf: Self.folder.appending(path: name)))
  }

  @Test(
    "Tokens are those of the reference implementation",
    arguments: ["word-level", "word-piece", "word-piece-cased", "unigram", "unigram-bytes"])
  func reference(kind: String) throws {
    let tokenization = try Tokenization(ModelFile(Self.folder.appending(path: "\(kind).json").path))
    let texts = try read("texts.json", [String].self)
    let expected = try read("\(kind).expected.json", [[Int32]].self)
    try #require(texts.count == expected.count)
    for (text, tokens) in zip(texts, expected) { #expect(tokenization.tokens(of: text) == tokens, "\(text)") }
    #expect(expected.contains { $0.count > 3 })
  }

  @Test(
    "What is not known is named",
    arguments: [
      (#"{"model":{"type":"BPE","vocab":{},"merges":[]}}"#, "`BPE`"),
      (#"{"model":{"type":"WordLevel","vocab":{"a":0}},"normalizer":{"type":"NFKC"}}"#, "`NFKC`"),
      (#"{"model":{"type":"WordLevel","vocab":{"a":0}},"pre_tokenizer":{"type":"ByteLevel"}}"#, "`ByteLevel`"),
      (
        #"{"model":{"type":"WordLevel","vocab":{"a":0}},"pre_tokenizer":{"type":"Split","pattern":{"Regex":"(a|b)"}}}"#,
        "`(a|b)`"
      ),
      (
        #"{"model":{"type":"WordLevel","vocab":{"a":0}},"pre_tokenizer":{"type":"Split","pattern":{"Regex":"\\s+(?!\\S)"}}}"#,
        "?!"
      ),
      (#"{"model":{"type":"WordLevel","vocab":{"a":-1}}}"#, "below 0"),
      (#"{"model":{"type":"Unigram","unk_id":2,"vocab":[["a",-1]]}}"#, "unknown token"),
      (#"{"model":{"type":"WordLevel","vocab":{"a":4294967296}}}"#, "JSON of a model"),
      (
        #"{"model":{"type":"WordLevel","vocab":{"a":0}},"normalizer":{"type":"Precompiled","precompiled_charsmap":"////"}}"#,
        "cut short"
      ),
      ("{", "JSON of a model"),
    ])
  func unknown(json: String, words: String) throws {
    let model = try TemporaryModel()
    try model.write("tokenizer.json", Data(json.utf8))
    let failure = #expect(throws: VectorFailure.self) {
      try Tokenization(ModelFile(model.folder.appending(path: "tokenizer.json").path))
    }
    #expect(failure?.message.reading(.english).contains(words) ?? false, "\(failure?.message.reading(.english) ?? "")")
  }

  @Test("A pattern that asks for all splits of a long run ends soon")
  func slowPattern() throws {
    let pattern = try Pattern("a*a*a*a*a*a*a*a*b")
    let text = [UInt32](repeating: 0x61, count: 400)
    #expect(pattern.matches(in: text[...]).isEmpty)
  }
}
