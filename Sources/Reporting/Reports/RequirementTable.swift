import Comparison
public import Model

/// The requirements of a target with what meets them: heaviest first within what is met, short and missing.
struct RequirementTable {
  let results: [RequirementResult]
  let target: Profile
  let sources: [Subject]
  let comparator: Comparator
  /// How many rows at most; nil: all.
  var limit: Int?

  func written(on page: Page) -> String {
    guard !results.isEmpty else { return "" }
    let left = results.count - min(results.count, limit ?? results.count)
    let rest =
      left == 0
      ? ""
      : page.words(
        Text.counted(
          left,
          Text("more requirement: the command above shows it", "autre exigence : la commande ci-dessus la montre"),
          Text(
            "more requirements: the command above shows them all",
            "autres exigences : la commande ci-dessus les montre toutes"))) + "\n"
    return table(page).written(on: page) + rest + legend(page)
  }

  func table(_ page: Page) -> Table {
    let columns: [Table.Column] = [
      .init(""), .init(page.words("Weight", "Poids"), .right), .init(page.words("Asked for", "Exigence"), wraps: true),
      .init(page.words("Competency", "Compétence"), wraps: true),
      .init(page.words("Level", "Niveau"), .right), .init(page.words("Met by", "Satisfaite par"), wraps: true),
    ]
    let ordered = results.sorted { a, b in
      let (x, y) = (order(a.status), order(b.status))
      if x != y { return x < y }
      let (v, w) = (target.requirements[a.place].weight, target.requirements[b.place].weight)
      return v != w ? v > w : a.place < b.place
    }
    let shown = limit.map { Array(ordered.prefix($0)) } ?? ordered
    let rows = shown.map { row($0, page) }
    // A role asks for competencies by their names: the column would say everything twice.
    let isRepeated = rows.allSatisfy { $0[2].words == $0[3].words }
    let kept = columns.indices.filter { !(isRepeated && $0 == 3) }
    return Table(kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  private func order(_ status: RequirementResult.Status) -> Int {
    RequirementResult.Status.allCases.firstIndex(of: status) ?? 0
  }

  private func row(_ result: RequirementResult, _ page: Page) -> [Table.Cell] {
    let requirement = target.requirements[result.place]
    let asked = result.meeting?.asked ?? comparator.rules.accepted(requirement, in: .expected).first?.competency
    let level = comparator.rules.asked(requirement, in: .expected)
    let levels = result.meeting.map { "\($0.heldLevel.words)/\(level.words)" } ?? "–/\(level.words)"
    return [
      Table.Cell(result.status.mark, result.status.tint, spoken: page.words(result.status.name)),
      Table.Cell(page.percent(Fraction(requirement.weight, of: target.weight))),
      Table.Cell(requirement.statement, on: page),
      Table.Cell(
        asked.map { page.words(comparator.frameworks[$0].label) } ?? page.words("none found", "aucune trouvée")),
      Table.Cell(asked == nil ? "" : levels), Table.Cell(metBy(result, page), result.status.tint),
    ]
  }

  private func metBy(_ result: RequirementResult, _ page: Page) -> String {
    guard let meeting = result.meeting else { return page.words(result.status.name) }
    var parts: [String] = []
    if result.status == .belowLevel { parts.append(page.words("below level", "sous le niveau")) }
    if meeting.relation != .same {
      parts.append("\(page.words(comparator.frameworks[meeting.held].label)) (\(page.words(meeting.relation.words)))")
    }
    if sources.count > 1 { parts.append(sources[meeting.holder].id) }
    return parts.isEmpty ? page.words("the same", "la même") : parts.joined(separator: ", ")
  }

  func legend(_ page: Page) -> String {
    let used = RequirementResult.Status.allCases.filter { status in results.contains { $0.status == status } }
    var seen: Set<String> = []
    let marks = used.filter { seen.insert($0.mark).inserted }
    let words = marks.map { mark in
      let names = used.filter { $0.mark == mark.mark }.map { page.words($0.name) }.joined(separator: ", ")
      return "\(mark.mark) \(names)"
    }
    return page.tinted(words.joined(separator: "   "), .faint) + "\n"
  }
}

extension CompetencyRelation {
  /// What is held, seen from what is asked for.
  public var words: Text {
    switch self {
    case .same: Text("the same", "la même")
    case .broader: Text("broader", "plus générale")
    case .narrower: Text("narrower", "plus précise")
    case .related: Text("related", "apparentée")
    case .essentialPart: Text("essential part", "partie essentielle")
    case .optionalPart: Text("optional part", "partie facultative")
    case .mapping(let predicate): .same(predicate.rawValue)
    case .replacedBy: Text("replaced", "remplacée")
    }
  }
}
