import Foundation
import Testing

@testable import Alignment

@Suite("Static vectors")
struct StaticVectorsTests {
  private func embed(_ text: String, _ model: TemporaryModel) throws -> [Float] {
    try StaticVectors(contentsOf: model.folder.path).embed(text)
  }

  private func isClose(_ a: [Float], _ b: [Float]) -> Bool { zip(a, b).allSatisfy { abs($0 - $1) < 1e-5 } }

  @Test("A text is the mean of its known words, at length 1")
  func mean() throws {
    let model = try TemporaryModel()
    #expect(isClose(try embed("Bake", model), [1, 0]))
    let root = Float(5).squareRoot()
    #expect(isClose(try embed("bake BREAD quickly", model), [1 / root, 2 / root]))
    #expect(try embed("nothing known", model) == [0, 0])
    #expect(try embed("", model) == [0, 0])
    #expect(isClose(try embed("bread bread bread bread bake bake", model), [0, 1]), "only the first four words count")
  }

  @Test("Half precision, token weights and a mapping to rows are read")
  func layouts() throws {
    let model = try TemporaryModel()
    // 1, 0, 0 and 2 in half precision; tokens 0 to 3 share two rows, and the second word counts half.
    let half = Data([0x00, 0x3C, 0, 0, 0, 0, 0x00, 0x40])
    let weights = TemporaryModel.single([1, 1, 0.5, 1])
    let mapping = ([0, 0, 1, 1] as [Int64]).reduce(Data()) { $0 + TemporaryModel.little($1) }
    try model.write(
      "model.safetensors",
      TemporaryModel.tensors(
        #""embeddings":{"dtype":"F16","shape":[2,2],"data_offsets":[0,8]},"weights":{"dtype":"F32","shape":[4],"data_offsets":[8,24]},"mapping":{"dtype":"I64","shape":[4],"data_offsets":[24,56]}"#,
        half + weights + mapping))
    let root = Float(2).squareRoot()
    #expect(isClose(try embed("bake bread", model), [1 / root, 1 / root]))
    #expect(isClose(try embed("pain", model), [0, 1]))
  }

  @Test("Half-precision numbers are widened exactly")
  func halves() {
    for (half, single) in [
      (0x3C00, 1), (0xC000, -2), (0x0001, 5.960464477539063e-08), (0x03FF, 6.097555160522461e-05), (0x7BFF, 65504),
      (0x0000, 0), (0x3555, 0.333251953125),
    ] as [(UInt16, Float)] {
      #expect(VectorMatrix.single(half) == single)
    }
  }

  @Test(
    "A file that claims what it does not hold is refused",
    arguments: [
      #""embeddings":{"dtype":"F32","shape":[4,2],"data_offsets":[0,40]}"#,
      #""embeddings":{"dtype":"F32","shape":[4,2],"data_offsets":[8,40]}"#,
      #""embeddings":{"dtype":"F32","shape":[4,2],"data_offsets":[-32,0]}"#,
      #""embeddings":{"dtype":"F32","shape":[4,2],"data_offsets":[32,0]}"#,
      #""embeddings":{"dtype":"F32","shape":[4,2],"data_offsets":[0]}"#,
      #""embeddings":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,32]}"#,
      #""embeddings":{"dtype":"F32","shape":[-4,-2],"data_offsets":[0,32]}"#,
      #""embeddings":{"dtype":"F32","shape":[0,2],"data_offsets":[0,0]}"#,
      #""embeddings":{"dtype":"F32","shape":[8],"data_offsets":[0,32]}"#,
      #""embeddings":{"dtype":"F32","shape":[2,4],"data_offsets":[0,32]}"#,
      #""embeddings":{"dtype":"BF16","shape":[4,2],"data_offsets":[0,16]}"#,
      #""embeddings":{"dtype":"F32","shape":[9223372036854775808,2],"data_offsets":[0,32]}"#,
      #""other":{"dtype":"F32","shape":[4,2],"data_offsets":[0,32]}"#,
      #""embeddings":7"#, "",
      TemporaryModel.matrix + #","mapping":{"dtype":"I64","shape":[4],"data_offsets":[0,32]}"#,
      TemporaryModel.matrix + #","weights":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}"#,
    ])
  func hostile(header: String) throws {
    let model = try TemporaryModel()
    try model.write("model.safetensors", TemporaryModel.tensors(header))
    #expect(throws: VectorFailure.self) { try StaticVectors(contentsOf: model.folder.path) }
  }

  @Test("A header longer than the file is refused", arguments: [0, 7, 8, 9, 40])
  func cutShort(length: Int) throws {
    let model = try TemporaryModel()
    try model.write("model.safetensors", TemporaryModel.tensors(TemporaryModel.matrix).prefix(length))
    #expect(throws: VectorFailure.self) { try StaticVectors(contentsOf: model.folder.path) }
    try model.write("model.safetensors", Data(repeating: 0xFF, count: 64))
    #expect(throws: VectorFailure.self) { try StaticVectors(contentsOf: model.folder.path) }
  }

  @Test("A missing file is named", arguments: ["config.json", "tokenizer.json", "model.safetensors"])
  func missing(name: String) throws {
    let model = try TemporaryModel()
    try FileManager.default.removeItem(at: model.folder.appending(path: name))
    let failure = #expect(throws: VectorFailure.self) { try StaticVectors(contentsOf: model.folder.path + "/") }
    #expect(failure?.isMissing == true)
    #expect(failure?.file.hasSuffix("/\(name)") ?? false)
  }

  @Test("Numbers that are no numbers give no direction")
  func notNumbers() throws {
    let model = try TemporaryModel()
    let rows: [Float] = [0, 0, .nan, 0, .infinity, 1, 0, 1]
    try model.write("model.safetensors", TemporaryModel.tensors(TemporaryModel.matrix, TemporaryModel.single(rows)))
    #expect(try embed("bake", model) == [0, 0])
    #expect(try embed("bread", model) == [0, 0])
    #expect(try embed("pain", model) == [0, 1])
  }

  @Test("Damaged files are read or refused, never more", arguments: 1...40 as ClosedRange<UInt64>)
  func damaged(seed: UInt64) throws {
    let model = try TemporaryModel()
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    for name in ["config.json", "tokenizer.json", "model.safetensors"] {
      var data = try Data(contentsOf: model.folder.appending(path: name))
      for _ in 0..<(1 + random(4)) { data[random(data.count)] = UInt8(random(256)) }
      if random(4) == 0 { data = data.prefix(random(data.count)) }
      try model.write(name, data)
      guard let vectors = try? StaticVectors(contentsOf: model.folder.path) else { continue }
      let embedded = vectors.embed("bake bread and pain")
      #expect(embedded.allSatisfy { $0.isFinite })
    }
  }
}
