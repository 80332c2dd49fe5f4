public import Model

/// What helps matching beside the framework itself; none of it is needed.
public struct MatchingAids: Sendable {
  /// Static word vectors, as one more signal.
  public var vectors: StaticVectors?
  /// Frameworks whose parallel labels teach words too; their competencies are not found.
  public var teacher: FrameworkSet?

  public init(vectors: StaticVectors? = nil, teacher: FrameworkSet? = nil) {
    self.vectors = vectors
    self.teacher = teacher
  }
}
