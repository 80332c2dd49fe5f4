import Alignment
import Model
import Testing

@Suite("Guessing the language")
struct LanguageGuessTests {
  @Test(
    "English",
    arguments: [
      "Read the plans of a house", "Clean and prepare data sets", "Résumé writing for the workplace", "", "SQL",
    ])
  func english(text: String) { #expect(CompetencyMatcher.language(of: text) == .english) }

  @Test(
    "French",
    arguments: [
      "Lire les plans d'une maison", "Nettoyer et préparer des jeux de données", "Rédaction de rapports",
      "L’entretien de machines",
    ])
  func french(text: String) { #expect(CompetencyMatcher.language(of: text) == .french) }

  @Test("Where no small word tells, the framework's own words do")
  func byVocabulary() throws {
    let matcher = CompetencyMatcher(SmallFramework.set)
    let match = try #require(
      matcher.matches(for: "Soudage", language: nil, limit: 1, floor: Confidence(thousandths: 0)).first)
    #expect(match.reason.language == .french)
  }
}
