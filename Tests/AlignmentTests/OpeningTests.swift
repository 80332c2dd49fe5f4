import Model
import Testing

@testable import Alignment

@Suite("How a statement opens")
struct OpeningTests {
  private func form(_ words: String, _ language: Language, verbs: [String] = []) -> Form {
    Opening.form(of: Opening.word(of: words, in: language), in: language, verbs: WordTable(verbs))
  }

  @Test(
    "says what is done: a verb, what somebody is able to do, a request",
    arguments: [
      ("Write reports", Language.english), ("managing data", .english), ("planning menus", .english),
      ("ability to write reports", .english), ("Rédiger des rapports", .french), ("rédigez des rapports", .french),
      ("s'exprimer oralement", .french), ("vérifier les comptes", .french), ("capable de rédiger", .french),
      ("être à l'écoute", .french), ("faire des calculs", .french), ("prévoir les coûts", .french),
      ("réexpédier le courrier", .french), ("mettre la table", .french),
    ])
  func actions(words: String, language: Language) { #expect(form(words, language) == .action) }

  @Test(
    "or names a thing, or a trade",
    arguments: [
      ("written Hebrew", Language.english), ("knowledge of SQL", .english), ("engineering", .english), ("", .english),
      ("kerning", .english), ("rapports annuels", .french), ("boulanger", .french), ("charpentier", .french),
      ("courrier électronique", .french), ("lettre de voiture", .french), ("réservoir", .french), ("assez", .french),
      ("miroir", .french), ("plaisir de lire", .french), ("histoire de l'art", .french),
      ("capacité de charge", .french),
      ("", .french),
    ])
  func things(words: String, language: Language) { #expect(form(words, language) == .thing) }

  @Test("English verbs are learnt from labels whose French version opens with an infinitive, twice as often as not")
  func learnt() {
    let verbs = Opening.verbs(
      english: ["kern", "kern", "market", "market", "market", "lathe", ""],
      french: ["créner", "ajuster", "marché", "marché", "vendre", "tour", "vendre"])
    #expect(verbs == ["kern"])
    #expect(form("kerning the letters", .english, verbs: ["kern"]) == .action)
  }

  @Test(
    "Of two competencies with the same words, the form tells which one is meant",
    arguments: [
      ("read Hebrew", Language.english, "do"), ("Hebrew books", .english, "thing"),
      ("déchiffrer l'hébreu", .french, "do"), ("livres en hébreu", .french, "thing"),
    ])
  func told(words: String, language: Language, expected: String) throws {
    let competencies = [
      ("do", "interpret Hebrew", "interpréter l'hébreu"), ("thing", "grammar of Hebrew", "grammaire de l'hébreu"),
      ("other", "teach chemistry", "enseigner la chimie"),
    ].map { Competency(id: $0.0, uri: "urn:" + $0.0, label: Text($0.1, $0.2)) }
    let set = FrameworkSet([
      Framework(id: "f", uri: "urn:f", version: "1", title: Text(), competencies: competencies)
    ])
    func ranking(_ weights: MatchingWeights) -> [RankedStatement] {
      CompetencyMatcher(set, weights: weights).ranking(of: words, language: language, limit: 2).map {
        RankedStatement(id: set[$0.competency].id, score: $0.score)
      }
    }
    var without = MatchingWeights.standard
    without.blend.form = Blend.Share(0, 0)
    let (with, plain) = (ranking(.standard), ranking(without))
    #expect(with.first?.id == expected)
    // The form is all that the difference is made of.
    let gains = with.map { one in one.score - (plain.first { $0.id == one.id }?.score ?? 0) }
    #expect(gains[0] > 0.5 && gains[1] < 0.1)
  }

  private struct RankedStatement {
    let id: String
    let score: Double
  }
}

@Suite("Words by way of the other language")
struct DetourTests {
  private let set = FrameworkSet([
    Framework(
      id: "f", uri: "urn:f", version: "1", title: Text(),
      competencies: [
        ("food", "food quality", "qualité de la nourriture"), ("meal", "food service", "service des repas"),
        ("wood", "wood quality", "qualité du bois"), ("steel", "steel quality", "qualité de l'acier"),
      ].map { Competency(id: $0.0, uri: "urn:" + $0.0, label: Text($0.1, $0.2)) })
  ])

  @Test("a word that has one translation with another stands for it, in short statements")
  func found() throws {
    let matcher = CompetencyMatcher(set)
    let best = try #require(matcher.ranking(of: "qualité des repas", language: .french, limit: 1).first)
    #expect(set[best.competency].id == "food")
    let explained = try #require(
      matcher.explanation(of: best.competency, for: "qualité des repas", language: .french, limit: 1))
    #expect(explained.terms.map(\.way) == [.same, .synonym])
    var plain = MatchingWeights.standard
    plain.detourWords = 0
    let without = try #require(
      CompetencyMatcher(set, weights: plain).explanation(
        of: best.competency, for: "qualité des repas", language: .french, limit: 4))
    #expect(without.terms.compactMap(\.met) == ["qualit"])
  }
}

@Suite("English words with irregular forms")
struct EnglishBaseFormTests {
  @Test(
    "have one stem",
    arguments: [
      ("written", "write"), ("spoken", "speak"), ("taught", "teach"), ("built", "build"), ("drawn", "draw"),
      ("knives", "knife"), ("criteria", "criterion"), ("women", "woman"), ("undertaken", "undertake"),
    ])
  func stems(form: String, base: String) {
    var session = AnalysisSession(.english)
    #expect(session.analyze(form).map(\.stem) == session.analyze(base).map(\.stem))
  }

  @Test("What is a word of its own keeps its stem", arguments: ["found", "left", "ground", "felt", "bound", "wound"])
  func own(word: String) {
    let bytes = Array(word.utf8)
    #expect(EnglishBaseForm.base(of: bytes) == bytes)
  }
}
