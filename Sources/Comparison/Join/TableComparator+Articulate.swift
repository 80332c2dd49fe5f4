import Model
import Synchronization

extension TableComparator {
  /// How many hits are held at once, at most; what is asked is answered in batches of that size.
  private static let heldHits = 8_000_000

  /// The articulation table, line by line in order of row.
  ///
  /// - Parameters:
  ///   - progress: Told, from any task, how many of the rows asked about are done.
  ///   - piece: What is to be made of a line; called from any task.
  ///   - emit: Given the pieces of a batch, in order; what it throws ends the work.
  /// - Throws: `ArticulationFault` if a checked line is not the one by definition; what `emit` throws.
  /// - Complexity: O(asked x rows) in the worst case, with a small constant: see the article Performance.
  public func articulate<Piece: Sendable>(
    _ options: Articulation, progress: @escaping @Sendable (Int) -> Void = { _ in },
    piece: @escaping @Sendable (ArticulationLine) -> Piece, emit: ([Piece]) async throws -> Void
  ) async throws {
    let asked = options.asked ?? Array(0..<table.count)
    let size = max(256, TableComparator.heldHits / max(1, options.limit) / 8)
    for start in stride(from: 0, to: asked.count, by: size) {
      let batch = Array(asked[start..<min(asked.count, start + size)])
      let done: @Sendable (Int) -> Void = { progress(start + $0) }
      let lines: [ArticulationLine] =
        if options.isExhaustive {
          try await exhaustiveLines(batch, options, done)
        } else if options.direction == .sourcesFor {
          try await sourceLines(batch, options, done)
        } else {
          try await targetLines(batch, options, done)
        }
      try await check(lines, options)
      try await emit(
        shared(lines.count, by: 256, options.threads, quietly) {
          { range in range.map { piece(lines[$0]) } }
        })
    }
  }

  private func check(_ lines: [ArticulationLine], _ options: Articulation) async throws {
    let sample = lines.filter { options.checked.contains($0.row) }
    let faults = try await shared(sample.count, by: 1, options.threads, quietly) {
      let counter = PairCounter(table)
      return { range in
        range.compactMap { place in
          lineExhaustively(sample[place].row, options, counter) == sample[place] ? nil : sample[place].row
        }
      }
    }
    if let row = faults.first { throw ArticulationFault(row: row) }
  }

  /// The line of one row, by definition.
  public func lineExhaustively(of row: Int, _ options: Articulation) -> ArticulationLine {
    lineExhaustively(row, options, PairCounter(table))
  }

  /// The line of one row through the kernel.
  public func line(of row: Int, _ options: Articulation) -> ArticulationLine {
    guard options.direction == .sourcesFor else { return lineExhaustively(of: row, options) }
    return SourceSearch(self, options, most: 1).lines(for: [row])[0]
  }

  private func exhaustiveLines(
    _ batch: [Int], _ options: Articulation, _ progress: @escaping @Sendable (Int) -> Void
  ) async throws -> [ArticulationLine] {
    try await shared(batch.count, by: 16, options.threads, progress) {
      let counter = PairCounter(table)
      return { range in range.map { lineExhaustively(batch[$0], options, counter) } }
    }
  }

  /// For each target the best sources. Targets that resemble each other are asked together, so that they pass over the
  /// same blocks.
  private func sourceLines(
    _ batch: [Int], _ options: Articulation, _ progress: @escaping @Sendable (Int) -> Void
  ) async throws -> [ArticulationLine] {
    let inOrder = clustered(batch)
    let lines = try await shared(inOrder.count, by: SourceSearch.together, options.threads, progress) {
      let search = SourceSearch(self, options)
      return { range in search.lines(for: Array(inOrder[range])) }
    }
    return lines.sorted { $0.row < $1.row }
  }

  /// Rows in the order of the blocks.
  func clustered(_ rows: [Int]) -> [Int] {
    guard rows.count > 1 else { return rows }
    var isAsked = Array(repeating: false, count: table.count)
    for row in rows { isAsked[row] = true }
    return table.blocks.order.lazy.map(Int.init).filter { isAsked[$0] }
  }

  /// Shares `count` pieces of work among tasks, `size` at a time, and returns the results in order.
  func shared<Result: Sendable>(
    _ count: Int, by size: Int, _ threads: Int, _ progress: @escaping @Sendable (Int) -> Void,
    _ worker: @escaping @Sendable () -> (Range<Int>) -> [Result]
  ) async throws -> [Result] {
    let (next, done) = (Count(), Count())
    return try await withThrowingTaskGroup(of: [(Int, [Result])].self) { group in
      for _ in 0..<max(1, min(threads, (count + size - 1) / size)) {
        group.addTask {
          let work = worker()
          var parts: [(Int, [Result])] = []
          while true {
            let start = next.add(size) - size
            guard start < count else { return parts }
            try Task.checkCancellation()
            let range = start..<min(count, start + size)
            parts.append((start, work(range)))
            progress(done.add(range.count))
          }
        }
      }
      var all: [(Int, [Result])] = []
      for try await parts in group { all += parts }
      return all.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}

/// Where nobody is told how far the work is.
let quietly: @Sendable (Int) -> Void = { _ in }

/// A number that tasks add to.
private final class Count: Sendable {
  private let value = Atomic(0)

  /// - Returns: The new value.
  func add(_ number: Int) -> Int { value.add(number, ordering: .relaxed).newValue }
}
