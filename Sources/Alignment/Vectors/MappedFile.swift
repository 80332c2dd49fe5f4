import Glibc
import Model

/// A file's bytes, mapped for reading until the last reference to them goes. A file that is cut short while it is mapped
/// ends the process, as for every mapping; replace a model by a new file, not in place.
@safe final class MappedFile: Sendable {
  let count: Int
  nonisolated(unsafe) private let start: UnsafeRawPointer

  init(_ path: String) throws(VectorFailure) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw VectorFailure(
        path, isMissing: errno == ENOENT || errno == ENOTDIR,
        Text(
          "it cannot be opened; a model is a folder with `config.json`, `tokenizer.json` and `model.safetensors`",
          "ouverture impossible; un modèle est un dossier avec `config.json`, `tokenizer.json` et `model.safetensors`"))
    }
    defer { close(descriptor) }
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size > 0 else {
      throw VectorFailure(
        path, Text("it is empty or not a plain file", "il est vide ou n'est pas un fichier ordinaire"))
    }
    let size = Int(facts.st_size)
    guard let start = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe start != MAP_FAILED
    else {
      throw VectorFailure(
        path, Text("it cannot be mapped into memory", "il ne peut pas être projeté en mémoire"))
    }
    count = size
    unsafe self.start = UnsafeRawPointer(start)
  }

  deinit { unsafe munmap(UnsafeMutableRawPointer(mutating: start), count) }

  /// Lends the bytes of `range`, which lies inside the file.
  func withBytes<Value>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe body(UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count))
  }

  func bytes(_ range: Range<Int>) -> [UInt8] { unsafe withBytes(range) { unsafe Array($0) } }
}
