public import Model

/// Rigour of assessment on Oliver's two ordinal scales, source against target.
struct AssessmentComparison: ElementComparison {
  static let element = Element.assessment

  let source: Assessment?
  let target: Assessment?
  let isRole: Bool
  let thresholds: Policy.AssessmentThresholds

  init(source: Credential, target: Subject, policy: Policy) {
    self.source = source.assessment
    self.target = target.credential?.assessment
    isRole = target.isRole
    thresholds = policy.assessment
  }

  private var stepsBelow: (task: Int?, supervision: Int?) {
    func below(_ held: Int?, _ asked: Int?) -> Int? {
      guard let held, let asked else { return nil }
      return max(0, asked - held)
    }
    return (
      below(source?.task?.rank, target?.task?.rank), below(source?.supervision?.rank, target?.supervision?.rank)
    )
  }

  var finding: Finding {
    guard !isRole else { return .notApplicable }
    let steps = stepsBelow
    return Finding.worst(
      [steps.task, steps.supervision].map { below in
        below.map { Finding.steps($0, minor: thresholds.minorSteps, substantial: thresholds.substantialSteps) }
          ?? .unknown
      })
  }

  var value: Text {
    func pair(_ assessment: Assessment?) -> String {
      let task = assessment?.task.map { String($0.rank) } ?? "?"
      let supervision = assessment?.supervision.map { String($0.rank) } ?? "?"
      return "\(task)·\(supervision)"
    }
    return .same(isRole ? pair(source) : "\(pair(source)) / \(pair(target))")
  }

  var reason: Text {
    if isRole { return roleHasNone }
    func words(_ held: Text?, _ asked: Text?, _ below: Int?, _ what: Text) -> Text {
      let unknown = Text("not known", "inconnue")
      let (a, b) = (held ?? unknown, asked ?? unknown)
      if held != nil && held == asked {
        return Text(
          "\(what.reading(.english)): \(a.reading(.english)), the same",
          "\(what.reading(.french)) : \(a.reading(.french)), de part et d'autre")
      }
      let gap =
        below.map { $0 == 0 ? Text("", "") : Text(" (\($0) lower)", " (\($0) de moins)") } ?? Text("", "")
      return Text(
        "\(what.reading(.english)): \(a.reading(.english)) held, \(b.reading(.english)) asked\(gap.reading(.english))",
        "\(what.reading(.french)) : \(a.reading(.french)) (source), \(b.reading(.french)) (cible)\(gap.reading(.french))"
      )
    }
    if source == nil && target == nil {
      return Text("neither assessment is known", "aucune des deux évaluations n'est connue")
    }
    if source == nil {
      return Text("the source's assessment is not known", "l'évaluation de la source n'est pas connue")
    }
    if target == nil {
      return Text("the target's assessment is not known", "l'évaluation de la cible n'est pas connue")
    }
    let steps = stepsBelow
    return Text.joined(
      [
        words(source?.task?.name, target?.task?.name, steps.task, Text("task", "tâche")),
        words(
          source?.supervision?.name, target?.supervision?.name, steps.supervision,
          Text("supervision", "surveillance")),
      ], separator: .same("; "))
  }
}

extension Assessment.Task {
  public var name: Text {
    switch self {
    case .none: Text("none", "aucune")
    case .recall: Text("recall", "rappel de connaissances")
    case .oneRoutine: Text("one skill, routine", "une habileté, cas courant")
    case .oneComplex: Text("one skill, complex", "une habileté, cas complexe")
    case .multipleRoutine: Text("several skills, routine", "plusieurs habiletés, cas courants")
    case .multipleComplex: Text("several skills, complex", "plusieurs habiletés, cas complexes")
    case .portfolio: Text("portfolio", "portfolio")
    }
  }
}

extension Assessment.Supervision {
  public var name: Text {
    switch self {
    case .unsupervised: Text("unsupervised", "sans surveillance")
    case .supervised: Text("supervised, identity not checked", "surveillée, identité non vérifiée")
    case .onlineOneFactor: Text("online, one identity check", "en ligne, une vérification d'identité")
    case .onlineTwoFactors: Text("online, two identity checks", "en ligne, deux vérifications d'identité")
    case .onSiteOneFactor: Text("on site, one identity check", "sur place, une vérification d'identité")
    case .onSiteTwoFactors: Text("on site, two identity checks", "sur place, deux vérifications d'identité")
    }
  }
}
