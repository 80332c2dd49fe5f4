import Model

extension FrameworkChecks {
  /// Words that are there in one language only, and wordings that add nothing.
  static func wordProblems(in competency: Competency) -> [Diagnostic] {
    var problems =
      missing("label", competency.label, competency) + missing("definition", competency.definition, competency)
    for (level, words) in competency.levelDescriptors.sorted(by: { $0.key < $1.key }) {
      problems += missing("descriptor \(level)", words, competency)
    }
    if let deprecation = competency.deprecation {
      problems += missing("reason", deprecation.reason, competency)
      if deprecation.reason.isEmpty {
        problems.append(
          Diagnostic(
            .problem, "missing-reason", at: competency.location,
            Text(
              "\(quoted(competency.id)) is deprecated without a `reason`; say why in both languages",
              "\(quoted(competency.id)) est abandonnée sans `reason`; dites pourquoi dans les deux langues")))
      }
    }
    return problems + Language.allCases.flatMap { idleAlternatives(in: competency, $0) }
  }

  private static func missing(_ element: String, _ words: Text, _ competency: Competency) -> [Diagnostic] {
    Diagnostic.missingLanguages(of: words, element, in: competency.id, at: competency.location)
  }

  private static func idleAlternatives(in competency: Competency, _ language: Language) -> [Diagnostic] {
    var seen: Set<String> = []
    if let label = competency.label[language] { seen.insert(label.lowercased()) }
    return competency.alternatives[language].filter { !seen.insert($0.lowercased()).inserted }.map { words in
      Diagnostic(
        .problem, "redundant-alternative", at: competency.location,
        Text(
          "the alternative label \(quoted(words)) of \(quoted(competency.id)) is already there; remove it",
          "l'autre libellé \(quoted(words)) de \(quoted(competency.id)) y est déjà; supprimez-le"))
    }
  }
}
