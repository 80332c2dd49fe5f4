import DecisionTables
import Glibc

/// Processor time of this thread in nanoseconds: other work on the machine hardly counts.
func processorTime() -> Int {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// The best of three, in milliseconds.
private func milliseconds(_ work: () -> Void) -> Int {
  (0..<3).map { _ in
    let start = processorTime()
    work()
    return (processorTime() - start) / 1_000_000
  }.min() ?? 0
}

func analyse(_ path: String) throws {
  let model = try CompiledModel(contentsOf: path)
  var analyses: [TableAnalysis] = []
  let all = milliseconds { analyses = model.analyses() }
  let overlaps = milliseconds { _ = model.analyses(only: [.overlaps]) }
  let gaps = milliseconds { _ = model.analyses(only: [.gaps]) }
  print(
    "rows=\(analyses[0].rowCount) findings=\(analyses[0].findings.count + analyses[0].unlisted)",
    "partial=\(analyses[0].isPartial) all_ms=\(all) overlaps_ms=\(overlaps) gaps_ms=\(gaps)")
}
