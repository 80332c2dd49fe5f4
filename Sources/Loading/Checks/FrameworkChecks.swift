public import Model

/// What a schema cannot say of frameworks.
public enum FrameworkChecks {
  /// Everything wrong within the frameworks and between them, in order of place.
  ///
  /// - Complexity: O(n log n) in the number of competencies and of their references.
  public static func problems(in frameworks: [Framework]) -> [Diagnostic] {
    let references = referenceProblems(in: FrameworkSet(frameworks))
    let single = frameworks.flatMap { framework -> [Diagnostic] in
      let scale = framework.scale ?? .unlabelled
      return identityProblems(in: framework)
        + framework.competencies.flatMap { wordProblems(in: $0) + levelProblems(in: $0, on: scale) }
    }
    return (references + single).sorted()
  }

  private static func identityProblems(in framework: Framework) -> [Diagnostic] {
    // By place: competencies are too large to be moved about in tables.
    var ids: [String: Int] = [:]
    var uris: [String: Int] = [:]
    var labels: [Language: [String: Int]] = [:]
    var problems: [Diagnostic] = []
    for (place, competency) in framework.competencies.enumerated() {
      if let first = ids.updateIfAbsent(competency.id, place) {
        let location = framework.competencies[first].location
        problems.append(.duplicate(competency.id, at: competency.location, first: location))
        continue
      }
      if let first = uris.updateIfAbsent(competency.uri, place) {
        let kind = Text("URI", "l'URI")
        problems.append(shared("duplicate-uri", competency.uri, kind, competency, framework.competencies[first]))
      }
      // A term that was replaced may keep the label of what replaces it.
      guard competency.deprecation == nil else { continue }
      for language in Language.allCases {
        guard let label = competency.label[language],
          let first = labels[language, default: [:]].updateIfAbsent(label.lowercased(), place)
        else { continue }
        let kind =
          language == .english
          ? Text("English label", "le libellé anglais") : Text("French label", "le libellé français")
        problems.append(shared("duplicate-label", label, kind, competency, framework.competencies[first]))
      }
    }
    return problems
  }

  /// Something that two competencies may not share.
  private static func shared(
    _ code: String, _ words: String, _ kind: Text, _ competency: Competency, _ first: Competency
  ) -> Diagnostic {
    let place = Text.place(of: first.location, from: competency.location)
    return Diagnostic(
      .problem, code, at: competency.location,
      Text(
        "\(quoted(competency.id)) has the same \(kind.reading(.english)) \(quoted(words)) as \(quoted(first.id))"
          + place.reading(.english),
        "\(quoted(competency.id)) a \(kind.reading(.french)) \(quoted(words)) en commun avec \(quoted(first.id))"
          + place.reading(.french)))
  }

  private static func levelProblems(in competency: Competency, on scale: ProficiencyScale) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let allowed = scale.lowest...max(scale.lowest, scale.highest)
    if let levels = competency.levels, !(allowed.contains(levels.lowerBound) && allowed.contains(levels.upperBound)) {
      problems.append(
        .offScale("\(levels.lowerBound)-\(levels.upperBound)", of: competency.id, at: competency.location, on: scale))
    }
    for level in competency.levelDescriptors.keys.sorted() {
      if !allowed.contains(level) {
        problems.append(.offScale("\(level)", of: competency.id, at: competency.location, on: scale))
      } else if let levels = competency.levels, !levels.contains(level) {
        problems.append(
          Diagnostic(
            .problem, "level-off-scale", at: competency.location,
            Text(
              "\(quoted(competency.id)) describes level \(level), but its `levels` are "
                + quoted("\(levels.lowerBound)-\(levels.upperBound)"),
              "\(quoted(competency.id)) décrit le niveau \(level), mais ses `levels` sont "
                + quoted("\(levels.lowerBound)-\(levels.upperBound)"))))
      }
    }
    return problems
  }
}

extension Dictionary {
  /// The value that the key already has; where it has none, it gets this one, and the answer is nil.
  fileprivate mutating func updateIfAbsent(_ key: Key, _ value: Value) -> Value? {
    if let known = self[key] { return known }
    self[key] = value
    return nil
  }
}
