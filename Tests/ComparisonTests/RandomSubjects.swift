import Model

@testable import Comparison

/// Credentials and roles with random profiles and elements; about a third are twins of another, so that scores tie.
struct RandomSubjects {
  let competencies: Int
  let levels: ClosedRange<Int>

  mutating func credentials(_ count: Int, _ draw: inout SplitMix64) -> [Subject] {
    var made: [Subject] = []
    for place in 0..<count {
      let id = "c\(place)"
      if let twin = made.last, draw.chance(30) {
        made.append(
          Subject(
            origin: twin.origin, profile: Profile(id: id, requirements: twin.profile.requirements), hours: twin.hours,
            referenceLevel: twin.referenceLevel, nested: twin.nested))
      } else {
        made.append(credential(id, earlier: made.map(\.id), &draw))
      }
    }
    return draw.shuffled(made)
  }

  mutating func roles(_ count: Int, _ draw: inout SplitMix64) -> [Subject] {
    (0..<count).map { place in role("r\(place)", requirements(&draw)) { $0.sectors = RandomSubjects.sectors(&draw) } }
  }

  private func credential(_ id: String, earlier: [String], _ draw: inout SplitMix64) -> Subject {
    ComparisonTests.credential(
      id, requirements(&draw), hours: draw.maybe(80) { $0.within(0...60) }, level: draw.maybe(70) { $0.within(1...8) },
      nested: Set(draw.some(of: earlier, upTo: 2))
    ) { record in
      record.issuer.jurisdiction = draw.maybe(80) { place($0.one(of: ["CA-ON", "CA-QC", "CA-BC", "CA", "US"])) }
      record.sectors = RandomSubjects.sectors(&draw)
      record.assessment = draw.maybe(70) { draw in
        Assessment(
          task: draw.maybe(80) { $0.one(of: Assessment.Task.allCases) },
          supervision: draw.maybe(80) { $0.one(of: Assessment.Supervision.allCases) })
      }
      record.qualityAssurance = (0..<draw.below(3)).map { _ in RandomSubjects.assurance(&draw) }
      record.validity = draw.maybe(40) { Validity(months: $0.within(1...60), renewal: nil) }
      record.retiredOn = draw.maybe(20) { RandomSubjects.day(&$0) }
      record.supersession = draw.maybe(20) { Supersession(by: ["c0"], on: RandomSubjects.day(&$0)) }
      record.availability = draw.maybe(30) { DateSpan(to: RandomSubjects.day(&$0)) }
    }
  }

  /// None, one or several, weighed alike, by whim or to ten thousand.
  private func requirements(_ draw: inout SplitMix64) -> [Requirement] {
    let count = draw.below(6)
    let stated = (0..<count).map { _ in draw.within(0...9) }
    let weights = draw.chance(50) ? Profile.apportion(stated) : stated
    return weights.map { weight in
      let level = draw.maybe(60) { $0.within(levels) }
      return Requirement(
        weight: weight, level: level, derivedLevel: level == nil ? draw.maybe(50) { $0.within(levels) } : nil,
        candidates: candidates(&draw), statement: .same("s"), outcome: 0)
    }
  }

  /// Stated ones first, then proposals by falling confidence.
  private func candidates(_ draw: inout SplitMix64) -> [Candidate] {
    let chosen = draw.some(of: (0..<competencies).map { CompetencyNumber($0) }, upTo: 4)
    let stated = draw.chance(40) ? draw.below(chosen.count + 1) : 0
    let confidences = (0..<chosen.count).map { _ in draw.within(0...10) * 100 }.sorted(by: >)
    return chosen.enumerated().map { place, competency in
      place < stated
        ? Candidate(competency: competency, confidence: .certain, provenance: .stated(confirmedBy: nil))
        : Candidate(
          competency: competency, confidence: Confidence(thousandths: confidences[place]),
          provenance: .proposed(.same("words")))
    }
  }

  private static func sectors(_ draw: inout SplitMix64) -> [Sector] {
    draw.some(of: [51, 54, 61, 62, 11].map { sector($0) }, upTo: 2)
  }

  private static func day(_ draw: inout SplitMix64) -> CalendarDate {
    ComparisonTests.day("202\(draw.within(0...9))-0\(draw.within(1...9))-1\(draw.within(0...9))")
  }

  private static func assurance(_ draw: inout SplitMix64) -> QualityAssurance {
    QualityAssurance(
      kind: draw.one(of: QualityAssurance.Kind.allCases), body: Text(),
      jurisdictions: draw.some(of: ["CA", "CA-ON", "CA-QC", "US"].map { place($0) }, upTo: 2),
      span: DateSpan(from: draw.maybe(50) { day(&$0) }))
  }
}
