import Alignment
import Model
import Testing

@Suite("Text analysis")
struct TextAnalyzerTests {
  private let analyzer = TextAnalyzer()

  @Test("Case, accents, ligatures and typographic apostrophes make no difference")
  func folding() {
    let plain = analyzer.terms(in: "l'œuvre d'été", language: .french)
    #expect(plain == analyzer.terms(in: "L’ŒUVRE D’ÉTÉ", language: .french))
    #expect(plain == analyzer.terms(in: "l'oeuvre d'e\u{301}te\u{301}", language: .french))
  }

  @Test(
    "Elided words lose what is elided, whole words stay whole",
    arguments: [
      ("l'analyse", ["analys"]), ("jusqu'à l'arrivée", ["arriv"]), ("qu'elle prépare", ["prepar"]),
      ("d'usine", ["usin"]),
    ])
  func elision(text: String, terms: [String]) {
    #expect(analyzer.terms(in: text, language: .french) == terms)
  }

  @Test("English possessives are dropped")
  func possessive() {
    #expect(analyzer.terms(in: "the client's needs", language: .english) == ["client", "need"])
    #expect(analyzer.terms(in: "clients’ needs", language: .english) == ["client", "need"])
  }

  @Test(
    "Names with symbols are words",
    arguments: [
      ("C++", ["c++"]), ("C# and F#", ["c#", "f#"]), ("use .NET", ["use", ".net"]), ("R&D", ["r", "d", "rd"]),
      ("CI/CD", ["ci", "cd", "cicd"]), ("SC-900", ["sc", "900", "sc900"]), ("R", ["r"]), ("U.S.A.", ["usa"]),
    ])
  func symbols(text: String, terms: [String]) {
    #expect(analyzer.terms(in: text, language: .english) == terms)
  }

  @Test("A compound gives its parts and the joined form")
  func compounds() {
    #expect(analyzer.terms(in: "e-mail", language: .english) == ["e", "mail", "email"])
    #expect(analyzer.terms(in: "bake and/or cook", language: .english) == ["bake", "cook"])
  }

  @Test("Inclusive endings are dropped")
  func inclusive() {
    let plain = analyzer.terms(in: "adjoint administratif", language: .french)
    #expect(analyzer.terms(in: "adjoint(e) administratif(ive)", language: .french) == plain)
    #expect(analyzer.terms(in: "adjoint·e administratif·ive", language: .french) == plain)
  }

  @Test("Stop words go unless they are all there is")
  func stopWords() {
    #expect(analyzer.terms(in: "the art of the possible", language: .english) == ["art", "possibl"])
    #expect(analyzer.terms(in: "to be", language: .english) == ["to", "be"])
    #expect(analyzer.terms(in: "?! … —", language: .english).isEmpty)
  }

  @Test("Derivations share a stem in each language")
  func stems() {
    #expect(
      analyzer.terms(in: "cleaning", language: .english) == analyzer.terms(in: "cleaned", language: .english))
    #expect(
      analyzer.terms(in: "préparer", language: .french) == analyzer.terms(in: "préparation", language: .french))
  }
}
