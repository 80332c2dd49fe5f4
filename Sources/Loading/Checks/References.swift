import Model

/// Says what is wrong with references, with suggestions for the first few: looking for them takes time.
struct References {
  private let names: [String]
  private var suggestionsLeft = 50
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter names: what may be referred to.
  init(among names: [String]) { self.names = names }

  mutating func reportDangling(
    _ target: String, named attribute: String, of id: String, at location: SourceLocation?
  ) {
    suggestionsLeft -= 1
    let known = suggestionsLeft < 0 ? [] : names
    diagnostics.append(.dangling(target, named: attribute, of: id, at: location, among: known))
  }

  /// A competency that is in none of the frameworks.
  mutating func reportUnknownCompetency(_ name: String, in id: String, at location: SourceLocation?) {
    suggestionsLeft -= 1
    let known = suggestionsLeft < 0 ? [] : names
    diagnostics.append(
      Diagnostic(
        .problem, "unknown-competency", at: location,
        Text(
          "\(quoted(name)), named by \(quoted(id)), is a competency of no framework that is loaded",
          "\(quoted(name)), que nomme \(quoted(id)), n'est une compétence d'aucun référentiel chargé")
          + suggestion(for: name, among: known)))
  }

  mutating func reportSelf(named attribute: String, of id: String, at location: SourceLocation?) {
    diagnostics.append(
      Diagnostic(
        .problem, "self-reference", at: location,
        Text(
          "\(quoted(attribute)) of \(quoted(id)) refers to itself; remove it",
          "\(quoted(attribute)) de \(quoted(id)) renvoie à lui-même; supprimez cette référence")))
  }

  mutating func reportRepeated(
    _ target: String, named attribute: String, of id: String, at location: SourceLocation?, first: SourceLocation?
  ) {
    let place = Text.place(of: first, from: location)
    let isElsewhere = place != .same("")
    diagnostics.append(
      Diagnostic(
        .problem, "repeated-relation", at: location,
        Text(
          "\(quoted(attribute)) from \(quoted(id)) to \(quoted(target)) is stated twice"
            + (isElsewhere ? ", first\(place.reading(.english))" : "") + "; keep one",
          "\(quoted(attribute)) de \(quoted(id)) à \(quoted(target)) est énoncé deux fois"
            + (isElsewhere ? ", d'abord\(place.reading(.french))" : "") + "; gardez-en un seul")))
  }

  /// References in a circle.
  mutating func reportLoop(
    _ code: String, _ names: [String], named attribute: String, at location: SourceLocation?
  ) {
    diagnostics.append(
      Diagnostic(
        .problem, code, at: location,
        Text(
          "\(quoted(attribute)) runs in a circle: \(written(circle: names)); remove one of its steps",
          "\(quoted(attribute)) tourne en rond\u{A0}: \(written(circle: names)); supprimez-en une étape")))
  }
}
