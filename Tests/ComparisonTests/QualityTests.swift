import Model
import Testing

@testable import Comparison

@Suite("Quality")
struct QualityTests {
  static let bench = Bench.element(.quality) {
    $0.quality = Policy.QualityRules(
      findings: [
        .none: .substantial, .selfDeclared: .substantial, .industry: .minor, .institutional: Finding.none,
        .provincial: Finding.none,
      ], outOfScope: .minor)
  }

  static func assured(
    _ kind: QualityAssurance.Kind, in codes: [String] = [], from: String? = nil, to: String? = nil
  ) -> QualityAssurance {
    QualityAssurance(
      kind: kind, body: Text("body", "organisme"), jurisdictions: codes.map { place($0) },
      span: DateSpan(from: from.map { day($0) }, to: to.map { day($0) }))
  }

  static func held(_ assurances: QualityAssurance...) -> Subject {
    credential("a", [bench.requirement("x")]) { $0.qualityAssurance = assurances }
  }

  static func asked(in code: String?) -> Subject {
    credential("b", [bench.requirement("x")]) { $0.issuer.jurisdiction = code.map { place($0) } }
  }

  static let kinds = [
    ElementCase("nothing stated", held(), asked(in: "CA-ON"), .unknown, "?"),
    ElementCase("stated as none", held(assured(.none)), asked(in: "CA-ON"), .substantial, "none"),
    ElementCase("self-declared", held(assured(.selfDeclared)), asked(in: "CA-ON"), .substantial, "self-declared"),
    ElementCase("industry", held(assured(.industry)), asked(in: "CA-ON"), .minor, "industry"),
    ElementCase("institutional", held(assured(.institutional)), asked(in: "CA-ON"), .none, "institutional"),
    ElementCase(
      "a kind without a row of the policy", held(assured(.accreditation)), asked(in: "CA-ON"), .unknown, "accreditation"
    ),
    ElementCase(
      "the mildest of several", held(assured(.selfDeclared), assured(.provincial), assured(.industry)),
      asked(in: "CA-ON"), .none, "provincial"),
    ElementCase(
      "the stronger of two as mild", held(assured(.institutional), assured(.provincial)), asked(in: "CA-ON"), .none,
      "provincial"),
    ElementCase(
      "a role", held(assured(.none)), role("r", [bench.requirement("x")]), .notApplicable, "none"),
  ]

  static let scopes = [
    ElementCase("its own province", held(assured(.provincial, in: ["CA-ON"])), asked(in: "CA-ON"), .none, "provincial"),
    ElementCase("the country of it", held(assured(.provincial, in: ["CA"])), asked(in: "CA-ON"), .none, "provincial"),
    ElementCase(
      "another province", held(assured(.provincial, in: ["CA-QC"])), asked(in: "CA-ON"), .minor, "provincial"),
    ElementCase(
      "a province of the receiving country", held(assured(.provincial, in: ["CA-ON"])), asked(in: "CA"), .minor,
      "provincial"),
    ElementCase(
      "one of several", held(assured(.provincial, in: ["CA-QC", "CA-ON"])), asked(in: "CA-ON"), .none, "provincial"),
    ElementCase(
      "out of scope, and worse by itself", held(assured(.selfDeclared, in: ["CA-QC"])), asked(in: "CA-ON"),
      .substantial, "self-declared"),
    ElementCase(
      "in scope though weaker", held(assured(.provincial, in: ["CA-QC"]), assured(.institutional)), asked(in: "CA-ON"),
      .none, "institutional"),
  ]

  static let dates = [
    ElementCase(
      "in force since long", held(assured(.provincial, from: "2020-01-01")), asked(in: "CA-ON"), .none, "provincial"),
    ElementCase(
      "in force from today", held(assured(.provincial, from: "2026-11-23")), asked(in: "CA-ON"), .none, "provincial"),
    ElementCase(
      "in force from tomorrow", held(assured(.provincial, from: "2026-11-24")), asked(in: "CA-ON"), .unknown, "?"),
    ElementCase(
      "in force until today", held(assured(.provincial, to: "2026-11-23")), asked(in: "CA-ON"), .none, "provincial"),
    ElementCase("lapsed yesterday", held(assured(.provincial, to: "2026-11-22")), asked(in: "CA-ON"), .unknown, "?"),
  ]

  @Test("is the mildest assurance in force, within its scope", arguments: kinds + scopes + dates)
  func finding(_ example: ElementCase) throws { try example.check(.quality, at: Self.bench) }

  @Test(
    "is that of the award date where it is known",
    arguments: zip(
      ["2024-05-31", "2024-06-01", "2025-12-31", "2026-01-01"], [Finding.unknown, .none, .none, .unknown]))
  func awardDate(awarded: String, finding: Finding) {
    let source = Self.held(Self.assured(.provincial, from: "2024-06-01", to: "2025-12-31"))
    let comparison = Self.bench.comparator.compare([Held(source, awarded: day(awarded))], to: Self.asked(in: "CA-ON"))
    #expect(comparison[.quality]?.finding == finding)
  }

  @Test("says to where it is limited")
  func reason() throws {
    let source = Self.held(Self.assured(.provincial, in: ["CA-QC", "CA-NB"]))
    let found = try #require(Self.bench.comparator.compare(source, to: Self.asked(in: "CA-ON"))[.quality])
    #expect(found.reason.english == "best assurance: provincial, body, valid only in Quebec, New Brunswick")
    #expect(
      found.reason.french
        == "meilleure assurance : provinciale, organisme, valable seulement pour : Québec, Nouveau-Brunswick")
  }
}
