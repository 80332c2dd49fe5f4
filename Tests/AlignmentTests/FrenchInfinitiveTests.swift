import Model
import Testing

@testable import Alignment

@Suite("French requests and infinitives")
struct FrenchInfinitiveTests {
  @Test(
    "have one stem",
    arguments: [
      ("reconnaissez", "reconnaître"), ("comprenez", "comprendre"), ("décrivez", "décrire"), ("traduisez", "traduire"),
      ("construisez", "construire"), ("mettez", "mettre"), ("suivez", "suivre"), ("concevez", "concevoir"),
      ("lisez", "lire"), ("maintenez", "maintenir"), ("prévenez", "prévenir"), ("répondez", "répondre"),
      ("identifiez", "identifier"), ("gérez", "gérer"), ("vérifiez", "vérifier"), ("étudiez", "étudier"),
      ("utilisez", "utiliser"), ("réalisez", "réaliser"),
      ("observez", "observer"), ("payez", "payer"), ("envoyez", "envoyer"), ("prévoyez", "prévoir"),
      ("contactez", "contacter"),
      ("acquérez", "acquérir"), ("inventez", "inventer"), ("prouvez", "prouver"),
      ("définissez", "définir"), ("découvrez", "découvrir"),
    ])
  func stems(request: String, infinitive: String) {
    var session = AnalysisSession(.french)
    #expect(session.analyze(request).map(\.stem) == session.analyze(infinitive).map(\.stem))
  }

  @Test(
    "Nouns keep theirs: a recognition is no request", arguments: ["reconnaissance", "nez", "rez-de-chaussée", "assez"])
  func nouns(noun: String) {
    let word = Array(noun.utf8)
    #expect(FrenchInfinitive.infinitive(of: word) == word)
  }
}
