import Glibc
public import XMLReading

extension CompiledModel {
  /// Compiles a model that has been read, with those it imports, directly or not.
  public convenience init(_ model: DecisionModel, imports: [DecisionModel] = []) {
    // What imports comes before what is imported.
    var models = [model]
    for other in imports where !models.contains(where: { $0.namespace == other.namespace }) { models.append(other) }
    var compiler = ModelCompiler(ImportOrder.sorted(models))
    let compiled = compiler.compile()
    self.init(models: compiled.models, problems: compiled.problems, elements: compiled.elements)
  }

  /// Reads and compiles the model in a file. The models it imports are looked for in the same folder: by the location
  /// that the import gives, else by their namespace.
  ///
  /// - Throws: `XMLFailure` if the file is no XML; anything else is among `problems`.
  public convenience init(contentsOf path: String, limits: XMLLimits = .standard) throws(XMLFailure) {
    let model = try DecisionModel(reading: .file(path), limits: limits)
    self.init(model, imports: ModelFolder(path: path).imports(of: model, limits: limits))
  }
}

enum ImportOrder {
  /// The first model first, and every other after one that imports it, as far as imports run in no circle.
  static func sorted(_ models: [DecisionModel]) -> [DecisionModel] {
    var order: [Int] = []
    var level: [Int] = [0]
    // Longest ways: a model goes behind the last that imports it.
    for _ in models.indices where !level.isEmpty {
      order.removeAll { level.contains($0) }
      order += level
      var next: [Int] = []
      for number in level {
        for link in models[number].imports {
          if let target = models.firstIndex(where: { $0.namespace == link.namespace }), !next.contains(target),
            target != 0
          {
            next.append(target)
          }
        }
      }
      level = next
    }
    order += models.indices.filter { !order.contains($0) }
    return order.map { models[$0] }
  }
}

/// The folder of a model, where those that it imports are.
private struct ModelFolder {
  let folder: String
  private static let mostModels = 200

  init(path: String) {
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
  }

  func imports(of model: DecisionModel, limits: XMLLimits) -> [DecisionModel] {
    var found: [DecisionModel] = []
    var pending = model.imports
    var seen: Set<String> = [model.namespace]
    while let link = pending.popLast(), found.count < Self.mostModels {
      guard seen.insert(link.namespace).inserted, let imported = self.model(for: link, limits: limits) else { continue }
      found.append(imported)
      pending += imported.imports
    }
    return found
  }

  private func model(for link: DecisionModel.Import, limits: XMLLimits) -> DecisionModel? {
    if let location = link.location, !location.contains("/"), !location.contains(":"),
      let model = try? DecisionModel(reading: .file(folder + location), limits: limits),
      model.namespace == link.namespace
    {
      return model
    }
    for name in modelFiles() {
      guard let root = try? XMLReader.root(of: .file(folder + name), limits: limits),
        root["namespace"] == link.namespace
      else { continue }
      return try? DecisionModel(reading: .file(folder + name), limits: limits)
    }
    return nil
  }

  private func modelFiles() -> [String] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory), names.count < 10_000 {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasSuffix(".dmn") { names.append(name) }
    }
    return names.sorted()
  }
}
