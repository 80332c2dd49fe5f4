extension Evaluation {
  func iterated(_ iteration: Iteration) -> FEELValue {
    let height = stack.count
    defer { stack.removeSubrange(height...) }
    if iteration.hasPartial { stack.append(.list([])) }
    var run = Run(iteration: iteration, height: height)
    switch iterate(&run, from: 0) {
    case .failed(let value): return value
    case .stopped, .finished: break
    }
    switch iteration.kind {
    case .collect:
      if let missing = MissingInputs.among(run.results) { return .undetermined(missing) }
      return .list(run.results)
    case .some, .every: return run.truth.value
    }
  }

  private struct Run {
    let iteration: Iteration
    let height: Int
    var results: [FEELValue] = []
    var truth: Truth

    init(iteration: Iteration, height: Int) {
      self.iteration = iteration
      self.height = height
      truth = .known(iteration.kind == .every)
    }
  }

  private enum Outcome {
    case finished, stopped
    case failed(FEELValue)
  }

  /// Goes through the domain of this number, and in each turn through those after it.
  private func iterate(_ run: inout Run, from number: Int) -> Outcome {
    guard number < run.iteration.domains.count else { return turn(&run) }
    let domain: Domain
    switch self.domain(run.iteration.domains[number]) {
    case .success(let found): domain = found
    case .failure(let problem): return .failed(problem.value)
    }
    let height = stack.count
    for index in 0..<domain.count {
      guard let value = domain[index] else { break }
      stack.append(value)
      let outcome = iterate(&run, from: number + 1)
      stack.removeSubrange(height...)
      if case .finished = outcome { continue }
      return outcome
    }
    return .finished
  }

  private func turn(_ run: inout Run) -> Outcome {
    var value = value(of: run.iteration.body)
    if run.iteration.hasPartial { value = bounded(value) }
    if failure != nil { return .failed(.null) }
    switch run.iteration.kind {
    case .collect:
      guard run.results.count < limits.elements else {
        return .failed(fail("a list has more than \(limits.elements) elements"))
      }
      run.results.append(value)
      if run.iteration.hasPartial, case .list(var partial) = stack[run.height] {
        stack[run.height] = .null
        partial.append(value)
        stack[run.height] = .list(partial)
      }
      return .finished
    case .some, .every:
      let dominant = run.iteration.kind == .some
      let truth = Truth(value)
      if run.iteration.isBoxed, case .null = truth { return .failed(null("a condition is neither true nor false")) }
      run.truth = combined(run.truth, truth, dominant: dominant)
      if run.iteration.isBoxed { return .finished }
      if case .known(dominant) = run.truth { return .stopped }
      return .finished
    }
  }

  private struct Problem: Error { let value: FEELValue }

  /// What an iteration goes through: elements, numbers or days.
  private enum Domain {
    case elements([FEELValue])
    case numbers(first: Int, step: Int, count: Int)
    case days(first: Int, step: Int, count: Int)

    var count: Int {
      switch self {
      case .elements(let elements): elements.count
      case .numbers(_, _, let count), .days(_, _, let count): count
      }
    }

    subscript(index: Int) -> FEELValue? {
      switch self {
      case .elements(let elements): elements[index]
      case .numbers(let first, let step, _): .number(first + step * index)
      case .days(let first, let step, _): CalendarDate(dayNumber: first + step * index).map { .date($0) }
      }
    }
  }

  private func domain(_ domain: Iteration.Domain) -> Result<Domain, Problem> {
    switch domain {
    case .list(let expression):
      let value = value(of: expression)
      switch value {
      case .undetermined: return .failure(Problem(value: value))
      case .list(let elements): return .success(.elements(elements))
      case .range(let range):
        guard let lower = range.lower, let upper = range.upper, !lower.isNull, !upper.isNull else {
          return .failure(Problem(value: null("a range without an end cannot be gone through")))
        }
        return steps(from: lower, to: upper, skipsFirst: !range.includesLower, skipsLast: !range.includesUpper)
      case .null: return .failure(Problem(value: null("null cannot be gone through")))
      default: return .success(.elements([value]))
      }
    case .range(let lower, let upper):
      return steps(from: value(of: lower), to: value(of: upper))
    }
  }

  /// All whole numbers or days from one to the other, upwards or downwards.
  private func steps(
    from lower: FEELValue, to upper: FEELValue, skipsFirst: Bool = false, skipsLast: Bool = false
  ) -> Result<Domain, Problem> {
    if let missing = MissingInputs.among([lower, upper]) { return .failure(Problem(value: .undetermined(missing))) }
    let ends: (Int, Int, isDate: Bool)
    switch (lower, upper) {
    case (.number(let lower), .number(let upper)):
      guard let first = lower.exactInt, let last = upper.exactInt else {
        return .failure(Problem(value: null("only whole numbers can be gone through")))
      }
      ends = (first, last, false)
    case (.date(let lower), .date(let upper)):
      ends = (lower.dayNumber, upper.dayNumber, true)
    default: return .failure(Problem(value: null("`\(lower.kind)..\(upper.kind)` cannot be gone through")))
    }
    let step = ends.0 <= ends.1 ? 1 : -1
    let (distance, overflow) = (step == 1 ? ends.1 : ends.0).subtractingReportingOverflow(step == 1 ? ends.0 : ends.1)
    guard !overflow, distance < limits.elements else {
      return .failure(Problem(value: fail("a range has more than \(limits.elements) elements")))
    }
    let count = max(0, distance + 1 - (skipsFirst ? 1 : 0) - (skipsLast ? 1 : 0))
    let first = ends.0 + (skipsFirst ? step : 0)
    return .success(
      ends.isDate ? .days(first: first, step: step, count: count) : .numbers(first: first, step: step, count: count))
  }
}
