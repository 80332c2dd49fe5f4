import Comparison
public import Model

extension CredentialReport: MappingReport {
  /// Each outcome with the competencies that it comes to, stated ones as a person's, the accepted proposal as the
  /// matcher's, and `sssom:NoTermFound` for an outcome that comes to nothing. Other proposals are left out.
  public var mappings: MappingSet {
    var draft = MappingDraft(
      frameworks: comparator.frameworks, title: "Outcomes of \(credential.id) mapped to competencies",
      name: credential.id, subjects: ("outcome", credential.outcomeBase), asOf: comparator.asOf,
      toolVersion: toolVersion)
    for requirement in subject.profile.requirements {
      let name = credential.outcomeBase + String(requirement.outcome + 1)
      let language = requirement.statement.languages.first ?? .english
      guard let best = requirement.candidates.first,
        best.provenance.isStated || best.confidence >= comparator.policy.confidence
      else {
        draft.add(
          subject: name, label: requirement.statement, to: nil, predicate: .closeMatch, confidence: nil, reason: nil,
          language: language)
        continue
      }
      switch best.provenance {
      case .stated(let person):
        draft.add(
          subject: name, label: requirement.statement, to: best.competency, predicate: .closeMatch, confidence: nil,
          reason: nil, confirmedBy: person, isStated: true, language: language)
      case .proposed(let reason):
        draft.add(
          subject: name, label: requirement.statement, to: best.competency, predicate: .closeMatch,
          confidence: best.confidence, reason: reason, language: language)
      }
    }
    return draft.set
  }
}
