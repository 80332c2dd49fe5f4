import Model

/// Reads SSSOM JSON: an object of the set's slots, its prefixes in `@context`, and a list `mappings` (SSSOM 1.1, JSON).
struct MappingDocument {
  let log: DiagnosticLog

  func set(in document: JSONDocument) -> MappingSet? {
    let root = document.root
    guard let mappings = root["mappings"], mappings.isArray else {
      log.report(MappingFiles.notMappings(log.file))
      return nil
    }
    var set = MappingSet()
    for source in [root["@context"], root["curie_map"]].compactMap(\.self) {
      for context in source.list { addPrefixes(of: context, to: &set) }
    }
    var draft = MappingDraft(prefixes: PrefixMap(set.prefixes), log: log)
    let start = SourceLocation(file: log.file)
    for (key, value) in root.members where !MappingDocument.structure.contains(key) {
      let values = self.values(value, MappingSlot(named: key), at: start, &draft)
      if !values.isEmpty { set.slots[key] = values }
    }
    set.extensions = (root["extension_definitions"]?.list ?? []).map { definition in
      Dictionary(
        definition.members.compactMap { key, value in value.words.map { (key, $0) } },
        uniquingKeysWith: { first, _ in first })
    }
    for item in mappings.list {
      let (line, column) = item.place
      let place = SourceLocation(file: log.file, line: line, column: column)
      var slots: [String: [String]] = [:]
      for (key, value) in item.members where !key.hasPrefix("@") {
        let values = self.values(value, MappingSlot(named: key), at: place, &draft)
        if !values.isEmpty { slots[key] = values }
      }
      if let mapping = draft.mapping(slots, at: place) { set.mappings.append(mapping) }
    }
    return set
  }

  /// Members that are no slots.
  private static let structure: Set<String> = [
    "@context", "@type", "@id", "mappings", "curie_map", "extension_definitions",
  ]

  /// What stands for a URI in a context; its terms for slots, which name properties, are no prefixes.
  private func addPrefixes(of context: JSONValue, to set: inout MappingSet) {
    for (key, value) in context.members where !key.hasPrefix("@") {
      let uri = value.string ?? (value["@prefix"]?.boolean == true ? value["@id"]?.string : nil)
      guard let uri, uri.contains(":"), MappingSlot.columns.allSatisfy({ $0.name != key }) else { continue }
      if MappingSet.builtIn[key] != uri { set.prefixes[key] = uri }
    }
  }

  private func values(
    _ value: JSONValue, _ slot: MappingSlot, at place: SourceLocation, _ draft: inout MappingDraft
  ) -> [String] {
    draft.values(value.list.compactMap(\.words), of: slot, at: place)
  }
}
