import Model
import Testing

@testable import Comparison

/// A day from its usual form. Only for days written in the tests themselves.
func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no day") }
  return date
}

let today = day("2026-11-23")

func place(_ code: String) -> Jurisdiction {
  guard let place = Jurisdiction(code) else { preconditionFailure("\(code) is no jurisdiction") }
  return place
}

func sector(_ code: Int) -> Sector {
  guard let sector = Sector(naics: String(code)) else { preconditionFailure("\(code) is no sector") }
  return sector
}

func scale(_ levels: ClosedRange<Int>) -> ProficiencyScale {
  ProficiencyScale(id: "s", levels: levels.map { .init(value: $0, label: .same("\($0)"), descriptor: Text()) })
}

func competency(
  _ id: String, broader: [String] = [], relations: [Competency.Relation] = [],
  mappings: [(Competency.Mapping.Predicate, String)] = [], replacedBy: [String]? = nil,
  reuse: Competency.Reuse = .crossSector
) -> Competency {
  Competency(
    id: id, uri: "urn:\(id)", label: .same(id), reuse: reuse, broader: broader, relations: relations,
    mappings: mappings.map { Competency.Mapping(predicate: $0.0, target: $0.1, framework: nil) },
    deprecation: replacedBy.map { Competency.Deprecation(on: nil, replacedBy: $0, reason: Text()) })
}

func framework(_ id: String, _ competencies: [Competency], scale: ProficiencyScale? = nil) -> Framework {
  Framework(id: id, uri: "urn:\(id)", version: "1", title: .same(id), scale: scale, competencies: competencies)
}

func credential(
  _ id: String, _ requirements: [Requirement] = [], hours: Int? = nil, level: Int? = nil, nested: Set<String> = [],
  edit: (inout Credential) -> Void = { _ in }
) -> Subject {
  var credential = Credential(
    id: id, kind: .microCredential, title: .same(id), issuer: Issuer(id: "i", name: .same("i")))
  edit(&credential)
  return Subject(
    origin: .credential(credential), profile: Profile(id: id, requirements: requirements),
    hours: hours.map { Hundredths(whole: $0) }, referenceLevel: level, nested: nested)
}

func role(_ id: String, _ requirements: [Requirement], edit: (inout Role) -> Void = { _ in }) -> Subject {
  var role = Role(id: id, title: .same(id), needs: [])
  edit(&role)
  return Subject(
    origin: .role(role), profile: Profile(id: id, requirements: requirements), hours: nil, referenceLevel: nil)
}

/// A small framework and a policy, at which cases are worked.
struct Bench {
  let comparator: Comparator

  init(
    _ competencies: [Competency], _ factors: [CompetencyRelation: Int] = [:], scale levels: ClosedRange<Int> = 1...5,
    edit: (inout Policy) -> Void = { _ in }
  ) {
    self.init([framework("f", competencies, scale: scale(levels))], factors, edit: edit)
  }

  init(
    _ frameworks: [Framework], _ factors: [CompetencyRelation: Int] = [:], edit: (inout Policy) -> Void = { _ in }
  ) {
    var policy = Policy(id: "p", version: "1", title: .same("p"))
    policy.relations = factors.map { .init(relation: $0.key, factor: $0.value, source: nil) }
    edit(&policy)
    comparator = Comparator(frameworks: FrameworkSet(frameworks), policy: policy, asOf: today)
  }

  func number(_ id: String) -> CompetencyNumber {
    guard let number = comparator.frameworks.number(of: id) else { preconditionFailure("no competency \(id)") }
    return number
  }

  /// Stated alignments by name, and proposals by name and thousandths of confidence, best first.
  func requirement(
    _ stated: String..., proposed: [(String, Int)] = [], weight: Int = 1, level: Int? = nil, derived: Int? = nil
  ) -> Requirement {
    let candidates =
      stated.map { Candidate(competency: number($0), confidence: .certain, provenance: .stated(confirmedBy: nil)) }
      + proposed.map {
        Candidate(
          competency: number($0.0), confidence: Confidence(thousandths: $0.1), provenance: .proposed(.same("words")))
      }
    return Requirement(
      weight: weight, level: level, derivedLevel: derived, candidates: candidates, statement: .same("s"), outcome: 0)
  }

  func coverage(_ sources: Subject..., to target: Subject, _ reading: Reading = .expected) -> Fraction? {
    comparator.compare(sources.map { Held($0) }, to: target)[reading]
  }
}

extension TransferComparison {
  subscript(element: Element) -> ElementFinding? { elements.first { $0.element == element } }
}
