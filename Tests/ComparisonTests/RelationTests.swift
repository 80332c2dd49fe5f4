import Model
import Testing

@testable import Comparison

@Suite("A relation")
struct RelationTests {
  static let factors: [CompetencyRelation: Int] = [
    .broader(steps: 1): 50, .broader(steps: 2): 20, .narrower(steps: 1): 75, .narrower(steps: 2): 40, .related: 30,
    .essentialPart: 45, .optionalPart: 15, .replacedBy: 85, .mapping(.exactMatch): 100, .mapping(.closeMatch): 90,
    .mapping(.broadMatch): 70, .mapping(.narrowMatch): 35, .mapping(.relatedMatch): 25,
  ]

  static let frameworks = [
    framework(
      "f",
      [
        competency("root"), competency("branch", broader: ["root"]), competency("twig", broader: ["branch"]),
        competency("leaf", broader: ["twig"]), competency("side"), competency("graft", broader: ["side", "twig"]),
        competency(
          "whole", relations: [.init(kind: .essential, target: "core"), .init(kind: .optional, target: "extra")]),
        competency("core"), competency("extra"),
        competency("one", relations: [.init(kind: .related, target: "two")]),
        competency("two", relations: [.init(kind: .related, target: "three")]), competency("three"),
        competency("old", replacedBy: ["new"]), competency("older", replacedBy: ["old"]), competency("new"),
        competency("split", replacedBy: ["half", "rest"]), competency("half"), competency("rest"),
        competency("dropped", replacedBy: []),
        competency("child", broader: ["same-here"]), competency("same-here", mappings: [(.exactMatch, "urn:same")]),
        competency("wide", mappings: [(.narrowMatch, "urn:narrow"), (.closeMatch, "urn:close")]),
        competency("small", mappings: [(.broadMatch, "urn:large"), (.relatedMatch, "urn:close")]),
      ]),
    framework(
      "g",
      [
        competency("same", mappings: [(.exactMatch, "urn:third")]), competency("narrow"), competency("large"),
        competency("close"),
      ]),
    framework("h", [competency("third")]),
  ]

  static let bench = Bench(frameworks, factors)

  struct Case: CustomTestStringConvertible {
    let held: String
    let asked: String
    let factor: Int?
    let name: String
    var testDescription: String { "`\(held)` held, `\(asked)` asked: \(name)" }

    init(_ held: String, _ asked: String, _ factor: Int?, _ name: String) {
      (self.held, self.asked, self.factor, self.name) = (held, asked, factor, name)
    }
  }

  static let hierarchy = [
    Case("leaf", "leaf", 100, "same"), Case("leaf", "twig", 75, "narrower-1"), Case("leaf", "branch", 40, "narrower-2"),
    Case("leaf", "root", nil, "three steps, which the table does not list"), Case("twig", "leaf", 50, "broader-1"),
    Case("branch", "leaf", 20, "broader-2"), Case("root", "leaf", nil, "three steps, which the table does not list"),
    Case("leaf", "graft", nil, "siblings"), Case("graft", "side", 75, "narrower-1"),
    Case("graft", "twig", 75, "narrower-1"), Case("graft", "branch", 40, "narrower-2"),
    Case("side", "graft", 50, "broader-1"), Case("branch", "graft", 20, "broader-2"),
  ]

  static let links = [
    Case("one", "two", 30, "related"), Case("two", "one", 30, "related"), Case("core", "whole", 45, "essential"),
    Case("whole", "core", nil, "the whole is not listed for a part"), Case("extra", "whole", 15, "optional"),
    Case("whole", "extra", nil, "the whole is not listed for a part"), Case("core", "extra", nil, "parts of one whole"),
    Case("old", "new", 85, "replaced-by"), Case("split", "half", 85, "replaced-by"),
    Case("split", "rest", 85, "replaced-by"), Case("half", "split", nil, "one part of a split"),
    Case("half", "rest", nil, "two parts of a split"), Case("dropped", "new", nil, "dropped, not replaced"),
  ]

