import Model

/// Credential levels on the reference scale, and the share of the target's weight that is met below the level asked.
struct LevelComparison: ElementComparison {
  static let element = Element.level

  let source: Int?
  let target: Int?
  let isRole: Bool
  let shareBelow: Fraction
  let requirementsBelow: Int
  let thresholds: Policy.LevelThresholds

  init(source: Subject, target: Subject, results: [RequirementResult], policy: Policy) {
    self.source = source.referenceLevel
    self.target = target.referenceLevel
    isRole = target.isRole
    thresholds = policy.level
    let below = results.filter { $0.status == .belowLevel }
    requirementsBelow = below.count
    shareBelow = Fraction(
      below.reduce(0) { $0 + target.profile.requirements[$1.place].weight }, of: target.profile.weight)
  }

  var finding: Finding {
    let byShare: Finding =
      if shareBelow >= thresholds.substantialShareBelow {
        .substantial
      } else if shareBelow >= thresholds.minorShareBelow {
        .minor
      } else {
        .none
      }
    guard !isRole else { return byShare }
    guard let source, let target else { return Finding.unknown.worse(byShare) }
    return Finding.steps(target - source, minor: thresholds.minorSteps, substantial: thresholds.substantialSteps)
      .worse(byShare)
  }

  var value: Text {
    let held = source.map(String.init) ?? "?"
    return Text.same(isRole ? held : "\(held) / \(target.map(String.init) ?? "?")")
  }

  var reason: Text {
    let below =
      requirementsBelow == 0
      ? Text("nothing is covered at too low a level", "rien n'est couvert à un niveau trop bas")
      : Text.counted(
        requirementsBelow,
        Text(
          "requirement (\(shareBelow.percent)% of the weight) is covered at too low a level",
          "exigence (\(shareBelow.percent) % du poids) est couverte à un niveau trop bas"),
        Text(
          "requirements (\(shareBelow.percent)% of the weight) are covered at too low a level",
          "exigences (\(shareBelow.percent) % du poids) sont couvertes à un niveau trop bas"))
    if isRole { return below }
    let levels: Text
    switch (source, target) {
    case (let source?, let target?) where source < target:
      levels = Text(
        "reference level \(source) held, \(target) asked",
        "niveau de référence \(source) détenu, \(target) demandé")
    case (let source?, let target?):
      levels = Text(
        "reference level \(source) held, \(target) asked", "niveau de référence \(source) détenu, \(target) demandé")
    case (nil, nil): levels = Text("neither level is known", "aucun des deux niveaux n'est connu")
    case (nil, _): levels = Text("the source's level is not known", "le niveau de la source n'est pas connu")
    case (_, nil): levels = Text("the target's level is not known", "le niveau de la cible n'est pas connu")
    }
    return Text.joined([levels, below], separator: .same("; "))
  }
}
