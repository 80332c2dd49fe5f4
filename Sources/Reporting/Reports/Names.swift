public import Comparison
public import Model

extension Answer {
  public var name: Text {
    switch self {
    case .yes: Text("Yes", "Oui")
    case .partly: Text("Partly", "En partie")
    case .no: Text("No", "Non")
    case .refer: Text("Ask the regulator", "À voir avec l'organisme de réglementation")
    case .unknown: Text("Cannot tell", "Impossible à dire")
    }
  }

  var tint: Page.Tint {
    switch self {
    case .yes: .good
    case .partly, .refer, .unknown: .fair
    case .no: .bad
    }
  }
}

extension Finding {
  var tint: Page.Tint? {
    switch self {
    case .none: .good
    case .minor, .unknown: .fair
    case .substantial: .bad
    case .notApplicable: .faint
    }
  }
}

extension RequirementResult.Status {
  public var name: Text {
    switch self {
    case .met: Text("met", "satisfaite")
    case .belowLevel: Text("below level", "sous le niveau")
    case .partly: Text("partly", "en partie")
    case .missing: Text("missing", "manquante")
    case .unmapped: Text("not mapped", "non associée")
    }
  }

  /// With a count of requirements.
  func counted(_ count: Int) -> Text {
    let many =
      switch self {
      case .met: Text("met", "satisfaites")
      case .missing: Text("missing", "manquantes")
      case .unmapped: Text("not mapped", "non associées")
      case .belowLevel, .partly: name
      }
    return Text.counted(count, name, many)
  }

  var mark: String {
    switch self {
    case .met: "✓"
    case .belowLevel, .partly: "~"
    case .missing: "✗"
    case .unmapped: "?"
    }
  }

  var tint: Page.Tint {
    switch self {
    case .met: .good
    case .belowLevel, .partly, .unmapped: .fair
    case .missing: .bad
    }
  }
}

extension Reading {
  public var name: Text {
    switch self {
    case .stated: Text("stated", "déclarée")
    case .expected: Text("expected", "attendue")
    case .possible: Text("possible", "possible")
    }
  }
}

extension Credential.Kind {
  public var name: Text {
    switch self {
    case .microCredential: Text("micro-credential", "microcertification")
    case .microProgramme: Text("microprogram", "microprogramme")
    case .professionalCertification: Text("professional certification", "certification professionnelle")
    case .badge: Text("badge", "badge")
    case .course: Text("course", "cours")
    case .programme: Text("program", "programme")
    case .certificate: Text("certificate", "certificat")
    case .diploma: Text("diploma", "diplôme")
    case .collegeAttestation: Text("attestation of college studies (AEC)", "attestation d'études collégiales (AEC)")
    case .collegeDiploma: Text("diploma of college studies (DEC)", "diplôme d'études collégiales (DEC)")
    case .collegeCourse: Text("college course (DEC)", "cours collégial (DEC)")
    case .degreeCourse: Text("degree course", "cours universitaire")
    case .degree: Text("degree", "grade universitaire")
    case .secondaryCourse: Text("high-school course", "cours du secondaire")
    case .apprenticeshipLevel: Text("apprenticeship level", "niveau d'apprentissage")
    case .tradeCertificate: Text("trade certificate", "certificat de qualification")
    case .licence: Text("licence", "permis")
    }
  }
}

extension Competency.Reuse {
  public var name: Text {
    switch self {
    case .transversal: Text("transversal", "transversale")
    case .crossSector: Text("cross-sector", "intersectorielle")
    case .sectorSpecific: Text("sector-specific", "propre à un secteur")
    case .occupationSpecific: Text("occupation-specific", "propre à une profession")
    }
  }
}

extension Competency.Kind {
  public var name: Text { self == .skill ? Text("skill", "habileté") : Text("knowledge", "connaissance") }
}

extension Issuer.Kind {
  public var name: Text {
    switch self {
    case .university: Text("university", "université")
    case .college: Text("college", "collège")
    case .cegep: Text("CEGEP", "cégep")
    case .polytechnic: Text("polytechnic", "école polytechnique")
    case .school: Text("school", "école")
    case .government: Text("government", "administration publique")
    case .industryBody: Text("industry body", "organisme sectoriel")
    case .provider: Text("provider", "fournisseur")
    case .employer: Text("employer", "employeur")
    case .indigenousInstitute: Text("Indigenous institute", "établissement autochtone")
    case .apprenticeshipAuthority: Text("apprenticeship authority", "organisme d'apprentissage")
    }
  }
}
