import Alignment
import Model
import Testing

@Suite("Matching statements")
struct CompetencyMatcherTests {
  private let matcher = CompetencyMatcher(SmallFramework.set)
  private let any = Confidence(thousandths: 0)

  private func top(_ statement: String, _ language: Language?) -> String? {
    matcher.matches(for: statement, language: language, limit: 1, floor: any).first
      .map { SmallFramework.set[$0.competency].id }
  }

  @Test(
    "English and French twins find the same competency",
    arguments: [
      ("Bake bread rolls", "Cuire des petits pains", "bread"),
      ("Plan a menu for each season", "Planifier un menu pour chaque saison", "menu"),
      ("Write queries for a relational database", "Écrire des requêtes pour une base de données", "sql"),
      ("Be able to weld steel", "Être capable de souder l'acier", "welding"),
      ("WHMIS training", "Formation SIMDUT", "whmis"),
      ("Listen actively to clients", "Écouter activement la clientèle", "listening"),
      ("Program in C++", "Programmer en C++", "cpp"),
    ])
  func twins(english: String, french: String, id: String) {
    #expect(top(english, .english) == id)
    #expect(top(french, .french) == id)
  }

  @Test("A typing error still finds its label")
  func typo() { #expect(top("Inventroy managment", .english) == "inventory") }

  @Test("Text without accents still finds its label")
  func accents() { #expect(top("ecoute active", .french) == "listening") }

  @Test("A label itself is nearly certain, and unrelated text is not")
  func confidence() throws {
    let sure = try #require(matcher.matches(for: "Arc welding", language: .english, limit: 1, floor: any).first)
    #expect(sure.confidence > Confidence(thousandths: 800))
    #expect(sure.reason.field == .label)
    #expect(sure.reason.words == "Arc welding")
    #expect(sure.reason.matchedTerms == ["arc", "welding"])
    for text in ["Play the violin in an orchestra", "Décrire la photosynthèse", "My cat sleeps all day"] {
      let matches = matcher.matches(for: text, language: nil, limit: 3, floor: Confidence(thousandths: 300))
      #expect(matches.isEmpty, "\(text)")
    }
  }

  @Test("Confidence falls from first to last, and the floor and the limit hold")
  func order() {
    let all = matcher.matches(for: "Plan soups, bread and menus from stock", language: .english, limit: 9, floor: any)
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.confidence >= $1.confidence })
    #expect(Set(all.map(\.competency)).count == all.count)
    let two = matcher.matches(for: "Plan soups, bread and menus from stock", language: .english, limit: 2, floor: any)
    #expect(Array(all.prefix(2)) == two)
    let floor = Confidence(thousandths: 50)
    let above = matcher.matches(
      for: "Plan soups, bread and menus from stock", language: .english, limit: 9, floor: floor)
    #expect(above == all.filter { $0.confidence >= floor })
    #expect(matcher.matches(for: "menu", language: .english, limit: 0, floor: any).isEmpty)
  }

