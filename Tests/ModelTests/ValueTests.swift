import Model
import Testing

@Suite("Words")
struct TextTests {
  @Test(
    "are read in one language, else in the other, else not at all",
    arguments: [
      (Text("a", "b"), "a", "b"), (Text(english: "a"), "a", "a"), (Text(french: "b"), "b", "b"), (Text(), "", ""),
    ])
  func reading(text: Text, english: String, french: String) {
    #expect(text.reading(.english) == english && text.reading(.french) == french)
    #expect(text.isEmpty == english.isEmpty)
    #expect(text.languages.count == [text.english, text.french].count { $0 != nil })
  }

  @Test("are joined in each language")
  func joined() {
    let parts = [Text("a", "b"), Text(english: "c")]
    #expect(Text.joined(parts, separator: Text(" and ", " et ")) == Text("a and c", "b et c"))
  }

  @Test("are set by language")
  func setting() {
    var text = Text()
    text[.french] = "b"
    #expect(text == Text(french: "b") && text[.english] == nil)
    var texts = Texts()
    texts[.english] = ["a"]
    #expect(!texts.isEmpty && texts[.french].isEmpty && texts[.english] == ["a"])
  }

  @Test(
    "count with the singular that their language wants",
    arguments: [(0, "0 steps", "0 pas1"), (1, "1 step", "1 pas1"), (2, "2 steps", "2 pas2")])
  func counted(count: Int, english: String, french: String) {
    #expect(Text.counted(count, Text("step", "pas1"), Text("steps", "pas2")) == Text(english, french))
  }

  @Test(
    "are in the language of their tag",
    arguments: [("fr", Language.french), ("fr-CA", .french), ("EN", .english), ("en_GB", .english)])
  func tags(tag: String, language: Language) {
    #expect(Language(tag: tag) == language && language.other.other == language)
  }

  @Test("are in no language that is neither", arguments: ["", "de", "frr", "english", "-fr"])
  func otherTags(tag: String) { #expect(Language(tag: tag) == nil) }
}

@Suite("A finding")
struct FindingTests {
  @Test("is worse than another by what it may hide")
  func worse() {
    let order: [Finding] = [.notApplicable, .none, .minor, .unknown, .substantial]
    for (low, milder) in order.enumerated() {
      for graver in order[low...] {
        #expect(milder.worse(graver) == graver && graver.worse(milder) == graver)
      }
    }
  }

  @Test("belongs to one of six elements, in order")
  func elements() {
    #expect(Element.allCases == [.level, .workload, .quality, .profile, .assessment, .currency])
    #expect(Element.allCases.reversed().sorted() == Element.allCases)
  }

  @Test("without a row of the policy costs nothing")
  func noRow() {
    let policy = Policy(id: "p", version: "1", title: Text())
    for finding in Finding.allCases { #expect(policy.factors(of: .level).factor(for: finding) == 100) }
  }
}

@Suite("A confidence")
struct ConfidenceTests {
  @Test("lies between none and certain", arguments: [(-5, 0), (0, 0), (500, 500), (1000, 1000), (1001, 1000)])
  func clamped(given: Int, kept: Int) { #expect(Confidence(thousandths: given).thousandths == kept) }

  @Test(
    "below the policy's leaves a requirement unmapped, unless something is stated",
    arguments: [(499, true), (500, false)])
  func unmapped(thousandths: Int, isUnmapped: Bool) {
    func requirement(_ provenance: Provenance) -> Requirement {
      let candidate = Candidate(
        competency: CompetencyNumber(0), confidence: Confidence(thousandths: thousandths), provenance: provenance)
      return Requirement(
        weight: 1, level: nil, derivedLevel: nil, candidates: [candidate], statement: Text(), outcome: 0)
    }
    let confidence = Confidence(thousandths: 500)
    #expect(requirement(.proposed(Text())).isUnmapped(below: confidence) == isUnmapped)
    #expect(!requirement(.stated(confirmedBy: nil)).isUnmapped(below: confidence))
    #expect(Provenance.stated(confirmedBy: "r").isStated && !Provenance.proposed(Text()).isStated)
  }
}

@Suite("A SKOS mapping")
struct MappingTests {
  @Test(
    "reads the other way round from its other end",
    arguments: zip(
      Competency.Mapping.Predicate.allCases,
      [Competency.Mapping.Predicate.exactMatch, .closeMatch, .narrowMatch, .broadMatch, .relatedMatch]))
  func inverse(predicate: Competency.Mapping.Predicate, inverse: Competency.Mapping.Predicate) {
    #expect(predicate.inverse == inverse && inverse.inverse == predicate)
  }

  @Test("and every other relation has a name that no other has")
  func names() {
    var all: [CompetencyRelation] = [.same, .related, .essentialPart, .optionalPart, .replacedBy]
    all += (1...3).flatMap { [CompetencyRelation.broader(steps: $0), .narrower(steps: $0)] }
    all += Competency.Mapping.Predicate.allCases.map { .mapping($0) }
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(CompetencyRelation.narrower(steps: 2).name == "narrower-2")
  }
}
