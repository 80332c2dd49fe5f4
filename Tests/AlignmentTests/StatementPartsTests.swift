import Alignment
import Model
import Testing

@Suite("Parts of a statement")
struct StatementPartsTests {
  private let matcher = CompetencyMatcher(SmallFramework.set)

  @Test("Semicolons and lines separate")
  func semicolons() {
    #expect(matcher.parts(of: "budgeting; payroll; taxes", language: .english) == ["budgeting", "payroll", "taxes"])
    #expect(matcher.parts(of: "- souder\n- couper", language: .french) == ["souder", "couper"])
  }

  @Test("Three verbs or more with one object")
  func verbs() {
    #expect(
      matcher.parts(of: "Install, configure and test network printers", language: .english)
        == ["Install network printers", "configure network printers", "test network printers"])
    #expect(
      matcher.parts(of: "Installer, configurer et tester des imprimantes", language: .french)
        == ["Installer des imprimantes", "configurer des imprimantes", "tester des imprimantes"])
  }

  @Test("Bare lists of short items")
  func lists() {
    #expect(
      matcher.parts(of: "Welding, soldering, brazing", language: .english) == ["Welding", "soldering", "brazing"])
  }

  @Test(
    "What is not plainly a list stays whole",
    arguments: [
      "Clean and prepare data sets for analysis", "Health, safety and environment",
      "Prepare soups, salads and desserts", "Read, write and speak", "Plan menus", "", ";",
      "Use tools such as hammers, saws, drills and planes in a safe manner",
    ])
  func whole(statement: String) {
    #expect(matcher.parts(of: statement, language: .english) == [statement])
  }
}
