import Loading
import Model
import Testing

/// Reviewed mappings: what a row says, and what it does to frameworks and credentials.
@Suite struct MappingTests {
  struct Decision: Sendable, CustomTestStringConvertible {
    let slots: [String: String]
    let verdict: Mapping.Verdict
    var testDescription: String { "\(slots.sorted { $0.key < $1.key }) is \(verdict)" }
  }

  private static let manual = Mapping.semapv + "ManualMappingCuration"
  private static let lexical = Mapping.semapv + "LexicalMatching"

  static let decisions: [Decision] = [
    Decision(slots: ["mapping_justification": lexical], verdict: .open),
    Decision(slots: ["mapping_justification": lexical, "author_label": "A tool's author"], verdict: .open),
    Decision(slots: ["mapping_justification": manual], verdict: .confirmed),
    Decision(slots: ["mapping_justification": manual, "predicate_modifier": "Not"], verdict: .rejected),
    Decision(slots: ["mapping_justification": lexical, "reviewer_label": "R"], verdict: .confirmed),
    Decision(slots: ["reviewer_label": "R", "reviewer_agreement": "0.9"], verdict: .confirmed),
    Decision(slots: ["reviewer_label": "R", "reviewer_agreement": "0.0"], verdict: .open),
    Decision(slots: ["reviewer_label": "R", "reviewer_agreement": "-1.0"], verdict: .rejected),
    Decision(
      slots: ["reviewer_label": "R", "reviewer_agreement": "1.0", "predicate_modifier": "Not"], verdict: .rejected),
    Decision(
      slots: ["reviewer_label": "R", "reviewer_agreement": "-1.0", "predicate_modifier": "Not"], verdict: .open),
    Decision(
      slots: ["mapping_justification": manual, "reviewer_agreement": "-0.8", "reviewer_label": "R"], verdict: .rejected),
  ]

  @Test("a row is decided by its reviewer, else by its justification", arguments: decisions)
  func verdict(_ decision: Decision) {
    #expect(Mapping(slots: decision.slots.mapValues { [$0] }).verdict == decision.verdict)
  }

  private func row(
    _ subject: String, _ predicate: String, _ object: String, label: String? = nil, isNot: Bool = false
  ) -> Mapping {
    var mapping = Mapping()
    mapping["subject_id"] = subject
    mapping["subject_label"] = label
    mapping["predicate_id"] = Mapping.skos + predicate
    mapping["object_id"] = object
    mapping["mapping_justification"] = MappingTests.manual
    if isNot { mapping["predicate_modifier"] = "Not" }
    return mapping
  }

  @Test("between competencies broad and narrow keep their direction from either end")
  func direction() throws {
    let framework = Framework(
      id: "f", uri: "https://f.example/", version: "1", title: .same("F"),
      competencies: [
        Competency(id: "a", uri: "https://f.example/a", label: .same("A")),
        Competency(id: "b", uri: "https://f.example/b", label: .same("B")),
      ])
    let reviewed = ReviewedMappings([
      MappingSet(mappings: [
        row("https://f.example/a", "broadMatch", "https://g.example/x"),
        row("https://g.example/y", "broadMatch", "https://f.example/b"),
      ])
    ])
    let competencies = try #require(reviewed.applied(to: [framework]).first).competencies
    #expect(competencies[0].mappings.map(\.predicate) == [.broadMatch])
    #expect(competencies[0].mappings.map(\.target) == ["https://g.example/x"])
    #expect(competencies[1].mappings.map(\.predicate) == [.narrowMatch])
    #expect(competencies[1].mappings.map(\.target) == ["https://g.example/y"])
  }

  @Test("a rejected mapping of a framework is taken out, and applying twice changes nothing")
  func rejection() throws {
    let framework = Framework(
      id: "f", uri: "https://f.example/", version: "1", title: .same("F"),
      competencies: [
        Competency(
          id: "a", uri: "https://f.example/a", label: .same("A"),
          mappings: [.init(predicate: .exactMatch, target: "https://g.example/x", framework: nil)])
      ])
    let reviewed = ReviewedMappings([
      MappingSet(mappings: [
        row("https://f.example/a", "exactMatch", "https://g.example/x", isNot: true),
        row("https://f.example/a", "closeMatch", "https://g.example/x"),
      ])
    ])
    let once = reviewed.applied(to: [framework])
    #expect(once[0].competencies[0].mappings.map(\.predicate) == [.closeMatch])
    #expect(reviewed.applied(to: once) == once)
  }

