public import Model

/// A job advert as somebody pasted it: what each of its sentences was understood to ask for.
public struct Advert: Sendable {
  public struct Sentence: Sendable {
    public let words: Text
    /// Best first; empty where nothing is near enough.
    public let candidates: [Candidate]
    /// Whether the best is confident enough to be asked for.
    public let isUnderstood: Bool
  }

  public let sentences: [Sentence]
  /// A role that asks for each competency understood, weighted by how many sentences speak of it.
  public let role: Role
  public let profile: Profile
}

extension Profiler {
  /// Reads an advert: its sentences and bullets are mapped, and each competency that the matcher proposes with the policy's
  /// confidence becomes a need, its importance the number of sentences that speak of it, up to 5. What is not understood (an
  /// advert also speaks of pay and of the employer) asks for nothing, and is shown.
  ///
  /// Nothing is stated here: all is proposed by the matcher, so that the stated reading of a comparison with it is zero.
  /// - Complexity: one matching of each sentence.
  public func advert(_ text: String, id: String) -> Advert {
    var sentences: [Advert.Sentence] = []
    var best: [CompetencyNumber: Candidate] = [:]
    var mentions: [CompetencyNumber: Int] = [:]
    let title = AdvertSentences.title(of: text)
    // The title names the work; what it asks for stands below it.
    for words in AdvertSentences.split(text) where words != title {
      var statement = Text()
      statement[CompetencyMatcher.language(of: words)] = words
      let candidates = proposals(for: statement)
      let top = candidates.first.flatMap { $0.confidence >= policy.confidence ? $0 : nil }
      sentences.append(Advert.Sentence(words: statement, candidates: candidates, isUnderstood: top != nil))
      guard let top else { continue }
      mentions[top.competency, default: 0] += 1
      if let known = best[top.competency], known.confidence >= top.confidence { continue }
      best[top.competency] = top
    }
    let asked = best.keys.sorted()
    let importances = asked.map { min(5, mentions[$0] ?? 1) }
    let weights = Profile.apportion(importances)
    let role = Role(
      id: id, title: .same(title ?? id),
      needs: zip(asked, importances).map { Role.Need(competency: frameworks[$0].id, importance: $1, level: nil) })
    let requirements = asked.enumerated().map { place, competency in
      Requirement(
        weight: weights[place], level: nil, derivedLevel: nil, candidates: best[competency].map { [$0] } ?? [],
        statement: frameworks[competency].label, outcome: place)
    }
    return Advert(sentences: sentences, role: role, profile: Profile(id: id, requirements: requirements))
  }
}

/// Sentences and bullets of running text.
enum AdvertSentences {
  private static let bullets: Set<Character> = ["-", "•", "*", "·", "–", "—", "▪", "●", "○", "◦"]

  static func split(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
      var sentences: [String] = []
      var current = ""
      let characters = Array(line)
      for (place, character) in characters.enumerated() {
        let isLast = place + 1 == characters.count || characters[place + 1].isWhitespace
        if ".!?;".contains(character), isLast {
          sentences.append(current)
          current = ""
        } else {
          current.append(character)
        }
      }
      return (sentences + [current]).map(trimmed).filter { $0.contains(where: \.isLetter) }
    }
  }

  /// The first line, where it is short enough to be a title.
  static func title(of text: String) -> String? {
    let first = text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.first { !$0.isEmpty }
    return first.flatMap { $0.count <= 80 ? $0 : nil }
  }

  private static func trimmed(_ words: String) -> String {
    var rest = Substring(words)
    while let first = rest.first, first.isWhitespace || bullets.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
