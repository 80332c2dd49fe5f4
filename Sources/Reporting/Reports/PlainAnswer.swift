public import Comparison
public import Model

/// The answer in one sentence, and what has to be said beside it.
public struct PlainAnswer: Sendable {
  let comparison: TransferComparison

  public init(_ comparison: TransferComparison) { self.comparison = comparison }

  public var sentence: Text {
    let subject = sourceName
    let target = name(comparison.target)
    let answer = comparison.answer.name
    let percent = covered
    func text(_ english: String, _ french: String) -> Text {
      Text("\(answer.reading(.english)). \(english)", "\(answer.reading(.french)). \(french)")
    }
    switch comparison.answer {
    case .refer:
      let authorities = comparison.regulations.map(\.authority).filter { !$0.isEmpty }
      let who = Text.joined(authorities, separator: .same("; "))
      let isOne = authorities.count == 1
      let names = Text(
        who.isEmpty || who.reading(.english).isEmpty ? "" : " (\(who.reading(.english)))",
        who.isEmpty || who.reading(.french).isEmpty ? "" : " (\(who.reading(.french)))")
      return text(
        "\(target.reading(.english)) is regulated work: a score is not a licence, and "
          + (isOne ? "the regulator" : "the regulator of the province where the work is done")
          + "\(names.reading(.english)) decides. "
          + "\(subject.reading(.english)) covers \(percent.reading(.english)) of what it asks for.",
        "\(target.reading(.french)) donne accès à un travail réglementé : un score ne vaut pas permis; la décision revient "
          + (isOne
            ? "à l'organisme de réglementation" : "à l'organisme de réglementation de la province où l'on exercera")
          + "\(names.reading(.french)). "
          + "\(subject.reading(.french)) couvre \(percent.reading(.french)) de ce qui est demandé.")
    case .unknown:
      return text(
        "\(target.reading(.english)) states no outcomes that could be compared.",
        "\(target.reading(.french)) n'indique aucun résultat d'apprentissage à comparer.")
    case .yes, .partly, .no:
      return text(
        "\(subject.reading(.english)) covers \(percent.reading(.english)) of what \(target.reading(.english)) asks for\(standing.reading(.english)).",
        "\(subject.reading(.french)) couvre \(percent.reading(.french)) de ce que demande \(target.reading(.french))\(standing.reading(.french))."
      )
    }
  }

  private var covered: Text {
    let (english, french) = (Page(language: .english), Page(language: .french))
    return Text(english.percent(comparison[.expected]), french.percent(comparison[.expected]))
  }

  private var standing: Text {
    switch comparison.extent {
    case .equal:
      Text(", and the reverse holds: they are about the same", ", et l'inverse est vrai : ils se valent à peu près")
    case .contains: Text(", and goes beyond it", ", et va au-delà")
    case .partOf where comparison.answer == .no: Text("", "")
    case .partOf: Text("; it is only a part of it, not an equivalent", "; il n'en est qu'une partie, non l'équivalent")
    case .overlap, .apart, .unknown: Text("", "")
    }
  }

  private var sourceName: Text {
    guard let first = comparison.sources.first else { return Text("An empty portfolio", "Un portfolio vide") }
    if comparison.sources.count == 1 { return name(first.subject) }
    let count = comparison.sources.count
    return Text("This portfolio of \(count) credentials", "Ce portfolio de \(count) titres")
  }

  private func name(_ subject: Subject) -> Text {
    Text(
      Typography.quoted(subject.title.reading(.english), in: .english),
      Typography.quoted(subject.title.reading(.french), in: .french))
  }

  /// What the number alone would hide, most serious first.
  public func notes(_ comparator: Comparator) -> [Text] {
    var notes: [Text] = []
    if comparison.sources.count == 1, comparison.sources.first?.subject.id == comparison.target.id {
      notes.append(Text("This is the same credential.", "C'est le même titre."))
    }
    for held in comparison.expired {
      notes.append(
        Text(
          "`\(held.subject.id)` has expired and supplies nothing.", "`\(held.subject.id)` est expiré et n'apporte rien."
        ))
    }
    // That it has expired is said above; nothing else about its currency matters then.
    for element in comparison.elements
    where element.finding == .substantial && !(element.element == .currency && !comparison.expired.isEmpty) {
      notes.append(
        Text(
          "Substantial difference in \(element.element.name.reading(.english)) – \(element.reason.reading(.english)).",
          "Différence substantielle, \(element.element.name.reading(.french)) – \(element.reason.reading(.french))."))
    }
    let unknown = comparison.elements.filter { $0.finding == .unknown }
    if !unknown.isEmpty {
      let names = Text.joined(unknown.map(\.element.name), separator: .same(", "))
      notes.append(
        Text(
          "Not known, and to be asked: \(names.reading(.english)).", "Inconnu, à demander : \(names.reading(.french)).")
      )
    }
    let reserved = reservedCompetencies(comparator)
    if !reserved.isEmpty, comparison.answer != .refer {
      let names = Text.joined(reserved, separator: .same(", "))
      notes.append(
        Text(
          "This is not a licence. The law keeps for licensed people: \(names.reading(.english)).",
          "Ceci n'est pas un permis. La loi réserve aux titulaires d'un permis : \(names.reading(.french))."))
    }
    return notes
  }

  /// Competencies asked for whose practice is reserved where the target is received.
  private func reservedCompetencies(_ comparator: Comparator) -> [Text] {
    let place = comparison.target.jurisdiction
    var seen: Set<CompetencyNumber> = []
    return comparison.results.compactMap { $0.meeting?.asked }.filter { seen.insert($0).inserted }.compactMap {
      number in
      let competency = comparator.frameworks[number]
      let isReserved = competency.regulations.contains { regulation in place.map(regulation.applies(in:)) ?? true }
      return isReserved ? competency.label : nil
    }
  }
}
