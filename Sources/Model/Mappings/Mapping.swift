/// One line of a mapping set: what a subject is to an object, who says so and how sure.
///
/// What SSSOM says of a mapping stays as it was written, entities as URIs, so that nothing is lost between reading a
/// file and writing it again. The properties below read it.
public struct Mapping: Sendable, Hashable {
  /// The values of each slot, by the slot's name; an absent slot has none.
  public var slots: [String: [String]]
  public var location: SourceLocation?

  public init(slots: [String: [String]] = [:], location: SourceLocation? = nil) {
    self.slots = slots
    self.location = location
  }

  /// The first value of a slot; setting nil removes it.
  public subscript(slot: String) -> String? {
    get { slots[slot]?.first }
    set { slots[slot] = newValue.map { [$0] } }
  }

  public var subject: String? { self["subject_id"] }
  public var subjectLabel: String? { self["subject_label"] }
  public var object: String? { self["object_id"] }
  public var objectLabel: String? { self["object_label"] }
  /// The predicate as SKOS has it; nil for one that is not of SKOS.
  public var predicate: Competency.Mapping.Predicate? {
    guard let uri = self["predicate_id"], uri.hasPrefix(Mapping.skos) else { return nil }
    return Competency.Mapping.Predicate(rawValue: String(uri.dropFirst(Mapping.skos.count)))
  }

  /// `predicate_modifier: Not`: the predicate does not hold.
  public var isNegated: Bool { self["predicate_modifier"] == "Not" }

  /// Whether one side has no term: a gap.
  public var isGap: Bool { object == Mapping.noTermFound }

  /// From -1, the reviewer fully disagrees, over 0, is not sure, to 1, fully agrees.
  public var reviewerAgreement: Double? { self["reviewer_agreement"].flatMap(Double.init) }

  /// Who stands for it: reviewers before authors and creators, names before identifiers.
  public var person: String? {
    for role in ["reviewer", "author", "creator"] {
      if let name = slots[role + "_label"] ?? slots[role + "_id"] { return name.joined(separator: ", ") }
    }
    return nil
  }

  public static let skos = "http://www.w3.org/2004/02/skos/core#"
  public static let semapv = "https://w3id.org/semapv/vocab/"
  public static let sssom = "https://w3id.org/sssom/"
  public static let noTermFound = sssom + "NoTermFound"
}
