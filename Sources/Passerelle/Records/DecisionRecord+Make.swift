public import Comparison
import Loading
public import Model
public import Recognition

/// Why a record cannot be made or run again.
public struct RecordFailure: Error, Sendable, Hashable {
  public let message: Text

  init(_ english: String, _ french: String) { message = Text(english, french) }
}

/// A case as it is put before rules.
public struct CaseFile: Sendable {
  public let portfolio: [Held]
  public let target: Subject
  public let place: Jurisdiction?
  public let circumstances: Circumstances
  /// Whether what is about a person was left out.
  let isRedacted: Bool

  public init(_ portfolio: [Held], to target: Subject, receivedIn place: Jurisdiction?, circumstances: Circumstances) {
    self.init(portfolio, to: target, receivedIn: place, circumstances: circumstances, isRedacted: false)
  }

  init(
    _ portfolio: [Held], to target: Subject, receivedIn place: Jurisdiction?, circumstances: Circumstances,
    isRedacted: Bool
  ) {
    self.isRedacted = isRedacted
    self.portfolio = portfolio.map {
      Held($0.subject, awarded: $0.awarded ?? circumstances.awarded, basis: $0.basis)
    }
    self.target = target
    self.place = place
    self.circumstances = circumstances
  }

  /// What the rules decide, with the top-up from what `catalogue` offers.
  public func decided(by rules: RuleModel, catalogue: [Subject], comparator: Comparator) -> Decision {
    let facts = FactSet(
      portfolio, to: target, receivedIn: place, circumstances: circumstances, comparator: comparator)
    return Decision(rules, facts, asOf: comparator.asOf) {
      TopUp(
        comparator.compare(portfolio, to: target).results, held: portfolio.map(\.subject), to: target,
        catalogue: catalogue, comparator: comparator)
    }
  }
}

extension DecisionRecord {
  /// The record of a decision. It is run from its own parts before it is handed out, so that it is known to say the same.
  ///
  /// - Parameter policyText: the file that `workspace.policy` was read from.
  /// - Throws: where a run from the record's parts does not come to the decision.
  public init(
    _ decision: Decision, of file: CaseFile, workspace: Workspace, policyText: [UInt8],
    override: PersonalDecision? = nil,
    tool: String
  ) throws(RecordFailure) {
    let proposed = decision.topUp?.parts.map(\.subject) ?? []
    var subjects: [String: Subject] = [:]
    for subject in file.portfolio.map(\.subject) + [file.target] + proposed { subjects[subject.id] = subject }
    let all = subjects.values.sorted { $0.id < $1.id }
    format = DecisionRecord.format
    version = 1
    self.tool = tool
    asOf = decision.asOf.description
    receiver = decision.rules.receiver.code
    place = file.place?.code
    sources = file.portfolio.map {
      Held(
        id: $0.subject.id, awarded: $0.awarded?.description, basis: $0.basis == .verified ? $0.basis.rawValue : nil)
    }
    .sorted { ($0.id, $0.awarded ?? "") < ($1.id, $1.awarded ?? "") }
    target = file.target.id
    isRedacted = file.isRedacted ? true : nil
    let known = file.circumstances
    evidence = Evidence(
      awarded: known.awarded?.description, grade: known.grade?.description, verified: known.isVerified)
    self.proposed = proposed.map(\.id).sorted()
    let catalogue = NativeWriter.catalogue(all.compactMap(\.credential), id: "record", version: "1")
    let frameworks = DecisionRecord.frameworks(of: all, in: workspace.frameworks)
    parts = Parts(
      catalogue: Part(catalogue, version: "1"),
      frameworks: frameworks.map { Part(NativeWriter.framework($0), version: $0.version) },
      policy: Part(policyText, version: workspace.policy.version),
      rules: Part(decision.rules.bytes, version: decision.rules.version),
      profiles: all.map { RecordedProfile($0, workspace.frameworks) })
    result = RecordedResult(decision, target: file.target)
    self.override = override.map { Override(outcome: $0.outcome.rawValue, reason: $0.reason, by: $0.by) }
    sha256 = ""
    sha256 = digest
    guard try rerun().result == result else {
      throw RecordFailure(
        "the record would not come to the same decision again; nothing was written",
        "le dossier ne mènerait pas à la même décision; rien n'a été écrit")
    }
  }

  /// The competencies that the profiles speak of, and all above them; frameworks with none only where they give the scale.
  private static func frameworks(of subjects: [Subject], in set: FrameworkSet) -> [Framework] {
    var used: Set<CompetencyNumber> = []
    var pending = subjects.flatMap { $0.profile.requirements.flatMap { $0.candidates.map(\.competency) } }
    while let number = pending.popLast() {
      if used.insert(number).inserted { pending += set.broader[number.place] }
    }
    let first = set.frameworks.firstIndex { $0.scale != nil }
    return set.frameworks.enumerated().compactMap { place, framework in
      let kept = set.competencies.indices.filter {
        set.frameworkOf[$0] == place && used.contains(CompetencyNumber($0))
      }
      guard !kept.isEmpty || place == first else { return nil }
      var part = framework
      part.competencies = kept.map { set.competencies[$0] }
      return part
    }
  }
}

extension RecordedResult {
  init(_ decision: Decision, target: Subject) {
    func statements(_ places: [Int]) -> [String] {
      places.map { target.profile.requirements[$0].statement.reading(.english) }
    }
    outcome = decision.outcome.rawValue
    clauses = decision.candidates.map { $0.clause ?? "\($0.number)" }
    reasonEn = decision.row?.reason.reading(.english) ?? ""
    reasonFr = decision.row?.reason.reading(.french) ?? ""
    missing = decision.verdict.missing.map(\.rawValue)
    facts = Dictionary(
      uniqueKeysWithValues: Fact.allCases.compactMap { fact in decision.facts[fact].map { (fact.rawValue, $0.exact) } })
    unmet = decision.topUp.map { statements($0.missing) } ?? []
    topUp = Dictionary(
      decision.topUp?.parts.map { ($0.subject.id, statements($0.supplies)) } ?? [],
      uniquingKeysWith: { first, _ in first })
  }
}
