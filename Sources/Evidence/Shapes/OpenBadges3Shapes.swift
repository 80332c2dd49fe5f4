/// What Open Badges 3.0 and Comprehensive Learner Record 2.0 require (1EdTech, Open Badges Specification 3.0, appendix B;
/// CLR Standard 2.0, appendix B): properties of cardinality 1 or 1..*, and the types of objects.
enum OpenBadges3Shapes {
  static let all: [String: Shape] = [
    "AchievementCredential": Shape(
      ["OpenBadgeCredential", "AchievementCredential"],
      credential("AchievementSubject") + [
        .may("awardedDate", .date), .may("evidence", .object("Evidence")),
        .may("endorsement", .object("EndorsementCredential")),
      ]),
    "ClrCredential": Shape(
      ["ClrCredential"], credential("ClrSubject") + [.may("endorsement", .object("EndorsementCredential"))]),
    // Released endorsements have no name, which the final version asks for.
    "EndorsementCredential": Shape(
      ["EndorsementCredential"], credential("EndorsementSubject").filter { $0.key != "name" }),
    "AchievementSubject": Shape(
      ["AchievementSubject"],
      [
        .must("achievement", .object("Achievement")), .may("identifier", .object("IdentityObject")),
        .may("result", .object("Result")), .may("source", .object("Profile", orReference: true)),
      ]),
    "ClrSubject": Shape(
      ["ClrSubject"],
      [
        .must("verifiableCredential", .any), .may("achievement", .object("Achievement")),
        .may("identifier", .object("IdentityObject")), .may("association", .object("Association")),
      ]),
    "EndorsementSubject": Shape(["EndorsementSubject"], [.must("id")]),
    "Achievement": Shape(
      ["Achievement"],
      [
        .must("id"), .must("criteria", .object("Criteria")), .must("description", .words), .must("name", .words),
        .may("alignment", .object("Alignment")), .may("creator", .object("Profile", orReference: true)),
        .may("otherIdentifier", .object("IdentifierEntry")), .may("related", .object("Related")),
        .may("resultDescription", .object("ResultDescription")),
        .may("endorsement", .object("EndorsementCredential")),
      ]),
    "Profile": Shape(
      ["Profile"],
      [
        .must("id"), .may("address", .object("Address")), .may("otherIdentifier", .object("IdentifierEntry")),
        .may("parentOrg", .object("Profile")), .may("endorsement", .object("EndorsementCredential")),
      ]),
    "Criteria": Shape([], [.may("id"), .may("narrative", .words)]),
    "Alignment": Shape(["Alignment"], [.must("targetName", .words), .must("targetUrl")]),
    "Association": Shape(["Association"], [.must("associationType"), .must("sourceId"), .must("targetId")]),
    "Address": Shape(["Address"], []),
    "Evidence": Shape(["Evidence"], []),
    "IdentifierEntry": Shape(["IdentifierEntry"], [.must("identifier"), .must("identifierType")]),
    "IdentityObject": Shape(
      ["IdentityObject"], [.must("hashed", .truth), .must("identityHash"), .must("identityType")]),
    "Related": Shape(["Related"], [.must("id")]),
    "Result": Shape(["Result"], [.may("alignment", .object("Alignment"))]),
    "ResultDescription": Shape(
      ["ResultDescription"],
      [.must("id"), .must("name", .words), .must("resultType"), .may("alignment", .object("Alignment"))]),
    "VerifiableCredential": Shape(
      ["VerifiableCredential"],
      [.must("issuer", .either(["id"])), .must("credentialSubject", .any), .may("credentialStatus", .object("Status"))]),
    "VerifiablePresentation": Shape(["VerifiablePresentation"], []),
    "Status": Shape([], [.must("type")]),
  ]

  private static func credential(_ subject: String) -> [Shape.Property] {
    [
      .must("id"), .must("name", .words), .must("issuer", .object("Profile", orReference: true)),
      .must("credentialSubject", .object(subject)), .may("credentialStatus", .object("Status")),
    ]
  }
}

/// What Open Badges 2.0 requires (IMS Global, Open Badges v2.0, "Data classes"). Where an object may be named by its
/// address, the address alone is enough.
enum OpenBadges2Shapes {
  static let all: [String: Shape] = [
    "Assertion": Shape(
      ["Assertion"],
      [
        .must("id"), .must("recipient", .object("IdentityObject")),
        .must("badge", .object("BadgeClass", orReference: true)),
        .must("verification", .object("Verification")), .must("issuedOn", .date), .may("expires", .date),
        .may("evidence", .any), .may("revoked", .truth),
      ]),
    "BadgeClass": Shape(
      ["BadgeClass"],
      [
        .must("id"), .must("name", .words), .must("description", .words), .must("image", .any),
        .must("criteria", .either(["id", "narrative"])), .must("issuer", .object("Profile", orReference: true)),
        .may("alignment", .object("Alignment")),
      ]),
    "Profile": Shape(
      ["Profile", "Issuer"], [.must("id"), .must("name", .words), .must("url"), .must("email")]),
    "IdentityObject": Shape([], [.must("type"), .must("hashed", .truth), .must("identity")]),
    "Verification": Shape([], [.must("type", .text)]),
    "Alignment": Shape([], [.must("targetName", .words), .must("targetUrl")]),
    "RevocationList": Shape(["RevocationList"], [.must("id")]),
  ]
}
