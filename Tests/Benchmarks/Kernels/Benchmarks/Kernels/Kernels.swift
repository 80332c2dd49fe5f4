import Alignment
import Benchmark
import Comparison
import Model
import XMLReading

/// The inner loops that answers wait for, each over data from a seed. An iteration is one question, statement or document,
/// on one thread.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], warmupIterations: 20, maxDuration: .seconds(3),
    maxIterations: 5_000)

  Benchmark("Join kernel: sources of 128 targets among 20,000") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(Joining.single.matches(of: 128)) }
  }
  Benchmark("Equivalents, warm: one credential among 20,000") { benchmark in
    for iteration in benchmark.scaledIterations {
      blackHole(Joining.single.line(benchmark.currentIteration + iteration))
    }
  }
  Benchmark("Matching: first look, 14,103 competencies") { benchmark in
    for _ in benchmark.scaledIterations {
      let words = Statements.all[benchmark.currentIteration % Statements.all.count]
      blackHole(Statements.matcher.shortlist(for: words, language: .english, limit: 100))
    }
  }
  Benchmark("Matching: everything, 14,103 competencies") { benchmark in
    for _ in benchmark.scaledIterations {
      let words = Statements.all[benchmark.currentIteration % Statements.all.count]
      blackHole(
        Statements.matcher.matches(for: words, language: .english, limit: 10, floor: Confidence(thousandths: 0)))
    }
  }
  Benchmark("Matching: BM25, 14,103 texts") { benchmark in
    for _ in benchmark.scaledIterations {
      let words = Statements.all[benchmark.currentIteration % Statements.all.count]
      blackHole(Statements.baseline.best(Statements.baseline.words(of: words), limit: 10))
    }
  }
  Benchmark("XML: events of 1 MB") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(Documents.events()) }
  }
  Benchmark("XML: records of 1 MB") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(Documents.records()) }
  }
}
