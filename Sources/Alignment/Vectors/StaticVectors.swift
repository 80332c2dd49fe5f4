import Model

/// Word vectors that a user brings, in the layout of model2vec: a folder with `config.json`, `tokenizer.json` and
/// `model.safetensors` (https://github.com/MinishLab/model2vec). The vectors stay in the mapped file.
public struct StaticVectors: Sendable {
  /// The folder, as it was named.
  public let folder: String
  /// Numbers in a vector.
  public var dimensions: Int { matrix.columns }
  let tokenizer: Tokenization
  let matrix: VectorMatrix
  /// By token: what its vector counts for; empty: all alike.
  let weights: [Float]
  /// By token: its row; empty: its own number.
  let rows: [Int32]
  /// Of tokens, from the start of a text.
  let mostTokens: Int

  private struct Settings: Decodable {
    let length: Int?

    private enum CodingKeys: String, CodingKey { case length = "seq_length" }
  }

  /// - Throws: `VectorFailure` where a file is missing, is not what it claims to be, or asks for a kind of tokenisation
  ///   that is not known here (known: WordLevel, WordPiece and Unigram).
  /// - Complexity: O(v log v) in the number of tokens; the vectors themselves are not read.
  public init(contentsOf folder: String) throws(VectorFailure) {
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let settings = try ModelFile("\(base)/config.json").decoded(Settings.self)
    tokenizer = try Tokenization(ModelFile("\(base)/tokenizer.json"))
    let tensors = try Safetensors("\(base)/model.safetensors")
    guard let found = try tensors.tensor("embeddings", kinds: ["F32": 4, "F16": 2], dimensions: 2) else {
      throw VectorFailure(
        tensors.path, Text("it holds no tensor called `embeddings`", "il ne contient aucun tenseur `embeddings`"))
    }
    guard found.shape[1] <= StaticVectors.mostDimensions else {
      throw VectorFailure(
        tensors.path,
        Text(
          "vectors have \(found.shape[1]) numbers, and at most \(StaticVectors.mostDimensions) are read",
          "les vecteurs ont \(found.shape[1]) nombres; la limite est \(StaticVectors.mostDimensions)"))
    }
    matrix = VectorMatrix(found, in: tensors.file)
    weights = try tensors.floats("weights")
    rows = try tensors.rows("mapping", below: matrix.rows)
    self.folder = folder
    mostTokens = min(StaticVectors.mostTokens, max(1, settings.length ?? StaticVectors.mostTokens))
    let needed = tokenizer.idCount
    guard rows.isEmpty ? needed <= matrix.rows : needed <= rows.count, weights.isEmpty || needed <= weights.count
    else {
      throw VectorFailure(
        tensors.path,
        Text(
          "the tokenizer knows more tokens (\(needed)) than there are vectors (\(matrix.rows))",
          "le segmenteur connaît plus d'unités (\(needed)) qu'il n'y a de vecteurs (\(matrix.rows))"))
    }
  }

  /// Of a vector; published static models have 32 to 1,024.
  static let mostDimensions = 4096
  /// model2vec's own bound on a text.
  static let mostTokens = 512
}

extension Safetensors {
  /// A vector of numbers; empty where there is none of the name.
  func floats(_ name: String) throws(VectorFailure) -> [Float] {
    guard let tensor = try tensor(name, kinds: ["F64": 8, "F32": 4, "F16": 2], dimensions: 1) else { return [] }
    let values = unsafe file.withBytes(tensor.range) { bytes in
      (0..<tensor.shape[0]).map { place -> Float in
        switch tensor.kind {
        case "F64":
          unsafe Float(Double(bitPattern: bytes.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self)))
        case "F32": unsafe Float(bitPattern: bytes.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self))
        default: unsafe VectorMatrix.single(bytes.loadUnaligned(fromByteOffset: place * 2, as: UInt16.self))
        }
      }
    }
    return values.map { $0.isFinite ? $0 : 0 }
  }

  /// A vector of row numbers below `count`; empty where there is none of the name.
  func rows(_ name: String, below count: Int) throws(VectorFailure) -> [Int32] {
    guard let tensor = try tensor(name, kinds: ["I64": 8, "I32": 4], dimensions: 1) else { return [] }
    let values = unsafe file.withBytes(tensor.range) { bytes in
      (0..<tensor.shape[0]).map { place -> Int64 in
        tensor.kind == "I64"
          ? unsafe bytes.loadUnaligned(fromByteOffset: place * 8, as: Int64.self)
          : Int64(unsafe bytes.loadUnaligned(fromByteOffset: place * 4, as: Int32.self))
      }
    }
    guard values.allSatisfy({ $0 >= 0 && $0 < Int64(min(count, Int(Int32.max))) }) else {
      throw VectorFailure(
        path,
        Text("`\(name)` names vectors that are not there", "`\(name)` désigne des vecteurs qui n'existent pas"))
    }
    return values.map { Int32(truncatingIfNeeded: $0) }
  }
}
