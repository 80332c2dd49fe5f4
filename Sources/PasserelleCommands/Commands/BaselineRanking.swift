import Alignment
import Evaluation
import Model
import Reporting

/// BM25 over all words of each competency, in the matcher's place: what a search engine would answer.
struct BaselineRanking {
  let frameworks: FrameworkSet
  let index: BM25Index

  init(_ frameworks: FrameworkSet) {
    self.frameworks = frameworks
    index = BM25Index(
      frameworks.competencies.map { competency in
        Language.allCases.flatMap { language in
          [competency.label[language], competency.definition[language]].compactMap(\.self)
            + competency.alternatives[language] + competency.examples[language]
        }.joined(separator: " ")
      })
  }

  func run(of statements: [Statement], limit: Int) -> Run {
    let answers = statements.map { statement in
      (
        statement.id,
        index.best(index.words(of: statement.words), limit: limit).map {
          Run.Answer(concept: frameworks.competencies[$0.place].uri, score: $0.score)
        }
      )
    }
    return Run(Dictionary(answers) { first, _ in first })
  }
}
