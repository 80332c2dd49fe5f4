extension Array where Element: Sendable {
  /// What `answer` gives for each element, worked out on all cores, in the order of the elements.
  func mappedOnAllCores<Answer: Sendable>(
    _ progress: Progress, answer: @Sendable @escaping (Element) -> Answer
  ) async -> [Answer] {
    let chunk = 64
    let answers = await withTaskGroup(of: (Int, [Answer]).self) { group in
      for start in stride(from: 0, to: count, by: chunk) {
        group.addTask { (start, self[start..<Swift.min(start + chunk, count)].map(answer)) }
      }
      var parts: [(Int, [Answer])] = []
      var done = 0
      for await part in group {
        parts.append(part)
        done += part.1.count
        progress.report(done)
      }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
    progress.finish()
    return answers
  }
}
