public import Model

extension MappingSet {
  /// The set as a SSSOM table: a block of metadata as commented YAML, then one row a mapping (SSSOM 1.1, TSV).
  public var sssomTable: String {
    let names = PrefixMap(prefixes)
    var head = ""
    for slot in MappingSlot.ordered(slots.keys) {
      let values = (slots[slot.name] ?? []).map { MappingSet.yaml(MappingSet.name($0, of: slot, names)) }
      if slot.isList {
        head += "#\(slot.name):\n" + values.map { "#  - \($0)\n" }.joined()
      } else if let value = values.first {
        head += "#\(slot.name): \(value)\n"
      }
      if slot.name == "sssom_version" { head += curieMap }
    }
    if slots["sssom_version"] == nil { head = curieMap + head }
    if !extensions.isEmpty {
      head += "#extension_definitions:\n"
      for definition in extensions {
        let members = definition.sorted { $0.key > $1.key }.map { "\($0.key): \(MappingSet.yaml($0.value))" }
        head += "#  - " + members.joined(separator: "\n#    ") + "\n"
      }
    }
    let used = mappings.reduce(into: Set(MappingSet.required)) { $0.formUnion($1.slots.keys) }
    let columns = MappingSlot.ordered(used)
    let table = DelimitedText(
      header: columns.map(\.name),
      rows: mappings.map { mapping in
        columns.map { column in
          let values = (mapping.slots[column.name] ?? []).map { MappingSet.name($0, of: column, names) }
          return column.isList
            ? values.map { $0.replacing("|", with: "\\|") }.joined(separator: "|") : values.first ?? ""
        }
      })
    return head + table.quotedTSV
  }

  /// The prefixes, those among them that every file uses.
  private var curieMap: String {
    let usual = MappingSet.builtIn.filter { ["semapv", "skos", "sssom"].contains($0.key) }
    let lines = usual.merging(prefixes) { _, own in own }.sorted { $0.key < $1.key }.map { prefix, uri in
      "#  \(prefix): \(MappingSet.yaml(uri))\n"
    }
    return "#curie_map:\n" + lines.joined()
  }

  private static let required = ["subject_id", "predicate_id", "object_id", "mapping_justification"]

  /// A value as it stands in a file: an entity as a CURIE where a prefix fits.
  private static func name(_ value: String, of slot: MappingSlot, _ names: PrefixMap) -> String {
    slot.kind == .entity ? names.contracted(value) ?? value : value
  }

  /// A scalar of YAML: plain where that reads back as the same words, else in quotation marks.
  private static func yaml(_ words: String) -> String {
    let isPlain =
      !words.isEmpty && !words.contains(": ") && !words.contains(" #") && !words.hasSuffix(":")
      && words.unicodeScalars.allSatisfy { $0.value >= 0x20 } && !words.hasPrefix(" ") && !words.hasSuffix(" ")
      && words.first.map { $0.isLetter } == true
      && !["null", "true", "false", "yes", "no"].contains(words.lowercased())
    if isPlain { return words }
    var text = ""
    JSON.quote(words, to: &text)
    return text
  }

  /// The set as SSSOM JSON: its slots, its prefixes as a JSON-LD context, and a list of mappings (SSSOM 1.1, JSON).
  public var sssomDocument: JSON {
    let names = PrefixMap(prefixes)
    func members(_ slots: [String: [String]]) -> [JSON.Member] {
      MappingSlot.ordered(slots.keys).compactMap { slot in
        let values = (slots[slot.name] ?? []).map { value -> JSON in
          let words = MappingSet.name(value, of: slot, names)
          return slot.kind == .number ? .number(words) : .string(words)
        }
        return slot.isList ? JSON.Member(slot.name, .array(values)) : values.first.map { JSON.Member(slot.name, $0) }
      }
    }
    let all = MappingSet.builtIn.merging(prefixes) { _, own in own }.sorted { $0.key < $1.key }
    var document = members(slots)
    document.append(JSON.Member("mappings", .array(mappings.map { .object(members($0.slots)) })))
    if !extensions.isEmpty {
      let definitions = extensions.map { definition in
        JSON.object(definition.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) })
      }
      document.append(JSON.Member("extension_definitions", .array(definitions)))
    }
    document.append(JSON.Member("@type", "MappingSet"))
    document.append(JSON.Member("@context", .object(all.map { JSON.Member($0.key, .string($0.value)) })))
    return .object(document)
  }
}
