import Model
import Testing

@testable import Comparison

@Suite("Profile")
struct SectorTests {
  static let bench = Bench.element(
    .profile,
    [
      competency("x", reuse: .sectorSpecific), competency("y", reuse: .crossSector),
      competency("z", reuse: .occupationSpecific), competency("w", reuse: .transversal),
    ]
  ) { $0.relatedSectors = [Policy.SectorPair(sector(54), sector(51))] }

  static func subject(_ id: String, _ codes: String...) -> Subject {
    credential(id, ["x", "y", "z", "w"].map { bench.requirement($0) }) {
      $0.sectors = codes.compactMap { Sector(naics: $0) }
    }
  }

  static func role(_ codes: String...) -> Subject {
    ComparisonTests.role("r", [bench.requirement("x")]) { $0.sectors = codes.compactMap { Sector(naics: $0) } }
  }

  static let cases = [
    ElementCase("the same sector", subject("a", "51"), subject("b", "51"), .none, "51 / 51"),
    ElementCase("two codes of one sector", subject("a", "5415"), subject("b", "541990"), .none, "54 / 54"),
    ElementCase("31 and 33 are joined", subject("a", "31"), subject("b", "336"), .none, "31-33 / 31-33"),
    ElementCase("44 and 45 are joined", subject("a", "45"), subject("b", "44"), .none, "44-45 / 44-45"),
    ElementCase("48 and 49 are joined", subject("a", "491"), subject("b", "481"), .none, "48-49 / 48-49"),
    ElementCase("31 and 41 are not", subject("a", "31"), subject("b", "41"), .substantial, "31-33 / 41"),
    ElementCase("a listed pair", subject("a", "51"), subject("b", "54"), .minor, "51 / 54"),
    ElementCase("a listed pair, turned round", subject("a", "54"), subject("b", "51"), .minor, "54 / 51"),
    ElementCase("a pair that is not listed", subject("a", "51"), subject("b", "62"), .substantial, "51 / 62"),
    ElementCase("one of several the same", subject("a", "62", "51"), subject("b", "11", "51"), .none, "62+51 / 11+51"),
    ElementCase("one of several related", subject("a", "62", "51"), subject("b", "11", "54"), .minor, "62+51 / 11+54"),
    ElementCase("the source's unknown", subject("a"), subject("b", "51"), .unknown, "? / 51"),
    ElementCase("the target's unknown", subject("a", "51"), subject("b"), .unknown, "51 / ?"),
    ElementCase("both unknown", subject("a"), subject("b"), .unknown, "? / ?"),
    ElementCase("a role in the same sector", subject("a", "51"), role("51"), .none, "51 / 51"),
    ElementCase("a role elsewhere", subject("a", "51"), role("62"), .substantial, "51 / 62"),
  ]

  @Test("is the same sector, a related one or a different one", arguments: cases)
  func finding(_ example: ElementCase) throws { try example.check(.profile, at: Self.bench) }

  @Test("in a different sector tells apart what only counts inside its own")
  func sectorBound() throws {
    let found = try #require(
      Self.bench.comparator.compare(Self.subject("a", "51"), to: Self.subject("b", "62"))[.profile])
    #expect(found.reason.english?.contains("2 requirements belong to the target's sector or occupation") == true)
    #expect(found.reason.french?.contains("2 exigences sont propres au secteur ou à la profession") == true)
  }

  @Test("in the same sector or a related one reports nothing apart", arguments: ["51", "54"])
  func notApart(code: String) throws {
    let found = try #require(
      Self.bench.comparator.compare(Self.subject("a", "51"), to: Self.subject("b", code))[.profile])
    #expect(found.reason.english?.contains("requirement") == false)
  }
}
