import Model

/// Canada's National Occupational Classification (Statistics Canada) and OaSIS (Employment and Social Development
/// Canada), in English and French, joined by code.
enum NOCFormat: FormatAdapter {
  static let format = Format.noc

  static func claims(_ document: ForeignDocument) -> Bool { document.table.flatMap(NOCFile.init) != nil }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    var reader = NOCReader(documents: documents)
    reader.read()
    return ForeignContent(frameworks: reader.frameworks(), roles: reader.roles())
  }
}

/// What one file holds, by its columns.
enum NOCFile {
  /// Classes with titles and definitions.
  case structure(Language)
  /// The descriptors that OaSIS rates, with codes and definitions.
  case guide(Language)
  /// Ratings of occupational profiles, one column a descriptor.
  case ratings
  case leadStatements(Language)
  /// Words on occupations for which a role has no place.
  case other

  init?(_ table: TableDocument) {
    let names = table.header.map(columnName)
    guard let first = names.first, names.count >= 2 else { return nil }
    if names.contains("class title") && first == "level" {
      self = .structure(.english)
    } else if names.contains("titres de classes") || names.contains("titre de classe") {
      self = .structure(.french)
    } else if names.prefix(3).elementsEqual(["code", "name", "structure type"]) {
      self = .guide(.english)
    } else if names.prefix(3).elementsEqual(["code", "nom", "type de structure"]) {
      self = .guide(.french)
    } else if first.contains("oasis") || first.contains("sipec") {
      let isRated = names.count > 5
      self =
        isRated
        ? .ratings
        : names[1] == "lead statement"
          ? .leadStatements(.english) : names[1].hasPrefix("enonce principal") ? .leadStatements(.french) : .other
    } else {
      return nil
    }
  }
}
