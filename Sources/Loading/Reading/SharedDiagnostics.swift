import Model

/// Diagnostics that several rooms of this module give in the same words.
extension Diagnostic {
  /// An identifier given twice, with the place of the first.
  static func duplicate(_ id: String, at location: SourceLocation?, first: SourceLocation?) -> Diagnostic {
    let place = Text.place(of: first, from: location)
    return Diagnostic(
      .problem, "duplicate-id", at: location,
      Text(
        "the id \(quoted(id)) is already taken\(place.reading(.english)); this one is left out",
        "l'identifiant \(quoted(id)) est déjà pris\(place.reading(.french)); celui-ci est laissé de côté"))
  }

  /// A reference to something that is not loaded.
  static func dangling(
    _ target: String, named attribute: String, of id: String, at location: SourceLocation?,
    among names: some Sequence<String>
  ) -> Diagnostic {
    Diagnostic(
      .problem, "dangling-reference", at: location,
      Text(
        "\(quoted(attribute)) of \(quoted(id)) refers to \(quoted(target)), which is not there",
        "\(quoted(attribute)) de \(quoted(id)) renvoie à \(quoted(target)), qui n'existe pas")
        + suggestion(for: target, among: names))
  }

  /// A level that the scale does not have.
  static func offScale(
    _ level: String, of id: String, at location: SourceLocation?, on scale: ProficiencyScale
  ) -> Diagnostic {
    Diagnostic(
      .problem, "level-off-scale", at: location,
      Text(
        "level \(quoted(level)) of \(quoted(id)) is off the scale \(quoted(scale.id)), which runs from \(scale.lowest) "
          + "to \(scale.highest)",
        "le niveau \(quoted(level)) de \(quoted(id)) sort de l'échelle \(quoted(scale.id)), qui va de \(scale.lowest) "
          + "à \(scale.highest)"))
  }

  /// One for each language in which words are missing that are there in the other.
  static func missingLanguages(
    of words: Text, _ element: String, in id: String, at location: SourceLocation?
  ) -> [Diagnostic] {
    guard !words.isEmpty else { return [] }
    return Language.allCases.filter { words[$0] == nil }.map { language in
      let isEnglish = language == .english
      return Diagnostic(
        .problem, "missing-language", at: location,
        Text(
          "\(quoted(element)) of \(quoted(id)) is missing in \(isEnglish ? "English" : "French"); add it",
          "l'élément \(quoted(element)) de \(quoted(id)) manque en \(isEnglish ? "anglais" : "français"); ajoutez-le"))
    }
  }
}
