extension Mapping {
  /// What people have said of a mapping.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// A person says that it holds.
    case confirmed
    /// A person says that it does not hold.
    case rejected
    /// Nobody has said, or the reviewer is not sure.
    case open
  }

  /// From this agreement, or disagreement, a reviewer is taken to have decided: nearer to sure than to not sure.
  public static let decidedAgreement = 0.5

  /// Whether the mapping as a whole holds, its `Not` included, as far as a person has said so.
  ///
  /// A reviewer's agreement decides where there is one. Else a mapping is confirmed that names a reviewer, or whose
  /// justification is a person's (`semapv:ManualMappingCuration`, `semapv:MappingReview`). A program's proposal is open.
  /// What is negated is confirmed to be false: rejected. To reject a negation says nothing of what holds instead.
  public var verdict: Verdict {
    let isAgreed: Bool
    if let agreement = reviewerAgreement {
      if abs(agreement) < Mapping.decidedAgreement { return .open }
      isAgreed = agreement > 0
    } else {
      let isReviewed = slots["reviewer_id"] != nil || slots["reviewer_label"] != nil
      guard isReviewed || Mapping.manual.contains(self["mapping_justification"] ?? "") else { return .open }
      isAgreed = true
    }
    if isNegated { return isAgreed ? .rejected : .open }
    return isAgreed ? .confirmed : .rejected
  }

  private static let manual: Set<String> = [semapv + "ManualMappingCuration", semapv + "MappingReview"]
}