  static let mappings = [
    Case("same-here", "same", 100, "exactMatch"), Case("same", "same-here", 100, "exactMatch"),
    Case("wide", "close", 90, "closeMatch"), Case("close", "wide", 90, "closeMatch"),
    // `wide narrowMatch narrow`: the other one is narrower, so that holding it is holding the special case.
    Case("wide", "narrow", 35, "narrowMatch"), Case("narrow", "wide", 70, "broadMatch"),
    Case("small", "large", 70, "broadMatch"), Case("large", "small", 35, "narrowMatch"),
    Case("small", "close", 25, "relatedMatch"), Case("close", "small", 25, "relatedMatch"),
  ]

  static let chains = [
    Case("one", "three", nil, "related to what is related"), Case("older", "new", nil, "replaced by what was replaced"),
    Case("same-here", "third", nil, "exact match of an exact match"),
    Case("child", "same", nil, "narrower than an exact match"),
    Case("same", "child", nil, "broader than an exact match"),
    Case("wide", "small", nil, "close to the same one"), Case("small", "wide", nil, "close to the same one"),
  ]

  @Test("counts as the policy's row for it says, and not at all without one", arguments: hierarchy + links + mappings)
  func factor(_ expected: Case) {
    let found = Self.bench.comparator.relations.relation(
      from: Self.bench.number(expected.held), to: Self.bench.number(expected.asked))
    #expect(found?.factor == expected.factor)
    if expected.factor != nil { #expect(found?.relation.name == expected.name) }
  }

  @Test("is never applied to the result of another one", arguments: chains)
  func noChains(_ expected: Case) {
    let (held, asked) = (Self.bench.number(expected.held), Self.bench.number(expected.asked))
    #expect(Self.bench.comparator.relations.relation(from: held, to: asked) == nil)
    let source = credential("a", [Self.bench.requirement(expected.held)])
    let target = credential("b", [Self.bench.requirement(expected.asked)])
    for reading in Reading.allCases { #expect(Self.bench.coverage(source, to: target, reading) == .zero) }
  }

  @Test("counts for nothing where the policy lists no row", arguments: hierarchy + links + mappings)
  func withoutRows(_ expected: Case) {
    let bench = Bench(Self.frameworks)
    let found = bench.comparator.relations.relation(
      from: bench.number(expected.held), to: bench.number(expected.asked))
    #expect(found?.factor == (expected.held == expected.asked ? 100 : nil))
  }

  @Test("that joins a pair twice counts as its larger factor")
  func larger() {
    let bench = Bench(
      [competency("a"), competency("b", broader: ["a"], relations: [.init(kind: .essential, target: "a")])],
      [.broader(steps: 1): 30, .essentialPart: 60])
    #expect(bench.comparator.relations.relation(from: bench.number("a"), to: bench.number("b"))?.factor == 60)
  }

  @Test("over several ways up takes the fewest steps")
  func fewest() {
    let bench = Bench(
      [competency("a"), competency("b", broader: ["a"]), competency("c", broader: ["b", "a"])], Self.factors)
    #expect(bench.comparator.relations.relation(from: bench.number("c"), to: bench.number("a"))?.factor == 75)
  }

  @Test("in a ring of broader competencies still ends, and none is narrower than itself")
  func ring() {
    let bench = Bench([competency("a", broader: ["b"]), competency("b", broader: ["a"])], Self.factors)
    #expect(bench.comparator.relations.suppliers(of: bench.number("a")).map(\.factor) == [100, 75])
  }

  @Test("names the framework's own competency first where two frameworks share an id")
  func sharedIds() {
    let bench = Bench(
      [
        framework("f", [competency("x")]),
        framework(
          "g",
          [
            Competency(id: "x", uri: "urn:g:x", label: .same("x")),
            Competency(id: "y", uri: "urn:g:y", label: .same("y"), broader: ["x"]),
          ]),
      ], Self.factors)
    #expect(
      bench.comparator.relations.relation(from: bench.number("urn:g:y"), to: bench.number("urn:g:x"))?.factor == 75)
    #expect(bench.comparator.relations.relation(from: bench.number("urn:g:y"), to: bench.number("urn:x")) == nil)
  }
}
