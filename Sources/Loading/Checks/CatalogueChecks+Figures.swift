import Model

/// Figures and days that contradict one another.
extension CatalogueChecks {
  static func dateProblems(in credential: Credential) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func inverted(_ element: String, _ span: DateSpan?) {
      guard let from = span?.from, let to = span?.to, to < from else { return }
      problems.append(
        problem(
          "dates-inverted", credential,
          Text(
            "\(quoted(element)) ends on \(quoted("\(to)")), before it begins on \(quoted("\(from)"))",
            "\(quoted(element)) se termine le \(quoted("\(to)")), avant de commencer le \(quoted("\(from)"))")))
    }
    inverted("available", credential.availability)
    for assurance in credential.qualityAssurance { inverted("quality", assurance.span) }
    guard let begin = credential.availability?.from else { return problems }
    let ends = [
      ("retired-before-available", "retired", credential.retiredOn),
      ("superseded-before-available", "superseded", credential.supersession?.on),
      ("expired-before-available", "validity", credential.validity?.until),
    ]
    for case (let code, let element, let day?) in ends where day < begin {
      problems.append(
        problem(
          code, credential,
          Text(
            "\(quoted(element)) gives \(quoted("\(day)")), before the credential is available on \(quoted("\(begin)"))",
            "\(quoted(element)) indique \(quoted("\(day)")), avant que le titre soit offert, le \(quoted("\(begin)"))"))
      )
    }
    return problems
  }

  static func figureProblems(in credential: Credential) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if let workload = credential.workload, workload.most < workload.least {
      problems.append(
        problem(
          "range-inverted", credential,
          Text(
            "the least workload, \(quoted("\(workload.least)")), is above the most, \(quoted("\(workload.most)"))",
            "la charge minimale, \(quoted("\(workload.least)")), dépasse la maximale, \(quoted("\(workload.most)"))")))
    }
    if let mark = credential.assessment?.passMark, let most = credential.assessment?.passMarkOutOf, most < mark {
      problems.append(
        problem(
          "pass-mark-above-maximum", credential,
          Text(
            "the pass mark \(quoted("\(mark)")) is above its maximum, \(quoted("\(most)"))",
            "la note de passage \(quoted("\(mark)")) dépasse son maximum, \(quoted("\(most)"))")))
    }
    return problems
  }

  static func weightProblems(in credential: Credential) -> [Diagnostic] {
    let weights = credential.outcomes.compactMap(\.weight)
    guard !weights.isEmpty else { return [] }
    let total = credential.outcomes.count
    if weights.count < total {
      let bare = credential.outcomes.first { $0.weight == nil }
      return [
        Diagnostic(
          .problem, "weights-mixed", at: bare?.location ?? credential.location,
          Text(
            "\(quoted(credential.id)) weighs \(weights.count) of its \(total) outcomes; weigh all of them or none",
            "\(quoted(credential.id)) pondère \(weights.count) de ses \(total) acquis; pondérez-les tous ou aucun"))
      ]
    }
    guard weights.allSatisfy({ $0.count == 0 }) else { return [] }
    return [
      problem(
        "weights-zero", credential,
        Text(
          "every outcome of \(quoted(credential.id)) weighs 0; give weights, or leave them all out",
          "tous les acquis de \(quoted(credential.id)) pèsent 0; donnez des poids, ou n'en mettez aucun"))
    ]
  }

  private static func problem(_ code: String, _ credential: Credential, _ message: Text) -> Diagnostic {
    let subject = Text("\(quoted(credential.id)): ", "\(quoted(credential.id))\u{A0}: ")
    let isNamed = code == "weights-zero"
    return Diagnostic(.problem, code, at: credential.location, isNamed ? message : subject + message)
  }
}
