import Model
import Testing

@Suite("A set of frameworks")
struct FrameworkSetTests {
  static func competency(
    _ id: String, of framework: String, broader: [String] = [], matches: [String] = []
  ) -> Competency {
    Competency(
      id: id, uri: "urn:\(framework):\(id)", label: .same(id), broader: broader,
      mappings: matches.map { .init(predicate: .exactMatch, target: $0, framework: nil) })
  }

  static func framework(
    _ id: String, version: String = "1", scale: ProficiencyScale? = nil, _ competencies: [Competency]
  ) -> Framework {
    Framework(
      id: id, uri: "urn:\(id)", version: version, title: Text(), scale: scale, competencies: competencies)
  }

  static func scale(_ highest: Int) -> ProficiencyScale {
    ProficiencyScale(
      id: "s",
      levels: (1...highest).reversed().map { .init(value: $0, label: Text("L\($0)", "N\($0)"), descriptor: Text()) })
  }

  static let frameworks = [
    framework(
      "b", scale: scale(8),
      [
        competency("x", of: "b", broader: ["y"]), competency("y", of: "b", matches: ["urn:else:1", "urn:else:2"]),
        competency("z", of: "b", broader: ["urn:a:x", "gone"], matches: ["urn:else:2", "urn:a:w"]),
      ]),
    framework(
      "a",
      [
        competency("y", of: "a"), competency("x", of: "a", broader: ["y"]),
        competency("w", of: "a", matches: ["urn:else:2"]),
      ]),
  ]

  static let set = FrameworkSet(frameworks)

  @Test("numbers competencies by framework and id, in whatever order they come")
  func numbers() {
    let names = ["urn:a:w", "urn:a:x", "urn:a:y", "urn:b:x", "urn:b:y", "urn:b:z"]
    #expect(Self.set.competencies.map(\.uri) == names)
    #expect(Self.set.count == 6 && Self.set.frameworkOf == [0, 0, 0, 1, 1, 1])
    let turned = Self.frameworks.reversed().map { framework in
      Self.framework(framework.id, scale: framework.scale, framework.competencies.reversed())
    }
    #expect(FrameworkSet(turned).competencies.map(\.uri) == names)
    for (place, name) in names.enumerated() {
      #expect(Self.set.number(of: name)?.place == place)
      #expect(Self.set[CompetencyNumber(place)].uri == name)
    }
  }

  @Test("puts an older version before a newer one")
  func versions() {
    let set = FrameworkSet(["2", "1"].map { Self.framework("a", version: $0, [Self.competency("x", of: "a\($0)")]) })
    #expect(set.competencies.map(\.uri) == ["urn:a1:x", "urn:a2:x"])
  }

  @Test(
    "takes an id for the framework's own competency, else for the first that has it",
    arguments: [
      ("x", "urn:b:y", "urn:b:x"), ("x", "urn:a:w", "urn:a:x"), ("z", "urn:a:w", "urn:b:z"),
      ("urn:a:x", "urn:b:y", "urn:a:x"),
    ])
  func names(name: String, within: String, meant: String) throws {
    let number = try #require(Self.set.number(of: within))
    #expect(Self.set.number(of: name, within: number).map { Self.set[$0].uri } == meant)
  }

  @Test("knows nothing of other names", arguments: ["", "q", "urn:c:x", "X"])
  func unknown(name: String) {
    #expect(Self.set.number(of: name) == nil)
    #expect(Self.set.number(alignedTo: name) == nil)
  }

  @Test("finds parents in their own framework first, and leaves out those that are not loaded")
  func parents() {
    let parents = Self.set.broader.map { $0.map { Self.set[$0].uri } }
    #expect(parents == [[], ["urn:a:y"], [], ["urn:b:y"], [], ["urn:a:x"]])
  }

  @Test(
    "takes an alignment elsewhere for the only exact match of it",
    arguments: [
      ("urn:else:1", Optional("urn:b:y")), ("urn:else:2", nil), ("urn:a:w", "urn:a:w"), ("x", "urn:a:x"),
    ])
  func aligned(name: String, meant: String?) {
    #expect(Self.set.number(alignedTo: name).map { Self.set[$0].uri } == meant)
  }

  @Test("has the scale of each framework, or one of five levels where none is stated")
  func scales() throws {
    #expect(Self.set.scale(of: try #require(Self.set.number(of: "urn:b:x"))).highest == 8)
    let bare = Self.set.scale(of: try #require(Self.set.number(of: "urn:a:x")))
    #expect(bare.lowest == 1 && bare.highest == 5 && bare.label(of: 3) == .same("3"))
    #expect(Self.set.scale.highest == 8 && Self.set.scale.lowest == 1)
    #expect(Self.set.scale.label(of: 2).french == "N2")
    #expect(FrameworkSet([]).scale == .unlabelled)
  }
}
