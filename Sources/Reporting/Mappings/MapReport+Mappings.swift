import Alignment
public import Model

extension MapReport: MappingReport {
  /// Each statement with its matches: `skos:closeMatch` where one is accepted, `skos:relatedMatch` where it is only
  /// proposed, and `sssom:NoTermFound` for a statement that comes to nothing.
  public var mappings: MappingSet {
    let base = "https://passerelle.example/statement/"
    var draft = MappingDraft(
      frameworks: frameworks, title: "Statements mapped to competencies", name: "statements",
      subjects: ("statement", base), asOf: asOf, toolVersion: toolVersion)
    for row in rows {
      let subject = base + MappingDraft.localName(row.id)
      if row.matches.isEmpty {
        draft.add(
          subject: subject, label: .same(row.statement), to: nil, predicate: .closeMatch, confidence: nil, reason: nil,
          language: row.language)
      }
      for match in row.matches {
        draft.add(
          subject: subject, label: .same(row.statement), to: match.competency,
          predicate: match.confidence >= confidence ? .closeMatch : .relatedMatch, confidence: match.confidence,
          reason: match.reason.description, language: row.language)
      }
    }
    return draft.set
  }
}
