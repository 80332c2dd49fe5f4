import Alignment
import Foundation
import Model
import Passerelle
import Testing

@Suite struct TwinTests {
  /// Share of bilingual outcomes whose English and French words have to come to the same competency.
  static let least = Fraction(85, of: 100)

  @Test("English and French twins of an outcome come to the same competency for at least 85 % of the outcomes")
  func twins() throws {
    let workspace = try ShippedData.required()
    func top(_ words: String, _ language: Language) -> CompetencyNumber? {
      workspace.matcher.matches(for: words, language: language, limit: 1, floor: Confidence(thousandths: 1)).first?
        .competency
    }
    var differing: [String] = []
    var count = 0
    for credential in workspace.catalogue.credentials {
      for (place, outcome) in credential.outcomes.enumerated() {
        guard let english = outcome.statement.english, let french = outcome.statement.french else { continue }
        count += 1
        let (a, b) = (top(english, .english), top(french, .french))
        guard a != b || a == nil else { continue }
        let names = [a, b].map { $0.map { workspace.frameworks[$0].id } ?? "none" }
        differing.append("\(credential.id) #\(place + 1): \(names[0]) / \(names[1])")
      }
    }
    let share = Fraction(count - differing.count, of: count)
    print("twins: \(count - differing.count) of \(count) bilingual outcomes agree (\(share.percent) %); the others:")
    for line in differing { print("  " + line) }
    #expect(count >= 500)
    #expect(share >= TwinTests.least, "\(share.percent) %")
  }
}
