import Model

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A JSON file of a model.
struct ModelFile {
  let path: String

  /// The tokenizer of a model of 500,000 tokens takes 30 MB.
  static let mostBytes = 256 << 20

  init(_ path: String) { self.path = path }

  func decoded<Value: Decodable>(_ type: Value.Type) throws(VectorFailure) -> Value {
    let file = try MappedFile(path)
    guard file.count <= ModelFile.mostBytes else {
      throw VectorFailure(
        path, Text("it is longer than \(ModelFile.mostBytes) bytes", "il dépasse \(ModelFile.mostBytes) octets"))
    }
    do {
      return try JSONDecoder().decode(type, from: Data(file.bytes(0..<file.count)))
    } catch let unknown as UnknownKind {
      throw VectorFailure(path, unknown.problem)
    } catch {
      throw VectorFailure(
        path,
        Text(
          "it is not the JSON of a model, or something needed is missing",
          "ce n'est pas le JSON d'un modèle, ou un élément nécessaire manque"))
    }
  }
}

/// Something that a tokenizer asks for and that is not known here.
struct UnknownKind: Error {
  let problem: Text

  init(_ what: String) {
    problem = Text(
      "the tokenizer asks for \(what), which is not supported",
      "le segmenteur demande \(what), qui n'est pas pris en charge")
  }
}
