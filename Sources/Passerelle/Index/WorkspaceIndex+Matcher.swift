public import Alignment
public import Model

extension WorkspaceIndex {
  /// The matcher for `frameworks`, which are the index's own: the stored one where it serves, else one that is made now.
  ///
  /// Where a teacher helps, words stand for each other that the stored one does not know of.
  /// - Complexity: O(n) in the length of the stored matcher, which is looked through once; without one as for making it.
  public func matcher(for frameworks: FrameworkSet, aids: MatchingAids) -> CompetencyMatcher {
    if aids.teacher == nil, let stored = try? MatcherSections.read(file, vectors: aids.vectors),
      stored.count == frameworks.competencies.count
    {
      return stored
    }
    return CompetencyMatcher(frameworks, aids: aids)
  }
}
