import Model
import Testing

@testable import Alignment

@Suite("Compounds and weights")
struct CompoundsTests {
  private static let labels = ["Data preparation", "Number sets", "Man", "Date", "Guest rooms"]
  private let matcher: CompetencyMatcher
  private let set: FrameworkSet

  init() {
    let competencies = Self.labels.map { Competency(id: $0, uri: "urn:\($0)", label: Text(english: $0)) }
    set = FrameworkSet([
      Framework(id: "f", uri: "urn:f", version: "1", title: Text(), competencies: competencies)
    ])
    matcher = CompetencyMatcher(set)
  }

  @Test(
    "an unknown word is read as two known ones of four letters or more",
    arguments: [("datasets", ["data", "set"]), ("mandate", []), ("guestrooms", ["guest", "room"]), ("zebras", [])])
  func parts(word: String, expected: [String]) throws {
    var session = AnalysisSession(.english)
    let analyzed = try #require(session.analyze(word).first)
    #expect(Compounds.parts(of: analyzed, in: matcher.index(.english)) == expected)
  }

  @Test("a compound finds what its parts name")
  func found() throws {
    let best = try #require(matcher.ranking(of: "prepare datasets", language: .english, limit: 1).first)
    #expect(set[best.competency].id == "Data preparation")
  }

  @Test("no signal counts against a competency", arguments: [Blend.standard, .withVectors])
  func weights(blend: Blend) {
    let shares = blend.signals.flatMap(\.self) + blend.vectors + [blend.firstLook, blend.form]
    #expect(shares.allSatisfy { $0.short >= 0 && $0.long >= 0 })
    #expect(blend.signals.allSatisfy { $0.count == Signal.allCases.count })
  }
}
