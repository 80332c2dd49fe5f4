import Comparison
import Model

/// A credential or a role as reports name it.
struct SubjectLine {
  let subject: Subject

  init(_ subject: Subject) { self.subject = subject }

  /// Issuer and region, or the occupation of a role.
  func origin(_ page: Page) -> String {
    switch subject.origin {
    case .credential(let credential):
      let region = credential.region == .providers ? "" : ", " + page.words(credential.region.name)
      return page.words(credential.issuer.name) + region
    case .role(let role):
      let code = role.occupation.map { page.words("NOC \($0)", "CNP \($0)") }
      return [page.words("role", "profession"), code].compactMap(\.self).joined(separator: ", ")
    }
  }

  func hours(_ page: Page) -> String { subject.hours.map { "\($0.written(in: page.language)) h" } ?? "?" }

  func json(adding members: [JSON.Member] = []) -> JSON {
    var all: [JSON.Member] = [
      .init("id", .string(subject.id)), .init("kind", .string(subject.credential?.kind.rawValue ?? "role")),
      .init("title", JSON(subject.title)),
    ]
    if let credential = subject.credential {
      all.append(.init("issuer", JSON(credential.issuer.name)))
      all.append(.init("jurisdiction", JSON(credential.jurisdiction?.code)))
      all.append(.init("hours", JSON(subject.hours)))
      all.append(.init("referenceLevel", JSON(subject.referenceLevel)))
    } else if case .role(let role) = subject.origin {
      all.append(.init("noc", JSON(role.occupation)))
    }
    all.append(.init("sectors", .array(subject.sectors.map { .string($0.range) })))
    return .object(all + members)
  }
}

/// Which policy a result rests on.
struct PolicyReference {
  let policy: Policy

  init(_ policy: Policy) { self.policy = policy }

  var json: JSON { ["id": .string(policy.id), "version": .string(policy.version)] }
}

enum ScoreJSON {
  /// The score shown, and the exact ratio behind it (of 1, not of 100), whose terms may exceed 64 bits.
  static func value(_ score: Transferability?) -> JSON {
    guard let score else { return .null }
    let shared = divisor(score.numerator, score.denominator)
    return [
      "score": .number("\(score.tenths / 10).\(score.tenths % 10)"),
      "numerator": .number(String(score.numerator / shared)),
      "denominator": .number(String(score.denominator / shared)),
    ]
  }

  private static func divisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(1, a)
  }
}

enum ElementJSON {
  static func value(_ element: ElementFinding) -> JSON {
    [
      "element": .string(element.element.rawValue), "finding": .string(element.finding.rawValue),
      "value": JSON(element.value), "reason": JSON(element.reason), "factor": JSON(Hundredths(count: element.factor)),
    ]
  }
}

enum RequirementJSON {
  static func value(
    _ result: RequirementResult, target: Profile, sources: [Subject], comparator: Comparator
  ) -> JSON {
    var members = members(target.requirements[result.place], of: target, comparator: comparator)
    members.append(.init("status", .string(result.status.rawValue)))
    members.append(.init("satisfied", JSON(Fraction(result.score, of: CoverageUnits.satisfied))))
    if let meeting = result.meeting {
      members.append(
        .init(
          "metBy",
          [
            "credential": .string(sources[meeting.holder].id),
            "competency": .string(comparator.frameworks[meeting.held].id),
            "relation": .string(meeting.relation.name), "factor": JSON(Hundredths(count: meeting.factor)),
            "level": JSON(meeting.heldLevel.onScale),
          ]))
    }
    return .object(members)
  }

  /// A requirement by itself.
  static func members(_ requirement: Requirement, of profile: Profile, comparator: Comparator) -> [JSON.Member] {
    [
      .init("outcome", .integer(requirement.outcome + 1)), .init("statement", JSON(requirement.statement)),
      .init("weight", JSON(Fraction(requirement.weight, of: profile.weight))),
      .init("level", JSON(comparator.rules.asked(requirement, in: .expected).onScale)),
      .init("levelIsStated", .bool(requirement.level != nil)),
      .init("candidates", .array(requirement.candidates.map { candidate(comparator, $0) })),
    ]
  }

  private static func candidate(_ comparator: Comparator, _ candidate: Candidate) -> JSON {
    var members: [JSON.Member] = [
      .init("competency", .string(comparator.frameworks[candidate.competency].id)),
      .init("label", JSON(comparator.frameworks[candidate.competency].label)),
      .init("confidence", .number(Decimals.written(UInt128(candidate.confidence.thousandths), over: 1000, places: 3))),
    ]
    switch candidate.provenance {
    case .stated(let reviewer):
      members.append(.init("provenance", "stated"))
      if let reviewer { members.append(.init("confirmedBy", .string(reviewer))) }
    case .proposed(let reason):
      members.append(.init("provenance", "proposed"))
      members.append(.init("reason", JSON(reason)))
    }
    return .object(members)
  }
}