  @Test("The reason names the alternative that matched, and the statement's own words")
  func reason() throws {
    let match = try #require(
      matcher.matches(for: "Interroger des bases de données", language: .french, limit: 1, floor: any).first)
    #expect(match.reason.field == .alternative)
    #expect(match.reason.words == "interroger des bases de données")
    #expect(match.reason.language == .french)
    #expect(match.reason.matchedTerms == ["interroger", "bases", "données"])
  }

  @Test("The order of labels and of competencies makes no difference")
  func orderOfLabels() {
    let turned = SmallFramework.competencies.reversed().map { competency in
      var copy = competency
      copy.alternatives = Texts(
        english: competency.alternatives.english.reversed(), french: competency.alternatives.french.reversed())
      return copy
    }
    var framework = SmallFramework.framework
    framework.competencies = Array(turned)
    let other = CompetencyMatcher(FrameworkSet([framework]))
    for text in ["Cook stews", "Plan seasonal menus and count stock", "Lire des fiches de données"] {
      #expect(
        other.matches(for: text, language: nil, limit: 9, floor: any)
          == matcher.matches(for: text, language: nil, limit: 9, floor: any))
    }
  }

  @Test("A competency without French is found through the lexicon, and the reason says so")
  func otherLanguage() throws {
    var framework = SmallFramework.framework
    framework.competencies.append(
      Competency(id: "menu-price", uri: "urn:small:menu-price", label: Text(english: "SQL welding of soup menus")))
    let matcher = CompetencyMatcher(FrameworkSet([framework]))
    let set = FrameworkSet([framework])
    let matches = matcher.matches(for: "soudage SQL de menus et de soupes", language: .french, limit: 9, floor: any)
    let match = try #require(matches.first { set[$0.competency].id == "menu-price" })
    #expect(match.reason.language == .english)
    #expect(match.reason.words == "SQL welding of soup menus")
    #expect(match.reason.matchedTerms.contains("sql"))
    #expect(match.reason.matchedTerms.contains("soudage"))
  }

  @Test(
    "An explanation's parts add up to the score, and the shares of its words to one",
    arguments: ["bake bread and rolls", "lire des fiches de sécurité", "Soup cooking. Simmer bones for a clear broth."])
  func parts(statement: String) throws {
    for found in matcher.ranking(of: statement, language: nil, limit: 5) {
      let why = try #require(matcher.explanation(of: found.competency, for: statement, language: nil, limit: 5))
      #expect(why.parts.reduce(0) { $0 + $1.product } == found.score)
      #expect(why.score == found.score)
      #expect(why.confidence == found.confidence)
      #expect((why.terms.reduce(0) { $0 + $1.share } - 1).magnitude < 1e-9)
    }
  }

  @Test("Equal competencies come in order of number")
  func ties() {
    let twins = ["b", "a", "c"].map { Competency(id: $0, uri: "urn:\($0)", label: Text("Beekeeping", "Apiculture")) }
    let set = FrameworkSet([Framework(id: "t", uri: "urn:t", version: "1", title: Text(), competencies: twins)])
    let matches = CompetencyMatcher(set).matches(for: "beekeeping", language: .english, limit: 3, floor: any)
    #expect(matches.map { set[$0.competency].id } == ["a", "b", "c"])
  }

  @Test("What is added to a score moves its competency, and nothing added changes nothing")
  func added() throws {
    let plain = matcher.ranking(of: "cook stews and plan menus", language: nil, limit: 5)
    #expect(matcher.ranking(of: "cook stews and plan menus", language: nil, limit: 5) { _ in 0 } == plain)
    let second = try #require(plain.dropFirst().first)
    let moved = matcher.ranking(of: "cook stews and plan menus", language: nil, limit: 5) {
      $0 == second.competency ? 20 : 0
    }
    #expect(moved.first?.competency == second.competency)
    #expect(moved.first.map { $0.confidence > second.confidence } == true)
  }

  @Test("A signal that is left out is part of no score; a name that is none is refused")
  func without() throws {
    #expect(MatchingWeights.standard.blend.without(["luck"]) == nil)
    var weights = MatchingWeights.standard
    weights.blend = try #require(weights.blend.without(["grams", "otherLanguage"]))
    let matcher = CompetencyMatcher(SmallFramework.set, weights: weights)
    let found = try #require(matcher.ranking(of: "bake bread", language: .english, limit: 1).first)
    let why = try #require(
      matcher.explanation(of: found.competency, for: "bake bread", language: .english, limit: 1))
    for part in why.parts where part.weight != 0 {
      if case .signal(let signal, let source) = part.kind { #expect(signal != .grams && source == .own) }
    }
  }

  @Test("Nothing to match gives nothing")
  func nothing() {
    for text in ["", "   ", "?!", "\u{0}\u{FFFD}", "żółć 你好"] {
      #expect(matcher.matches(for: text, language: .english, limit: 3, floor: any).isEmpty, "\(text)")
    }
    let empty = CompetencyMatcher(FrameworkSet([]))
    #expect(empty.matches(for: "bread", language: nil, limit: 3, floor: any).isEmpty)
    let bare = FrameworkSet([
      Framework(
        id: "b", uri: "urn:b", version: "1", title: Text(),
        competencies: [
          Competency(id: "b", uri: "urn:b:b", label: Text())
        ])
    ])
    #expect(CompetencyMatcher(bare).matches(for: "bread", language: nil, limit: 3, floor: any).isEmpty)
  }

  @Test("Text of a megabyte is read as far as it goes")
  func enormous() {
    let long = String(repeating: "bake bread and weld steel, ", count: 40_000)
    let matches = matcher.matches(for: long, language: .english, limit: 3, floor: any)
    #expect(!matches.isEmpty)
    let strange = String(repeating: "é-", count: 500_000)
    _ = matcher.matches(for: strange, language: .french, limit: 3, floor: any)
  }

  @Test("Many threads get one answer")
  func threads() async {
    let expected = matcher.matches(for: "Cook soups and plan menus", language: nil, limit: 9, floor: any)
    await withTaskGroup(of: [Match].self) { group in
      for _ in 0..<16 {
        group.addTask { matcher.matches(for: "Cook soups and plan menus", language: nil, limit: 9, floor: any) }
      }
      for await matches in group { #expect(matches == expected) }
    }
  }
}
