import Evaluation
import Model
import Testing

@Suite("Runs and gold answers")
struct FileTests {
  @Test("A run is read back as it was written")
  func roundTrip() throws {
    let run = Run(["q": [.init(concept: "x", score: 1.25), .init(concept: "y", score: -0.000000001)], "p": []])
    let text = run.written
    #expect(text == "qid\tconcept\trank\tscore\nq\tx\t1\t1.250000000\nq\ty\t2\t-0.000000001\n")
    #expect(try Run(text, name: "run").written == text)
  }

  @Test("Ranks decide, then scores, then names")
  func order() throws {
    let run = try Run("q\tb\t2\t9\r\nq\tc\t1\t0.5\r\nq\ta\t1\t0.5\r\nq\td\t1\t0.7\r\n", name: "run")
    #expect(run.concepts(for: "q") == ["d", "a", "c", "b"])
  }

  @Test("A header, an absent relevance and relevance zero are understood")
  func judgements() throws {
    let gold = try Judgements("qid\tconcept\trelevance\nq\tx\t1\nq\ty\t0\np\tz\n", name: "qrels")
    #expect(gold.relevant == ["q": ["x"], "p": ["z"]])
    #expect(gold.queries() == ["p", "q"])
  }

  @Test(
    "A faulty row is named by its line",
    arguments: [
      ("q\tx\t1", 1, "3 field"), ("q\tx\t1\t1\nq\ty\tfirst\t1", 2, "`first`"), ("\nq\tx\t1\tnan", 2, "`nan`"),
      ("q\tx\t1\t", 1, "``"),
    ])
  func faults(text: String, line: Int, words: String) {
    let failure = #expect(throws: TableFailure.self) { try Run(text, name: "run.tsv") }
    #expect(failure?.line == line)
    #expect(failure?.message.reading(.english).contains(words) ?? false)
    #expect(failure?.message.reading(.french).hasPrefix("run.tsv:\(line) : ") ?? false)
  }
}
