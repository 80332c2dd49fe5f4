import Model

/// Reads a SSSOM table: lines of YAML behind `#`, then a header, then one row a mapping (SSSOM 1.1, TSV).
struct MappingTable {
  let log: DiagnosticLog

  func set(in bytes: [UInt8]) -> MappingSet? {
    let head = MappingTable.headLength(of: bytes)
    let lines = String(decoding: bytes[..<head], as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let metadata = MetadataBlock.read(
      lines.enumerated().filter { $1.hasPrefix("#") }.map { ($1.dropFirst(), $0 + 1) })
    guard
      let table = TableDocument(
        bytes: bytes, encoding: .utf8, from: TableCursor(index: head, line: max(1, lines.count))),
      table.has("predicate_id"), table.has("subject_id") || table.has("subject_label"),
      table.has("object_id") || table.has("object_label")
    else {
      log.report(MappingFiles.notMappings(log.file))
      return nil
    }
    for line in metadata.unread {
      log.report(
        Diagnostic(
          .problem, "bad-metadata", at: SourceLocation(file: log.file, line: line),
          Text(
            "this line of the metadata cannot be read as `key: value` or as an item of a list",
            "cette ligne des métadonnées n'est ni `clé: valeur` ni un élément de liste")))
    }
    var set = MappingSet()
    for (key, value) in metadata.members where key == "curie_map" {
      // What every file knows anyway is not kept, so that a table and a document are the same set.
      for (prefix, uri) in value.map where MappingSet.builtIn[prefix] != uri.scalar {
        set.prefixes[prefix] = uri.scalar ?? ""
      }
    }
    var draft = MappingDraft(prefixes: PrefixMap(set.prefixes), log: log)
    for (key, value) in metadata.members { MappingTable.add(value, named: key, to: &set, &draft) }
    readRows(of: table, into: &set, &draft)
    return set
  }

  private static func add(
    _ value: MetadataBlock.Value, named key: String, to set: inout MappingSet, _ draft: inout MappingDraft
  ) {
    switch key {
    case "curie_map": break
    case "extension_definitions":
      guard case .list(let definitions) = value else { return }
      set.extensions = definitions.map { definition in
        Dictionary(definition.map.map { ($0.key, $0.value.scalar ?? "") }, uniquingKeysWith: { first, _ in first })
      }
    default:
      let place = SourceLocation(file: draft.log.file)
      let values = draft.values(value.scalars, of: MappingSlot(named: key), at: place)
      if !values.isEmpty { set.slots[key] = values }
    }
  }

  private func readRows(of table: TableDocument, into set: inout MappingSet, _ draft: inout MappingDraft) {
    let slots = table.header.map(MappingSlot.init(named:))
    let foreign = ForeignLog(log, .table)
    table.forEachRow(log: foreign) { row in
      let place = SourceLocation(file: log.file, line: row.line)
      var values: [String: [String]] = [:]
      for (column, slot) in slots.enumerated() where !slot.name.isEmpty {
        guard let words = row.text(column) else { continue }
        values[slot.name] = draft.values(slot.isList ? Self.items(words) : [words], of: slot, at: place)
      }
      if let mapping = draft.mapping(values, at: place) { set.mappings.append(mapping) }
    }
  }

  /// The values of a list: parted by `|`, which as a part of a value is written `\|`.
  static func items(_ words: String) -> [String] {
    var items = [""]
    var isEscaped = false
    for character in words {
      if isEscaped {
        items[items.count - 1] += character == "|" ? "|" : "\\" + String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        items.append("")
      } else {
        items[items.count - 1].append(character)
      }
    }
    if isEscaped { items[items.count - 1] += "\\" }
    return items.compactMap(\.trimmedWords)
  }

  /// How many bytes the lines take that begin with `#`, and blank ones among them.
  private static func headLength(of bytes: [UInt8]) -> Int {
    var start = 0
    while start < bytes.count {
      let isHead = bytes[start] == UInt8(ascii: "#") || bytes[start] == 0x0A || bytes[start] == 0x0D
      guard isHead else { break }
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1
      start = end + 1
    }
    return start
  }
}
