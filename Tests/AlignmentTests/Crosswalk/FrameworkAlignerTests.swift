import Alignment
import Model
import Testing

@Suite("Aligning frameworks")
struct FrameworkAlignerTests {
  private func framework(_ id: String, _ competencies: [Competency]) -> FrameworkSet {
    FrameworkSet([
      Framework(id: id, uri: "urn:\(id):", version: "1", title: Text(), competencies: competencies)
    ])
  }

  private func english(_ id: String, _ label: String, _ alternatives: [String] = [], under broader: [String] = [])
    -> Competency
  {
    Competency(
      id: id, uri: "urn:\(id)", label: Text(english: label), alternatives: Texts(english: alternatives),
      broader: broader)
  }

  private func french(_ id: String, _ label: String, under broader: [String] = []) -> Competency {
    Competency(id: id, uri: "urn:\(id)", label: Text(french: label), broader: broader)
  }

  private func names(_ pairs: [AlignedPair], _ a: FrameworkSet, _ b: FrameworkSet) -> [String] {
    pairs.map { "\(a[$0.source].id)=\(b[$0.target].id)" }.sorted()
  }

  private var provincial: FrameworkSet {
    framework(
      "a",
      [
        english("cook", "Cooking"), english("bread", "Bread baking", under: ["cook"]),
        english("soup", "Making soups", under: ["cook"]), english("weld", "Arc-welding of steel"),
        english("bees", "Beekeeping"), english("sails", "Sail repair"),
      ])
  }

  private var national: FrameworkSet {
    framework(
      "b",
      [
        english("1", "Cooking"), english("2", "Baking of bread", under: ["1"]),
        english("3", "Soup making", under: ["1"]), english("4", "Arcwelding steel"),
        english("5", "Apiculture", ["Bee keeping"]), english("6", "Bookkeeping"),
      ])
  }

  @Test("Word order, endings, compounds and alternatives make no difference, and what has no counterpart has none")
  func labels() {
    let pairs = FrameworkAligner(provincial, national).pairs(isOneToOne: true)
    #expect(names(pairs, provincial, national) == ["bees=5", "bread=2", "cook=1", "soup=3", "weld=4"])
    #expect(pairs.allSatisfy { (0.7...1.0001).contains($0.score) })
    #expect(pairs.first { provincial[$0.source].id == "bees" }?.targetWords == "Bee keeping")
  }

  @Test("Labels in another language are met through the labels of a bilingual framework")
  func languages() {
    let lexicon = framework(
      "l",
      [
        ("Bread", "Pain"), ("Soup", "Soupe"), ("Bread oven", "Four à pain"), ("Steel", "Acier"),
        ("Steel welding", "Soudage de l'acier"),
        ("Welding", "Soudage"), ("Soup bowl", "Bol à soupe"),
      ].enumerated().map { place, words in
        Competency(id: "l\(place)", uri: "urn:l\(place)", label: Text(words.0, words.1))
      })
    let a = framework("a", [english("bread", "bread"), english("steel", "welding of steel")])
    let b = framework("b", [french("1", "soudage d'acier"), french("2", "pain"), french("3", "soupe")])
    #expect(FrameworkAligner(a, b).pairs(isOneToOne: true).isEmpty)
    let pairs = FrameworkAligner(a, b, aids: MatchingAids(teacher: lexicon)).pairs(isOneToOne: true)
    #expect(names(pairs, a, b) == ["bread=2", "steel=1"])
  }

  @Test("Parents that are alike decide between equal labels")
  func structure() throws {
    let a = framework("a", [english("ship", "Shipping"), english("plan", "Route planning", under: ["ship"])])
    let b = framework(
      "b",
      [
        english("1", "Climbing"), english("2", "Route planning", under: ["1"]), english("3", "Shipping"),
        english("4", "Planning a route by sea", under: ["3"]),
      ])
    let best = try #require(FrameworkAligner(a, b).pairs(isOneToOne: false).first { a[$0.source].id == "plan" })
    #expect(b[best.target].id == "2", "a label that is the same outweighs the hierarchy")
    let c = framework(
      "c",
      [
        english("1", "Climbing"), english("2", "Planning routes early", under: ["1"]), english("3", "Shipping"),
        english("4", "Planning routes often", under: ["3"]),
      ])
    let pairs = FrameworkAligner(a, c).pairs(isOneToOne: false, threshold: 0.4)
    #expect(pairs.first { a[$0.source].id == "plan" }.map { c[$0.target].id } == "4")
  }

  @Test("One to one takes each concept once; without it the mutually best stay, ties with them")
  func modes() {
    let a = framework("a", [english("x", "Welding"), english("y", "Welding")])
    let b = framework("b", [english("1", "Welding"), english("2", "Weld")])
    let one = FrameworkAligner(a, b).pairs(isOneToOne: true)
    #expect(Set(one.map(\.source)).count == one.count && Set(one.map(\.target)).count == one.count)
    let mutual = FrameworkAligner(a, b).pairs(isOneToOne: false)
    #expect(mutual.count >= one.count)
  }

  @Test("The order of labels and of concepts makes no difference")
  func order() {
    let turned = framework("b", national.competencies.reversed())
    let a = FrameworkAligner(provincial, national).pairs(isOneToOne: true)
    let b = FrameworkAligner(framework("a", provincial.competencies.reversed()), turned).pairs(isOneToOne: true)
    #expect(a == b)
  }

  @Test("Frameworks with nothing in them give nothing")
  func empty() {
    let nothing = FrameworkSet([])
    #expect(FrameworkAligner(nothing, national).pairs(isOneToOne: true).isEmpty)
    #expect(FrameworkAligner(national, nothing).pairs(isOneToOne: false).isEmpty)
    let bare = framework("e", [Competency(id: "e", uri: "urn:e", label: Text())])
    #expect(FrameworkAligner(bare, national).pairs(isOneToOne: true).isEmpty)
  }
}
