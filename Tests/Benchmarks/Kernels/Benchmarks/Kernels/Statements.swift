import Alignment
import Model

/// A framework of the size of ESCO and statements, in two made-up languages whose words follow a Zipf law.
enum Statements {
  static let matcher = CompetencyMatcher(frameworks)
  static let baseline = BM25Index(
    frameworks.competencies.map { competency in
      (competency.alternatives.english + [competency.label.english ?? "", competency.definition.english ?? ""])
        .joined(separator: " ")
    })

  static let all: [String] = {
    var draw = Draw(seed: 7)
    return (0..<500).map { _ in words(.english, 3 + draw.below(12), &draw) }
  }()

  private static let frameworks: FrameworkSet = {
    var draw = Draw(seed: 11)
    let competencies = (0..<14_103).map { number in
      var label = Text()
      var alternatives = Texts()
      var definition = Text()
      for language in Language.allCases {
        label[language] = words(language, 2 + draw.below(3), &draw)
        alternatives[language] = (0..<draw.below(language == .english ? 12 : 3)).map { _ in
          words(language, 2 + draw.below(4), &draw)
        }
        if language == .english { definition[language] = words(language, 8 + draw.below(20), &draw) }
      }
      return Competency(
        id: "c\(number)", uri: "c\(number)", label: label, alternatives: alternatives, definition: definition)
    }
    return FrameworkSet([Framework(id: "f", uri: "f", version: "1", title: Text(), competencies: competencies)])
  }()

  private static let law = Zipf(9_000, 1)

  private static func words(_ language: Language, _ count: Int, _ draw: inout Draw) -> String {
    (0..<count).map { _ in word(law.draw(&draw), language) }.joined(separator: " ")
  }

  private static func word(_ number: Int, _ language: Language) -> String {
    let syllables =
      language == .english
      ? [
        "man", "age", "work", "ter", "plan", "ing", "con", "trol", "sys", "tem", "de", "sign", "port", "er", "mat",
        "re",
      ]
      : ["ges", "tion", "tra", "vail", "cont", "rôle", "sys", "tè", "con", "cep", "port", "er", "ma", "té", "ri", "el"]
    var text = ""
    var rest = number + 16
    while rest > 0 {
      text += syllables[rest % 16]
      rest /= 16
    }
    return text
  }
}
