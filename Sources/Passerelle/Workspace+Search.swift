import Alignment
public import Model

extension Workspace {
  /// Credentials by words of their titles and outcomes, in either language, best first.
  ///
  /// The statement matcher does it: each record stands in as a competency whose labels are its titles and outcomes.
  /// - Complexity: O(n) in the length of the catalogue, to index it.
  public func search(_ words: String, limit: Int) -> [Credential] {
    let records = catalogue.credentials.map { credential in
      var words = credential.alternativeTitles
      for language in Language.allCases {
        words[language] += credential.outcomes.compactMap { $0.statement[language] }
        words[language] += credential.issuer.name[language].map { [$0] } ?? []
      }
      return Competency(id: credential.id, uri: credential.id, label: credential.title, alternatives: words)
    }
    let set = FrameworkSet([Framework(id: "", uri: "", version: "", title: Text(), competencies: records)])
    return CompetencyMatcher(set).matches(for: words, language: nil, limit: limit, floor: Confidence(thousandths: 1))
      .compactMap { catalogue[set[$0.competency].id] }
  }
}
