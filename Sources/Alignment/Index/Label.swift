internal import Model

/// One wording of one competency.
struct Label: Sendable {
  let competency: Int32
  let field: MatchReason.Field
  let words: String
}
