import Alignment
import Model

/// Mappings from statements to competencies, as they are made up for a set.
struct MappingDraft {
  let frameworks: FrameworkSet
  private(set) var set: MappingSet

  /// - Parameter subjects: the prefix of subjects and what it stands for.
  init(
    frameworks: FrameworkSet, title: String, name: String, subjects: (prefix: String, uri: String), asOf: CalendarDate,
    toolVersion: String
  ) {
    self.frameworks = frameworks
    set = MappingSet(prefixes: [subjects.prefix: subjects.uri])
    for (place, framework) in frameworks.frameworks.enumerated() where !framework.uri.isEmpty {
      set.prefixes[place == 0 ? "competency" : "competency\(place + 1)"] = framework.uri
    }
    set["sssom_version"] = "1.1"
    set["mapping_set_id"] = "https://passerelle.example/mappings/\(name)/\(asOf)"
    set["mapping_set_title"] = title
    set["license"] = "https://creativecommons.org/publicdomain/zero/1.0/"
    set["mapping_date"] = asOf.description
    set["mapping_tool"] = "Passerelle"
    set["mapping_tool_version"] = toolVersion
  }

  /// Adds what a statement comes to; without a competency, that no term was found.
  mutating func add(
    subject: String, label: Text, to competency: CompetencyNumber?, predicate: Competency.Mapping.Predicate,
    confidence: Confidence?, reason: Text?, confirmedBy: String? = nil, isStated: Bool = false, language: Language,
    other: String? = nil
  ) {
    var mapping = Mapping()
    mapping["subject_id"] = subject
    mapping["subject_label"] = label.reading(language).onOneLine
    mapping["predicate_id"] = Mapping.skos + predicate.rawValue
    mapping["mapping_justification"] = Mapping.semapv + (isStated ? "ManualMappingCuration" : "LexicalMatching")
    mapping["confidence"] = confidence.map(FieldText.confidence)
    mapping["reviewer_label"] = confirmedBy
    mapping["other"] = other
    mapping["comment"] = reason?.reading(language).onOneLine
    if let competency {
      let framework = frameworks.frameworks[frameworks.frameworkOf[competency.place]]
      mapping["object_id"] = frameworks[competency].uri
      mapping["object_label"] = frameworks[competency].label.reading(language).onOneLine
      if !framework.uri.isEmpty { mapping["object_source"] = framework.uri }
      if !framework.version.isEmpty { mapping["object_source_version"] = framework.version }
    } else {
      mapping["object_id"] = Mapping.noTermFound
    }
    set.mappings.append(mapping)
  }

  /// An id as the local part of a CURIE: what is neither a letter, a digit, `-`, `_` nor `.` becomes `_`.
  static func localName(_ id: String) -> String {
    String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "_" })
  }
}

extension String {
  /// With one space for each run of white space.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
