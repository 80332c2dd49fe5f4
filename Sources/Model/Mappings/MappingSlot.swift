/// One of the things that SSSOM says of a mapping or of a set of mappings (Mapping Commons, SSSOM 1.1).
///
/// A slot that SSSOM does not have is an extension: it is kept as text, under its own name.
public struct MappingSlot: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A CURIE in files, a URI in memory.
    case entity
    case text
    case number
  }

  public let name: String
  public let kind: Kind
  /// Several values: a list in JSON and YAML, parted by `|` in a table.
  public let isList: Bool

  /// The slot of this name; an extension where SSSOM has none.
  public init(named name: String) {
    self = MappingSlot.known[name] ?? MappingSlot(name, .text)
  }

  private init(_ name: String, _ kind: Kind, isList: Bool = false) {
    self.name = name
    self.kind = kind
    self.isList = isList
  }

  /// The columns of a table, in SSSOM's own order; extensions follow by name.
  public static let columns: [MappingSlot] = [
    .init("record_id", .entity), .init("subject_id", .entity), .init("subject_label", .text),
    .init("subject_category", .text), .init("predicate_id", .entity), .init("predicate_label", .text),
    .init("predicate_modifier", .text), .init("object_id", .entity), .init("object_label", .text),
    .init("object_category", .text), .init("mapping_justification", .entity),
    .init("author_id", .entity, isList: true), .init("author_label", .text, isList: true),
    .init("reviewer_id", .entity, isList: true), .init("reviewer_label", .text, isList: true),
    .init("creator_id", .entity, isList: true), .init("creator_label", .text, isList: true), .init("license", .text),
    .init("subject_type", .text), .init("subject_source", .entity), .init("subject_source_version", .text),
    .init("object_type", .text), .init("object_source", .entity), .init("object_source_version", .text),
    .init("predicate_type", .text), .init("mapping_provider", .text), .init("mapping_source", .entity),
    .init("mapping_cardinality", .text), .init("cardinality_scope", .text, isList: true), .init("mapping_tool", .text),
    .init("mapping_tool_id", .entity), .init("mapping_tool_version", .text), .init("mapping_date", .text),
    .init("publication_date", .text), .init("review_date", .text), .init("confidence", .number),
    .init("reviewer_agreement", .number), .init("curation_rule", .entity, isList: true),
    .init("curation_rule_text", .text, isList: true), .init("subject_match_field", .entity, isList: true),
    .init("object_match_field", .entity, isList: true), .init("match_string", .text, isList: true),
    .init("subject_preprocessing", .entity, isList: true), .init("object_preprocessing", .entity, isList: true),
    .init("similarity_score", .number), .init("similarity_measure", .text), .init("see_also", .text, isList: true),
    .init("issue_tracker_item", .entity), .init("other", .text), .init("comment", .text),
  ]

  /// What only a set of mappings has, in the order in which it is written; the others of a set are columns too.
  public static let heading: [MappingSlot] = [
    .init("sssom_version", .text), .init("mapping_set_id", .text), .init("mapping_set_version", .text),
    .init("mapping_set_source", .text, isList: true), .init("mapping_set_title", .text),
    .init("mapping_set_description", .text), .init("mapping_set_confidence", .number), .init("issue_tracker", .text),
  ]

  /// The place of each slot in the order of writing.
  private static let known = Dictionary(
    (heading + columns).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// These names in the order of writing, the extensions last and by name.
  public static func ordered(_ names: some Sequence<String>) -> [MappingSlot] {
    let wanted = Set(names)
    let standard = (heading + columns).filter { wanted.contains($0.name) }
    return standard + wanted.subtracting(standard.map(\.name)).sorted().map(MappingSlot.init(named:))
  }
}
