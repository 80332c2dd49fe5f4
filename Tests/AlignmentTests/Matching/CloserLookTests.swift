import Model
import Testing

@testable import Alignment

@Suite("The closer look")
struct CloserLookTests {
  @Test("finds the n-grams that met as looking at each plainly does", arguments: 1...4 as ClosedRange<UInt64>)
  func grams(seed: UInt64) {
    var random = RandomFramework(seed: seed)
    let matcher = CompetencyMatcher(random.frameworks(competencies: 20))
    var met = 0
    for _ in 0..<6 {
      let language: Language = random.below(2) == 0 ? .english : .french
      let statement = matcher.statement(random.statement(language, words: 1 + random.below(9)), language)
      for index in [matcher.english, matcher.french] {
        let reading = Reading(statement, in: index, of: matcher)
        for wording in 0..<index.texts.count {
          let quick = reading.gramCover(index.grams, wording)
          let plain = reading.plainGramCover(index.grams, wording)
          #expect(quick.ofStatement == plain.ofStatement && quick.ofWording == plain.ofWording)
          met += quick.ofStatement > 0 ? 1 : 0
        }
      }
    }
    #expect(met > 0)
  }

  @Test("finds the highest cosine as multiplying plainly does", arguments: [1, 3, 31, 32, 33, 64, 256, 300])
  func cosines(dimensions: Int) {
    var random = RandomFramework(seed: UInt64(dimensions))
    func vector() -> QuantizedVector {
      QuantizedVector((0..<dimensions).map { _ in random.below(9) == 0 ? 1 : Float(random.below(2001)) / 1000 - 1 })
    }
    let field = VectorField((0..<12).map { _ in vector() }, dimensions: dimensions)
    for _ in 0..<20 {
      let asked = vector()
      for first in 0...12 {
        let wordings = first..<min(12, first + random.below(5))
        #expect(field.highest(asked, wordings) == field.plainHighest(asked, wordings))
      }
    }
  }

  @Test("knows a word's family as comparing it with each word does")
  func families() {
    let stems = [
      "plan", "plann", "planne", "planned", "planning", "planningly", "plant", "planta", "plantation", "plantations",
      "négoci", "negoti", "negotiat", "negotiation", "negotiator", "abcdefgh", "abcdefghi", "abcdefghij", "abcdefgz",
    ]
    let table = WordTable(stems)
    let families = WordFamilies(Column(WordFamilies.inOrder(stems)), of: table)
    for stem in stems + ["plannings", "abcdefghk", "negot", "plan", ""] {
      var found: Set<[Int32]> = []
      families.forEachMember(of: stem, in: table) { found.insert([$0, $1]) }
      let bytes = Array(stem.utf8)
      let expected = stems.indices.compactMap { place -> [Int32]? in
        let other = Array(stems[place].utf8)
        let shared = zip(bytes, other).prefix { $0 == $1 }.count
        let longest = max(bytes.count, other.count)
        guard shared >= WordFamilies.least, shared * 10 >= longest * 6, shared != longest else { return nil }
        return [Int32(place), Int32(shared * 1024 / longest)]
      }
      #expect(found == Set(expected))
    }
  }
}
