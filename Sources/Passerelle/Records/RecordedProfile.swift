import Comparison
import Model

/// A profile as it was when a decision was made, with competencies by their names.
public struct RecordedProfile: Codable, Sendable, Hashable {
  struct Candidate: Codable, Sendable, Hashable {
    var competency: String
    /// In thousandths.
    var confidence: Int
    var isStated: Bool
    var confirmedBy: String?
    var reasonEn: String?
    var reasonFr: String?
  }

  struct Requirement: Codable, Sendable, Hashable {
    var weight: Int
    var level: Int?
    var derivedLevel: Int?
    var outcome: Int
    var statementEn: String?
    var statementFr: String?
    var candidates: [Candidate]
  }

  /// What a role has that a comparison needs; credentials are in the record's catalogue.
  struct RoleRecord: Codable, Sendable, Hashable {
    struct Regulated: Codable, Sendable, Hashable {
      var jurisdictions: [String]
      var authorityEn: String?
      var authorityFr: String?
    }

    var titleEn: String?
    var titleFr: String?
    var occupation: String?
    var sectors: [Int]
    var regulations: [Regulated]
  }

  var id: String
  /// Total learning hours in hundredths.
  var hours: Int?
  var referenceLevel: Int?
  var nested: [String]
  var requirements: [Requirement]
  var role: RoleRecord?

  init(_ subject: Subject, _ frameworks: FrameworkSet) {
    id = subject.id
    hours = subject.hours?.count
    referenceLevel = subject.referenceLevel
    nested = subject.nested.sorted()
    requirements = subject.profile.requirements.map { requirement in
      Requirement(
        weight: requirement.weight, level: requirement.level, derivedLevel: requirement.derivedLevel,
        outcome: requirement.outcome, statementEn: requirement.statement.english,
        statementFr: requirement.statement.french,
        candidates: requirement.candidates.map { candidate in
          var isStated = false
          var reviewer: String?
          var reason = Text()
          switch candidate.provenance {
          case .stated(let confirmedBy): (isStated, reviewer) = (true, confirmedBy)
          case .proposed(let words): reason = words
          }
          return Candidate(
            competency: frameworks[candidate.competency].uri, confidence: candidate.confidence.thousandths,
            isStated: isStated, confirmedBy: reviewer, reasonEn: reason.english, reasonFr: reason.french)
        })
    }
    if case .role(let role) = subject.origin {
      self.role = RoleRecord(
        titleEn: role.title.english, titleFr: role.title.french, occupation: role.occupation,
        sectors: role.sectors.map(\.code),
        regulations: role.regulations.map {
          RoleRecord.Regulated(
            jurisdictions: $0.jurisdictions.map(\.code), authorityEn: $0.authority.english,
            authorityFr: $0.authority.french)
        })
    }
  }

  /// The subject again; nil where the record's parts lack its credential or one of its competencies.
  func subject(_ catalogue: Catalogue, _ frameworks: FrameworkSet) -> Subject? {
    var rebuilt: [Model.Requirement] = []
    for requirement in requirements {
      var candidates: [Model.Candidate] = []
      for candidate in requirement.candidates {
        guard let number = frameworks.number(of: candidate.competency) else { return nil }
        candidates.append(
          Model.Candidate(
            competency: number, confidence: Confidence(thousandths: candidate.confidence),
            provenance: candidate.isStated
              ? .stated(confirmedBy: candidate.confirmedBy)
              : .proposed(Text(english: candidate.reasonEn, french: candidate.reasonFr))))
      }
      rebuilt.append(
        Model.Requirement(
          weight: requirement.weight, level: requirement.level, derivedLevel: requirement.derivedLevel,
          candidates: candidates, statement: Text(english: requirement.statementEn, french: requirement.statementFr),
          outcome: requirement.outcome))
    }
    let origin: Subject.Origin
    if let role {
      origin = .role(role.role(id))
    } else {
      guard let credential = catalogue[id] else { return nil }
      origin = .credential(credential)
    }
    return Subject(
      origin: origin, profile: Profile(id: id, requirements: rebuilt), hours: hours.map { Hundredths(count: $0) },
      referenceLevel: referenceLevel, nested: Set(nested))
  }
}

extension RecordedProfile.RoleRecord {
  fileprivate func role(_ id: String) -> Role {
    Role(
      id: id, title: Text(english: titleEn, french: titleFr), occupation: occupation,
      sectors: sectors.compactMap { Sector(naics: String($0)) }, needs: [],
      regulations: regulations.map {
        Regulation(
          jurisdictions: $0.jurisdictions.compactMap { Jurisdiction($0) },
          authority: Text(english: $0.authorityEn, french: $0.authorityFr))
      })
  }
}
