/// Whether an input that was not given is null, or makes undetermined what depends on it.
public enum EvaluationMode: Sendable, Hashable {
  /// As the standard says: a missing input is null.
  case standard
  /// For decisions about people: nothing may be concluded from what is not known.
  case strict
}

/// Bounds on what one evaluation may cost. Past one of them every value is null, and the failure is reported.
public struct EvaluationLimits: Sendable, Hashable {
  /// Values computed; 50 million, some seconds.
  public var steps: Int
  /// Expressions within expressions and calls within calls; 1,000, which a stack of 8 MiB holds.
  public var depth: Int
  /// Elements of one list, and scalars of one string made by joining; a million.
  public var elements: Int

  public static let standard = EvaluationLimits()

  public init(steps: Int = 50_000_000, depth: Int = 1000, elements: Int = 1_000_000) {
    self.steps = steps
    self.depth = depth
    self.elements = elements
  }
}

/// One evaluation while it runs: the stack of values, what it has cost, and what was noted.
final class Evaluation {
  var stack: [FEELValue] = []
  let mode: EvaluationMode
  let limits: EvaluationLimits
  /// What has functions and decisions by number; nil for an expression alone.
  let model: CompiledModel?
  var depth = 0
  private var steps = 0
  /// Set when a limit was passed.
  private(set) var failure: String?
  /// Why values became null, as far as it was noticed; in order, at most `mostNotes`.
  private(set) var notes: [String] = []
  private static let mostNotes = 100
  /// What `now()` and `today()` answer.
  let now: DateTime?
  /// Values of the model's elements, as far as known.
  var world = World()
  var trace: TraceRecorder?

  init(
    model: CompiledModel? = nil, mode: EvaluationMode = .standard, limits: EvaluationLimits = .standard,
    now: DateTime? = nil
  ) {
    self.model = model
    self.mode = mode
    self.limits = limits
    self.now = now
  }

  func note(_ message: @autoclosure () -> String) {
    if notes.count < Self.mostNotes { notes.append(message()) }
  }

  /// Null, with the reason noted.
  func null(_ message: @autoclosure () -> String) -> FEELValue {
    note(message())
    return .null
  }

  func fail(_ message: String) -> FEELValue {
    if failure == nil {
      failure = message
      note(message)
    }
    return .null
  }

  /// Counts work to come; false once there was too much.
  func spend(_ count: Int = 1) -> Bool {
    if failure != nil { return false }
    steps += count
    if steps > limits.steps { _ = fail("the evaluation takes more than \(limits.steps) steps") }
    return failure == nil
  }

  /// Checks the length of a list or string to be made.
  func allows(elements count: Int) -> Bool {
    if count > limits.elements { _ = fail("a list or string has more than \(limits.elements) elements") }
    return spend(count)
  }

  func value(of expression: Expression) -> FEELValue {
    if depth >= limits.depth { return fail("more than \(limits.depth) expressions are nested while evaluating") }
    if !spend() { return .null }
    depth += 1
    defer { depth -= 1 }
    return switch expression {
    case .constant(let value): value
    case .slot(let slot): slot < stack.count ? stack[slot] : .null
    case .member(let name, let item, let otherwise): member(name, item: item, otherwise: otherwise)
    case .arithmetic(let sign, let left, let right): arithmetic(sign, value(of: left), value(of: right))
    case .negation(let operand): negated(value(of: operand))
    case .comparison(let sign, let left, let right): comparison(sign, left, right)
    case .between(let operand, let lower, let upper): self.between(operand, lower, upper)
    case .tests(let tests, let operand): tested(operand, tests)
    case .and(let left, let right): conjunction(left, right)
    case .or(let left, let right): disjunction(left, right)
    case .conditional(let condition, let then, let otherwise, let isBoxed):
      conditional(condition, then, otherwise, isBoxed: isBoxed)
    case .iteration(let iteration): iterated(iteration)
    case .path(let base, let name): path(base, name)
    case .filter(let list, let predicate): filtered(list, predicate)
    case .call(let function, let arguments): called(function, arguments)
    case .function(let body): closure(body)
    case .list(let elements): list(elements)
    case .context(let entries): context(entries)
    case .range(let lower, let upper, let includesLower, let includesUpper):
      range(lower, upper, includesLower, includesUpper)
    case .halfRange(let sign, let end): halfRange(sign, end)
    case .instance(let operand, let type): instance(operand, type)
    case .coerced(let operand, let type): coerce(value(of: operand), to: type)
    case .result(let entries, let final): result(entries, final)
    case .table(let table): evaluate(table)
    }
  }
}
