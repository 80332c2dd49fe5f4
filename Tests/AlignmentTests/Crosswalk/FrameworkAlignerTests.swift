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

  /// Forty concepts called by made-up words, all but the last known to a lexicon; `parent` gives the place above.
  private func forest(in language: Language, parent: (Int) -> Int?) -> FrameworkSet {
    framework(
      language.rawValue,
      (0..<40).map { place in
        let parents = parent(place).map { ["c\($0)"] } ?? []
        let (english, french) = words(place)
        return language == .english
          ? self.english("c\(place)", english, under: parents) : self.french("c\(place)", french, under: parents)
      })
  }

  private func words(_ place: Int) -> (english: String, french: String) {
    let english = ["bam", "dok", "fip", "gug", "hov", "jix", "kep"]
    let french = ["lun", "mir", "nat", "pol", "quo", "ros", "tuv"]
    return (english[place / 7] + english[place % 7], french[place % 7] + french[place / 7])
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
    #expect(pairs.allSatisfy { (0.6...1).contains($0.score) })
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

  @Test("A label that is the same outweighs the hierarchy")
  func structure() throws {
    let a = framework("a", [english("ship", "Shipping"), english("plan", "Route planning", under: ["ship"])])
    let b = framework(
      "b",
      [
        english("1", "Climbing"), english("2", "Route planning", under: ["1"]), english("3", "Shipping"),
        english("4", "Planning a route by sea", under: ["3"]),
      ])
    let best = try #require(FrameworkAligner(a, b).pairs(isOneToOne: false).first { a[$0.source].id == "plan" })
    #expect(b[best.target].id == "2")
  }

  @Test("Where hierarchies agree, parents decide between equal labels")
  func twins() {
    let own = forest(in: .english) { $0 % 5 == 0 ? nil : $0 - 1 }
    // By number the twin comes first.
    let twin = english("a", words(38).english, under: ["c2"])
    let other = framework("other", own.competencies + [twin])
    let pairs = FrameworkAligner(own, other).pairs(isOneToOne: true)
    #expect(pairs.first { own[$0.source].id == "c38" }.map { other[$0.target].id } == "c38")
  }

  @Test("A hierarchy that proves to be built alike finds what no label tells; one that is built otherwise does not")
  func agreement() {
    let lexicon = framework(
      "l",
      (0..<39).map { place in
        Competency(id: "l\(place)", uri: "urn:l\(place)", label: Text(words(place).english, words(place).french))
      })
    let own = forest(in: .english) { $0 % 5 == 0 ? nil : $0 - 1 }
    func finds(_ other: FrameworkSet) -> Bool {
      let pairs = FrameworkAligner(own, other, aids: MatchingAids(teacher: lexicon)).pairs(isOneToOne: true)
      #expect(pairs.count >= 39)
      return pairs.contains { own[$0.source].id == "c39" && other[$0.target].id == "c39" && $0.likeness == 0 }
    }
    let alike = finds(forest(in: .french) { $0 % 5 == 0 ? nil : $0 - 1 })
    let otherwise = finds(forest(in: .french) { $0 < 7 ? nil : $0 % 7 })
    #expect(alike && !otherwise)
  }

  @Test("A hierarchy that runs in a circle is read to its end")
  func circle() {
    let a = framework("a", [english("x", "Welding", under: ["y"]), english("y", "Cutting", under: ["x"])])
    #expect(FrameworkAligner(a, a).pairs(isOneToOne: true).count == 2)
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
