import Model

/// Sectors of source and target: the same, related by the policy's list, or different.
///
/// With several sectors on either side the closest pair counts.
struct SectorComparison: ElementComparison {
  static let element = Element.profile

  let source: [Sector]
  let target: [Sector]
  let finding: Finding
  /// Requirements that only count inside their own sector, when the sectors differ.
  let sectorBound: Int

  init(source: [Sector], target: Subject, policy: Policy, frameworks: FrameworkSet, rules: ReadingRules) {
    self.source = source
    self.target = target.sectors
    finding =
      if source.isEmpty || target.sectors.isEmpty {
        .unknown
      } else if source.contains(where: target.sectors.contains) {
        .none
      } else if source.contains(where: { held in target.sectors.contains { policy.areRelated(held, $0) } }) {
        .minor
      } else {
        .substantial
      }
    sectorBound =
      finding == .substantial
      ? target.profile.requirements.count { requirement in
        rules.accepted(requirement, in: .expected).contains {
          [.sectorSpecific, .occupationSpecific].contains(frameworks[$0.competency].reuse)
        }
      } : 0
  }

  var value: Text {
    func codes(_ sectors: [Sector]) -> String { sectors.isEmpty ? "?" : sectors.map(\.range).joined(separator: "+") }
    return .same("\(codes(source)) / \(codes(target))")
  }

  var reason: Text {
    func names(_ sectors: [Sector]) -> Text { .joined(sectors.map(\.name), separator: .same(", ")) }
    switch finding {
    case .none:
      let shared = source.filter(target.contains)
      return Text("same sector: \(names(shared).reading(.english))", "même secteur : \(names(shared).reading(.french))")
    case .minor:
      return Text(
        "related sectors: \(names(source).reading(.english)) / \(names(target).reading(.english))",
        "secteurs apparentés : \(names(source).reading(.french)) / \(names(target).reading(.french))")
    case .substantial:
      let bound = Text.counted(
        sectorBound,
        Text(
          "requirement belongs to the target's sector or occupation",
          "exigence est propre au secteur ou à la profession de la cible"),
        Text(
          "requirements belong to the target's sector or occupation",
          "exigences sont propres au secteur ou à la profession de la cible"))
      return Text(
        "different sectors: \(names(source).reading(.english)) / \(names(target).reading(.english)); \(bound.reading(.english))",
        "secteurs différents : \(names(source).reading(.french)) / \(names(target).reading(.french)); \(bound.reading(.french))"
      )
    case .unknown, .notApplicable:
      if source.isEmpty && target.isEmpty {
        return Text("neither sector is known", "aucun des deux secteurs n'est connu")
      }
      return source.isEmpty
        ? Text("the source's sector is not known", "le secteur de la source n'est pas connu")
        : Text("the target's sector is not known", "le secteur de la cible n'est pas connu")
    }
  }
}
