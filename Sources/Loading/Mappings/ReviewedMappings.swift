public import Model

/// What people have decided in mapping sets, ready to be applied to frameworks and credentials.
///
/// Only what is confirmed or rejected counts (`Mapping.verdict`); a program's proposals are left to the matcher. A pair
/// that is both confirmed and rejected is told, and counts as neither.
public struct ReviewedMappings: Sendable {
  private struct Pair: Hashable {
    let subject: String
    let predicate: Competency.Mapping.Predicate
    let object: String
  }

  /// Decided mappings, each once, in the order of the files.
  let decided: [Mapping]
  /// The same by what their subjects are called: identifiers, and labels as statements are compared.
  let bySubject: [String: [Mapping]]
  /// Mappings by their verdict.
  public let counts: [Mapping.Verdict: Int]
  /// Contradictions among them.
  public let diagnostics: [Diagnostic]

  public init(_ sets: [MappingSet]) {
    var counts: [Mapping.Verdict: Int] = [:]
    var verdicts: [Pair: Mapping.Verdict] = [:]
    var contradicted: Set<Pair> = []
    var decided: [(pair: Pair, mapping: Mapping)] = []
    var diagnostics: [Diagnostic] = []
    for mapping in sets.lazy.flatMap(\.mappings) {
      counts[mapping.verdict, default: 0] += 1
      guard mapping.verdict != .open, let pair = ReviewedMappings.pair(of: mapping) else { continue }
      guard let earlier = verdicts.updateValue(verdicts[pair] ?? mapping.verdict, forKey: pair) else {
        decided.append((pair, mapping))
        continue
      }
      if earlier != mapping.verdict, contradicted.insert(pair).inserted {
        diagnostics.append(ReviewedMappings.contradiction(mapping))
      }
    }
    self.counts = counts
    self.diagnostics = diagnostics
    self.decided = decided.filter { !contradicted.contains($0.pair) }.map(\.mapping)
    var bySubject: [String: [Mapping]] = [:]
    for mapping in self.decided {
      if let subject = mapping.subject { bySubject[subject, default: []].append(mapping) }
      if let label = mapping.subjectLabel { bySubject[ReviewedMappings.key(label), default: []].append(mapping) }
    }
    self.bySubject = bySubject
  }

  public var isEmpty: Bool { decided.isEmpty }

  private static func pair(of mapping: Mapping) -> Pair? {
    guard let predicate = mapping.predicate, let subject = mapping.subject ?? mapping.subjectLabel,
      let object = mapping.object ?? mapping.objectLabel
    else { return nil }
    return Pair(subject: subject, predicate: predicate, object: object)
  }

  private static func contradiction(_ mapping: Mapping) -> Diagnostic {
    let subject = quoted(mapping.subject ?? mapping.subjectLabel ?? "")
    let object = quoted(mapping.object ?? mapping.objectLabel ?? "")
    return Diagnostic(
      .problem, "contradicting-mappings", at: mapping.location,
      Text(
        "\(subject) to \(object) is confirmed in one place and rejected in another; it counts as neither",
        "\(subject) vers \(object) est confirmé à un endroit et rejeté à un autre; cela ne compte ni pour ni contre"))
  }

  /// A statement as it is compared: words in lower case, one space between them.
  static func key(_ words: String) -> String {
    words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
