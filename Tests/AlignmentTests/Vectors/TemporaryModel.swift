import Foundation

/// A folder with a small model of four words, removed when nothing holds it any more.
final class TemporaryModel {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "passerelle-model-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("config.json", Data(#"{"model_type": "model2vec", "normalize": true, "seq_length": 4}"#.utf8))
    try write(
      "tokenizer.json",
      Data(
        #"""
        {"normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
         "model": {"type": "WordLevel", "unk_token": "?", "vocab": {"?": 0, "bake": 1, "bread": 2, "pain": 3}}}
        """#.utf8))
    try write("model.safetensors", Self.tensors(Self.matrix))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// By word: a vector of two numbers.
  static let rows: [[Float]] = [[9, 9], [1, 0], [0, 2], [0, 2.5]]

  static let matrix = #""embeddings":{"dtype":"F32","shape":[4,2],"data_offsets":[0,32]}"#

  static func tensors(_ header: String, _ data: Data = TemporaryModel.single(rows.flatMap(\.self))) -> Data {
    let json = Data("{\(header)}".utf8)
    return little(UInt64(json.count)) + json + data
  }

  static func single(_ values: [Float]) -> Data {
    values.reduce(Data()) { $0 + little($1.bitPattern) }
  }

  static func little(_ value: some FixedWidthInteger) -> Data {
    Data((0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) })
  }

  func write(_ name: String, _ data: Data) throws { try data.write(to: folder.appending(path: name)) }
}
