import Loading
import Model

/// What a data model asks of one kind of object: its type, and the properties that it must have.
struct Shape: Sendable {
  /// What a property holds.
  enum Kind: Sendable {
    case text
    /// Words, or words by language.
    case words
    case date
    case truth
    case any
    /// An object of another shape; where `orReference`, its address may stand for it.
    case object(String, orReference: Bool = false)
    /// An object that has one of these properties, or an address.
    case either([String])
  }

  struct Property: Sendable {
    let key: String
    let isRequired: Bool
    let kind: Kind

    static func must(_ key: String, _ kind: Kind = .text) -> Property {
      Property(key: key, isRequired: true, kind: kind)
    }
    static func may(_ key: String, _ kind: Kind = .text) -> Property {
      Property(key: key, isRequired: false, kind: kind)
    }
  }

  /// One of these must be among its types; empty: it needs none.
  let types: [String]
  let properties: [Property]

  init(_ types: [String], _ properties: [Property]) {
    self.types = types
    self.properties = properties
  }
}

/// Holds a document to the shapes of its data model.
struct ShapeCheck {
  let shapes: [String: Shape]
  private(set) var faults: [Text] = []

  init(_ shapes: [String: Shape]) { self.shapes = shapes }

  /// - Complexity: linear in the size of the document.
  mutating func check(_ value: JSONTree, as name: String, at path: String = "$") {
    guard let shape = shapes[name] else { return }
    if !shape.types.isEmpty {
      let types = CredentialDocument.types(of: value)
      if !shape.types.contains(where: types.contains) {
        let wanted = shape.types.map { "`\($0)`" }
        faults.append(
          Text(
            "`\(path).type` is not \(wanted.joined(separator: " or "))",
            "`\(path).type` n'est pas \(wanted.joined(separator: " ou "))"))
      }
    }
    for property in shape.properties {
      let place = path + "." + property.key
      guard let found = value[property.key], !found.list.isEmpty else {
        if property.isRequired { faults.append(Text("`\(place)` is missing", "`\(place)` manque")) }
        continue
      }
      for (index, item) in found.list.enumerated() {
        check(item, property.kind, at: found.list.count > 1 ? "\(place)[\(index)]" : place)
      }
    }
  }

  private mutating func check(_ item: JSONTree, _ kind: Shape.Kind, at path: String) {
    switch kind {
    case .any: break
    case .text: expect(item.string != nil, path, Text("text", "du texte"))
    case .words: expect(item.string != nil || item.isObject, path, Text("text", "du texte"))
    case .truth:
      if case .boolean = item { break }
      expect(false, path, Text("true or false", "vrai ou faux"))
    case .date: expect(item.string.flatMap(Instant.init) != nil, path, Text("a date", "une date"))
    case .either(let keys):
      let names = keys.map { "`\($0)`" }
      expect(
        item.string != nil || keys.contains { item[$0] != nil }, path,
        Text("an address or \(names.joined(separator: " or "))", "une adresse ou \(names.joined(separator: " ou "))"))
    case .object(let name, let orReference):
      if item.string != nil && orReference { return }
      expect(item.isObject, path, Text("an object", "un objet"))
      if item.isObject { check(item, as: name, at: path) }
    }
  }

  private mutating func expect(_ holds: Bool, _ path: String, _ wanted: Text) {
    guard !holds else { return }
    faults.append(
      Text("`\(path)` is not \(wanted.reading(.english))", "`\(path)` n'est pas \(wanted.reading(.french))"))
  }

  mutating func add(_ fault: Text) { faults.append(fault) }

  /// All faults in one sentence, the first three of them in words.
  func verdict(of model: DataModel) -> Verdict {
    guard !faults.isEmpty else {
      return Verdict(
        .passed,
        Text(
          "nothing is missing that is required (\(model.name.reading(.english)))",
          "rien de ce qui est exigé ne manque (\(model.name.reading(.french)))"))
    }
    var shown = Array(faults.prefix(3))
    if faults.count > shown.count {
      shown.append(Text("and \(faults.count - shown.count) more", "et \(faults.count - shown.count) de plus"))
    }
    return Verdict(.failed, .joined(shown, separator: .same("; ")))
  }
}
