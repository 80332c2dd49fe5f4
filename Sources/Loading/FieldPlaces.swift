public import Model
import XMLReading

extension FieldPlaces {
  /// The places of a record's fields, found again in its file: records keep only the place of the whole, and few are
  /// looked at so closely. Where the file is of another format, or gone, every field has the record's own place.
  ///
  /// - Complexity: linear in the size of the record's file.
  public init(of credential: Credential) {
    self.init(record: credential.location)
    guard let file = credential.location?.file else { return }
    let namespace = Vocabulary.catalogue.namespace
    guard case .file = FileTree.item(at: file), let root = try? XMLReader.root(of: .file(file)),
      root.namespace == namespace
    else { return }
    var found: [RecordField: SourceLocation] = [:]
    _ = try? XMLReader.records(in: .file(file)) { _, element in
      guard element.namespace == namespace else { return true }
      if element.name == "issuer", element["id"] == credential.issuer.id {
        for field in [RecordField.issuer, .issuerType, .jurisdiction] { found[field] = element.place(in: file) }
      }
      guard element.name == "credential", element["id"] == credential.id else { return true }
      for child in element.children {
        for field in FieldPlaces.fields(of: child) where found[field] == nil { found[field] = child.place(in: file) }
      }
      return false
    }
    places = found
  }

  /// The fields that an element of a credential gives.
  private static func fields(of element: XMLElement) -> [RecordField] {
    switch element.name {
    case "workload": [.hours]
    case "assessment": [.task, .supervision, .passMark, .assessmentWords]
    case "quality":
      [.quality] + (element.children.isEmpty ? [] : [.qualityBody]) + (element["to"] == nil ? [] : [.review])
    case "award": [.namesLearner, .dated, .form]
    case "prerequisite": [.prerequisites]
    case "component": [.components]
    case "outcome": [.outcomes] + (element.children.contains { $0.name == "alignment" } ? [.alignedOutcomes] : [])
    case "source": [.sources]
    default: RecordField(rawValue: element.name).map { [$0] } ?? []
    }
  }
}

extension XMLElement {
  fileprivate func place(in file: String) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }
}
