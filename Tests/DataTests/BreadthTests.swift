import Foundation
import Loading
import Model
import Passerelle
import Testing

/// What the shipped data promises in its READMEs.
@Suite struct BreadthTests {
  @Test("Every competency has two alternative labels and a definition in each language")
  func competencies() throws {
    let frameworks = try ShippedData.required().frameworks
    #expect(frameworks.count >= 400)
    for competency in frameworks.competencies {
      for language in Language.allCases {
        #expect(competency.label[language] != nil && competency.definition[language] != nil, "\(competency.id)")
        #expect(competency.alternatives[language].count >= 2, "\(competency.id) in \(language.rawValue)")
      }
    }
  }

  @Test("Every province and territory has credentials, and so have at least twelve providers")
  func catalogues() throws {
    let credentials = try ShippedData.required().catalogue.credentials
    for region in Region.allCases { #expect(credentials.contains { $0.region == region }, "\(region.rawValue)") }
    let providers = Set(credentials.filter { $0.region == .providers }.map(\.issuer.id))
    #expect(providers.count >= 12)
    let short: Set<Credential.Kind> = [.microCredential, .microProgramme, .badge, .professionalCertification]
    #expect(credentials.count { short.contains($0.kind) } >= 300)
    let existing: Set<Credential.Kind> = [
      .certificate, .diploma, .collegeAttestation, .collegeDiploma, .collegeCourse, .degreeCourse, .degree,
      .secondaryCourse, .apprenticeshipLevel, .tradeCertificate, .licence,
    ]
    #expect(credentials.count { existing.contains($0.kind) } >= 60)
  }

  @Test("Whatever is invented says so, and whatever is real names its source")
  func honesty() throws {
    for credential in try ShippedData.required().catalogue.credentials {
      #expect(credential.isIllustrative || !credential.sources.isEmpty, "\(credential.id)")
      if credential.issuer.isIllustrative { #expect(credential.isIllustrative, "\(credential.id)") }
    }
  }

  @Test("There are at least fifteen roles, each with its NOC code")
  func roles() throws {
    let roles = try ShippedData.required().roles
    #expect(roles.count >= 15)
    for role in roles { #expect(role.occupation != nil && !role.needs.isEmpty, "\(role.id)") }
  }
}
