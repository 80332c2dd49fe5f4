public import Model

/// Proposals as a mapping set for a person to review: what stands first buys most. A reviewer writes
/// `reviewer_agreement` (1 or -1) and a name, and the file goes back in with `--mappings`.
public struct ReviewDraft: Sendable {
  /// A statement with what the matcher proposes for it.
  public struct Item: Sendable {
    public let subject: String
    public let statement: Text
    public let weight: Double
    public let uncertainty: Double
    public let proposals: [(competency: CompetencyNumber, confidence: Confidence, reason: Text)]

    public init(
      subject: String, statement: Text, weight: Double, uncertainty: Double,
      proposals: [(competency: CompetencyNumber, confidence: Confidence, reason: Text)]
    ) {
      self.subject = subject
      self.statement = statement
      self.weight = weight
      self.uncertainty = uncertainty
      self.proposals = proposals
    }
  }

  public let mappings: MappingSet

  /// - Parameter items: In the order in which they are to be reviewed.
  public init(
    _ items: [Item], frameworks: FrameworkSet, language: Language, asOf: CalendarDate, toolVersion: String
  ) {
    var draft = MappingDraft(
      frameworks: frameworks, title: "Proposals to review, those first that a review buys most", name: "review",
      subjects: ("credential", "urn:passerelle:credential:"), asOf: asOf, toolVersion: toolVersion)
    for item in items {
      let language = item.statement[language] == nil ? item.statement.languages.first ?? language : language
      let worth =
        "weight=\(Fixed.written(item.weight, places: 3)); uncertainty=\(Fixed.written(item.uncertainty, places: 3))"
      if item.proposals.isEmpty {
        draft.add(
          subject: item.subject, label: item.statement, to: nil, predicate: .closeMatch, confidence: nil, reason: nil,
          language: language, other: worth)
      }
      for proposal in item.proposals {
        draft.add(
          subject: item.subject, label: item.statement, to: proposal.competency, predicate: .closeMatch,
          confidence: proposal.confidence, reason: proposal.reason, language: language, other: worth)
      }
    }
    mappings = draft.set
  }
}
