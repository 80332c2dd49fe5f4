import Model
import Testing

@Suite("A jurisdiction")
struct JurisdictionTests {
  @Test("is read from an ISO 3166 code", arguments: ["CA", "CA-ON", "US", "FR-75", "GB-ENG", "FR-2A"])
  func read(code: String) { #expect(Jurisdiction(code)?.code == code) }

  @Test(
    "is refused in any other form",
    arguments: ["", "C", "CAN", "ca", "CA-", "CA-on", "CA-ONTA", "CA-O N", "CA-QC-1", "-ON", "CÀ", "12"])
  func refused(code: String) { #expect(Jurisdiction(code) == nil) }

  @Test(
    "covers itself and, for a country, its parts",
    arguments: [
      ("CA", "CA", true), ("CA", "CA-ON", true), ("CA-ON", "CA-ON", true), ("CA-ON", "CA", false),
      ("CA-ON", "CA-QC", false), ("US", "CA-ON", false), ("CA", "US", false),
    ])
  func covers(one: String, other: String, covers: Bool) throws {
    let (one, other) = (try #require(Jurisdiction(one)), try #require(Jurisdiction(other)))
    #expect(one.covers(other) == covers)
    #expect(Regulation(jurisdictions: [one], authority: Text()).applies(in: other) == covers)
  }

  @Test("that a regulation does not name is not regulated")
  func unregulated() { #expect(!Regulation(jurisdictions: [], authority: Text()).applies(in: .canada)) }

  @Test(
    "lies in its province, or with the providers that have none",
    arguments: [("CA-QC", Region.quebec), ("CA", .providers), ("US", .providers), ("US-ON", .providers)])
  func region(code: String, region: Region) throws { #expect(try #require(Jurisdiction(code)).region == region) }
}

@Suite("A region")
struct RegionTests {
  @Test("is a province, a territory or the providers with none: fourteen in all, each with its name")
  func all() {
    #expect(Region.allCases.count == 14)
    #expect(Set(Region.allCases.map(\.name)).count == 14)
    #expect(Region.allCases.allSatisfy { $0.name.languages == Language.allCases })
    #expect(Set(Region.allCases.map(\.abbreviation)).count == 14)
    #expect(Region.allCases.sorted() == Region.allCases && Region.allCases.last == .providers)
  }

  @Test(
    "is read by its code with or without the country, in any case",
    arguments: [
      ("CA-QC", Region.quebec), ("QC", .quebec), ("qc", .quebec), ("ca-nl", .newfoundlandAndLabrador),
      ("providers", .providers), ("Fournisseurs", .providers),
    ])
  func read(name: String, region: Region) { #expect(Region(name: name) == region) }

  @Test("is not read from anything else", arguments: ["", "Quebec", "CA-XX", "US", "CA", "CA-CA-QC"])
  func refused(name: String) { #expect(Region(name: name) == nil) }

  @Test("of a credential is its issuer's, or the providers'")
  func credential() {
    var credential = Credential(id: "a", kind: .badge, title: Text(), issuer: Issuer(id: "i", name: Text()))
    #expect(credential.region == .providers && credential.jurisdiction == nil)
    credential.issuer.jurisdiction = Jurisdiction("CA-NU")
    #expect(credential.region == .nunavut)
    credential.issuer.jurisdiction = .canada
    #expect(credential.region == .providers)
  }
}

@Suite("A sector")
struct SectorTests {
  @Test(
    "is the first two digits of a NAICS code, with the joined ones joined",
    arguments: [
      ("11", 11, "11"), ("541", 54, "54"), ("541990", 54, "54"), ("31", 31, "31-33"), ("32", 31, "31-33"),
      ("3399", 31, "31-33"), ("44", 44, "44-45"), ("459", 44, "44-45"), ("48", 48, "48-49"), ("491", 48, "48-49"),
      ("91", 91, "91"), ("41", 41, "41"),
    ])
  func read(naics: String, code: Int, range: String) {
    #expect(Sector(naics: naics)?.code == code)
    #expect(Sector(naics: naics)?.range == range)
  }

  @Test(
    "is refused where NAICS has none",
    arguments: ["", "5", "00", "42", "92", "99", "5415199", "5x", "-51", "31-33", "٥١"])
  func refused(naics: String) { #expect(Sector(naics: naics) == nil) }

  @Test("is one of twenty, each with a name in both languages")
  func all() {
    #expect(Sector.all.count == 20 && Sector.all.sorted() == Sector.all)
    #expect(Sector.all.allSatisfy { $0.name.languages == Language.allCases })
  }

  @Test("is related to another in either order, and only where listed")
  func related() throws {
    let (a, b, c) = (
      try #require(Sector(naics: "51")), try #require(Sector(naics: "54")), try #require(Sector(naics: "62"))
    )
    var policy = Policy(id: "p", version: "1", title: Text())
    policy.relatedSectors = [Policy.SectorPair(b, a)]
    #expect(policy.areRelated(a, b) && policy.areRelated(b, a))
    #expect(!policy.areRelated(a, c) && !policy.areRelated(a, a))
    #expect(Policy.SectorPair(a, b) == Policy.SectorPair(b, a))
  }
}
