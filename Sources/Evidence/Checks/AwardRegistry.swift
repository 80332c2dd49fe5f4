import Loading
public import Model

/// The catalogue as far as badges can name its records.
public struct AwardRegistry: Sendable {
  private var byIdentifier: [String: Credential] = [:]
  private var byTitle: [String: [Credential]] = [:]
  public let isEmpty: Bool

  /// - Complexity: linear in the number of credentials.
  public init(_ credentials: some Sequence<Credential>) {
    var count = 0
    for credential in credentials {
      count += 1
      for name in [credential.id, credential.uri].compactMap(\.self) where byIdentifier[name] == nil {
        byIdentifier[name] = credential
      }
      let titles =
        Language.allCases.flatMap { [credential.title[$0]].compactMap(\.self) + credential.alternativeTitles[$0] }
      for title in Set(titles.map(AwardRegistry.folded)) { byTitle[title, default: []].append(credential) }
    }
    isEmpty = count == 0
  }

  func credential(called name: String) -> Credential? { byIdentifier[name] }

  func credentials(titled title: String) -> [Credential] { byTitle[AwardRegistry.folded(title)] ?? [] }

  /// Case and runs of white space do not tell titles apart.
  static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Whether what a badge was awarded for is a credential of the catalogue, and whether the two agree.
struct AchievementCheck {
  let registry: AwardRegistry
  let achievement: JSONTree?
  let title: String?
  let issuerName: String?
  let awarded: CalendarDate?

  struct Answer {
    let verdict: Verdict
    let record: Credential?

    init(_ verdict: Verdict, _ record: Credential? = nil) {
      self.verdict = verdict
      self.record = record
    }
  }

  var answer: Answer {
    if registry.isEmpty { return Answer(.unchecked("no catalogue was read", "aucun catalogue n'a été lu")) }
    if let record = identifiers.lazy.compactMap(registry.credential(called:)).first { return judged(record) }
    guard let title else {
      return Answer(.unchecked("it names no achievement", "il ne nomme aucun accomplissement"))
    }
    let titled = registry.credentials(titled: title)
    let alike = titled.filter { isSameIssuer($0) }
    if alike.count == 1, let record = alike.first { return judged(record) }
    guard let near = titled.first else {
      return Answer(
        .unchecked(
          "the catalogue has nothing with its identifier or its title \(quoted(title))",
          "le catalogue ne contient rien qui porte son identifiant ou son titre \(quoted(title))"))
    }
    return Answer(
      .unchecked(
        "the catalogue has this title from another issuer: \(quoted(near.id))",
        "le catalogue contient ce titre d'un autre émetteur : \(quoted(near.id))"))
  }

  private var identifiers: [String] {
    guard let achievement else { return [] }
    let others = achievement["otherIdentifier"]?.list.compactMap { $0["identifier"]?.string } ?? []
    return [achievement.string, achievement["id"]?.string, achievement["humanCode"]?.string].compactMap(\.self) + others
  }

  private func isSameIssuer(_ record: Credential) -> Bool {
    guard let issuerName else { return false }
    let name = AwardRegistry.folded(issuerName)
    return record.issuer.name.languages.contains { AwardRegistry.folded(record.issuer.name[$0] ?? "") == name }
  }

  /// A record that is found may still contradict the badge.
  private func judged(_ record: Credential) -> Answer {
    let name = Text(
      record.title.reading(.english), record.title.reading(.french))
    if let issuerName, !isSameIssuer(record) {
      return Answer(
        Verdict(
          .failed,
          Text(
            "the catalogue has \(quoted(record.id)) as awarded by \(quoted(record.issuer.name.reading(.english))), not by \(quoted(issuerName))",
            "selon le catalogue, \(quoted(record.id)) est délivré par \(quoted(record.issuer.name.reading(.french))) et non par \(quoted(issuerName))"
          )), record)
    }
    if let retired = record.retiredOn, let awarded, retired < awarded {
      return Answer(
        .failed(
          "\(quoted(record.id)) was retired on \(retired), and the badge was awarded on \(awarded)",
          "\(quoted(record.id)) a été retiré le \(retired), et le badge a été délivré le \(awarded)"), record)
    }
    return Answer(
      Verdict(
        .passed,
        Text(
          "\(quoted(record.id)): \(name.reading(.english))", "\(quoted(record.id)) : \(name.reading(.french))")), record
    )
  }
}