  @Test("an outcome is found by its words or its name, and a broader competency is only partly stated")
  func outcomes() throws {
    var credential = Credential(
      id: "c", kind: .microCredential, title: .same("C"), issuer: Issuer(id: "i", name: .same("I")))
    credential.outcomes = [
      Model.Outcome(statement: .same("Weld  pipes")), Model.Outcome(statement: .same("Read drawings")),
    ]
    let reviewed = ReviewedMappings([
      MappingSet(mappings: [
        row("https://s.example/1", "exactMatch", "https://f.example/weld", label: "weld pipes"),
        row("https://s.example/1", "closeMatch", "https://f.example/plumb", label: "weld pipes", isNot: true),
        row("urn:passerelle:credential:c#outcome-2", "broadMatch", "https://f.example/draw"),
        row("urn:passerelle:credential:c#outcome-2", "relatedMatch", "https://f.example/paint"),
      ])
    ])
    let outcomes = try #require(reviewed.applied(to: [credential]).first).outcomes
    #expect(outcomes[0].alignments.map(\.competency) == ["https://f.example/weld"])
    #expect(outcomes[0].alignments.map(\.isPartial) == [false])
    #expect(outcomes[0].exclusions.competencies == ["https://f.example/plumb"])
    #expect(outcomes[1].alignments.map(\.competency) == ["https://f.example/draw"])
    #expect(outcomes[1].alignments.map(\.isPartial) == [true])
  }

  @Test("a pair that is confirmed and rejected is told and counts as neither")
  func contradiction() {
    let rows = [
      row("https://s.example/1", "exactMatch", "https://f.example/weld"),
      row("https://s.example/1", "exactMatch", "https://f.example/weld", isNot: true),
    ]
    let reviewed = ReviewedMappings([MappingSet(mappings: rows)])
    #expect(reviewed.isEmpty)
    #expect(reviewed.diagnostics.map(\.code) == ["contradicting-mappings"])
    for diagnostic in reviewed.diagnostics where diagnostic.location != nil { expectGoodForm(diagnostic) }
  }

  @Test("the block of metadata may be written in any of the ways that YAML has for it")
  func metadata() throws {
    let text = #"""
      # curie_map: {a: "https://a.example/", 'b': https://b.example/}
      # license:   "https://l.example/\u00e9" # a comment
      # creator_id:
      # - a:1
      # - 'a:2'
      # see_also: [https://x.example/1, "https://x.example/2"]
      # comment: >-
      #   two
      #   lines
      # extension_definitions:
      #  - slot_name: ext_a
      #    property: b:p
      subject_id\#tpredicate_id\#tobject_id\#tmapping_justification\#text_a\#tauthor_label
      a:s\#tskos:exactMatch\#tb:o\#tsemapv:ManualMappingCuration\#t"one ""word"""\#tA\|B|C

      """#
    try withFolder(["m.tsv": text]) { folder in
      let loaded = MappingFiles.read([folder + "/m.tsv"])
      #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
      let set = try #require(loaded.value.first)
      #expect(set.prefixes == ["a": "https://a.example/", "b": "https://b.example/"])
      #expect(set["license"] == "https://l.example/é")
      #expect(set.slots["creator_id"] == ["https://a.example/1", "https://a.example/2"])
      #expect(set.slots["see_also"] == ["https://x.example/1", "https://x.example/2"])
      #expect(set["comment"] == "two lines")
      #expect(set.extensions == [["slot_name": "ext_a", "property": "b:p"]])
      let mapping = try #require(set.mappings.first)
      #expect(mapping["ext_a"] == "one \"word\"")
      #expect(mapping.slots["author_label"] == ["A|B", "C"])
      #expect(mapping.object == "https://b.example/o")
      #expect(mapping.location?.line == 14)
    }
  }

  @Test("what is no SSSOM file, or damaged, is told with its place")
  func damaged() throws {
    let files = [
      "a.tsv": "one\ttwo\n1\t2\n", "b.json": "{\"mappings\": 3}", "c.json": "{\"mappings\": [",
      "d.tsv": "#\t- x\nsubject_id\tpredicate_id\tobject_id\tmapping_justification\nq:1\tskos:exactMatch\t\tsemapv:x\n",
      "e.tsv": String(repeating: "#" + String(repeating: "- ", count: 50_000) + "\n", count: 3),
    ]
    try withFolder(files) { folder in
      let loaded = MappingFiles.read(files.keys.sorted().map { folder + "/" + $0 })
      #expect(loaded.value.count == 1)
      #expect(
        Set(loaded.diagnostics.map(\.code)) == [
          "no-mappings", "truncated", "bad-metadata", "unknown-prefix", "missing-value",
        ], "\(loaded.diagnostics.map(\.code))")
      for diagnostic in loaded.diagnostics { expectGoodForm(diagnostic) }
    }
  }
}
