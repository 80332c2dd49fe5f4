import DecisionTables
import Glibc
import XMLReading

// Usage: DecisionBenchmark MODEL SECONDS, or DecisionBenchmark --analyse MODEL. Prints one line of name=value pairs each.

let arguments = CommandLine.arguments

/// Processor time of this thread in nanoseconds: other work on the machine hardly counts.
func processorTime() -> Int {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

func measured(_ work: () -> Void) -> Int {
  let start = processorTime()
  work()
  return processorTime() - start
}

/// Small random numbers, the same in every run and in the other engines' script.
struct Random {
  var seed: UInt64

  mutating func below(_ bound: UInt64) -> UInt64 {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (seed >> 33) % bound
  }
}

if arguments.count > 2, arguments[1] == "--analyse" {
  let model = try CompiledModel(contentsOf: arguments[2])
  var analyses: [TableAnalysis] = []
  let time = (0..<3).map { _ in measured { analyses = model.analyses() } }.min() ?? 0
  let overlaps = (0..<3).map { _ in measured { _ = model.analyses(only: [.overlaps]) } }.min() ?? 0
  let gaps = (0..<3).map { _ in measured { _ = model.analyses(only: [.gaps]) } }.min() ?? 0
  print(
    "rows=\(analyses[0].rowCount) findings=\(analyses[0].findings.count + analyses[0].unlisted)",
    "partial=\(analyses[0].isPartial) all_ms=\(time / 1_000_000) overlaps_ms=\(overlaps / 1_000_000)",
    "gaps_ms=\(gaps / 1_000_000)")
  exit(0)
}

let model = try CompiledModel(contentsOf: arguments[1])
let seconds = Int(arguments[2]) ?? 2
guard model.errors.isEmpty, let kernel = model.kernel(of: "outcome") else { fatalError("\(model.errors)") }

// 4,096 cases, as values and as frames of facts.
var random = Random(seed: 7)
let sectors = ["same", "related", "different"]
var cases: [[FEELValue]] = []
for _ in 0..<4096 {
  cases.append([
    .number(Decimal34(Int(random.below(101)), exponent: -2)!), .number(Decimal34(Int(random.below(5)) - 2)),
    .number(Decimal34(Int(random.below(200)), exponent: -2)!), .boolean(random.below(2) == 1),
    .string(sectors[Int(random.below(3))]), .number(Decimal34(Int(random.below(120)))),
  ])
}
let frames = cases.map { values in
  var facts = kernel.facts()
  for (number, value) in values.enumerated() { kernel.set(number, toValue: value, in: &facts) }
  return facts
}
let texts = Dictionary(uniqueKeysWithValues: sectors.map { ($0, Facts.Text($0)) })
let names = kernel.inputs.map(\.expression)

/// Whole passes over the cases until the time is over: evaluations a second.
func rate(_ pass: () -> Int) -> (perSecond: Double, sum: Int) {
  var (passes, sum, spent) = (0, 0, 0)
  while spent < seconds * 1_000_000_000 {
    let start = processorTime()
    sum = pass()
    spent += processorTime() - start
    passes += 1
  }
  return (Double(passes * cases.count) * 1e9 / Double(spent), sum)
}

func number(_ outcome: TableKernel.Outcome) -> Int {
  if case .rule(let rule) = outcome { rule + 1 } else { 0 }
}

// Frames that are filled already.
let ready = rate { frames.reduce(0) { $0 + number(kernel.evaluate($1)) } }
// Six facts set for each evaluation, from typed values.
let set = rate {
  var facts = kernel.facts()
  var sum = 0
  for values in cases {
    for (number, value) in values.enumerated() {
      switch value {
      case .number(let value): kernel.set(number, to: value, in: &facts)
      case .boolean(let value): kernel.set(number, to: value, in: &facts)
      case .string(let value): kernel.set(number, to: texts[value]!, in: &facts)
      default: break
      }
    }
    sum += number(kernel.evaluate(facts))
  }
  return sum
}
// The interpreter: names, decimal arithmetic, requirement graph.
let whole = rate {
  cases.prefix(512).reduce(0) { sum, values in
    let result = model.evaluate("outcome", inputs: FEELContext(zip(names, values)))
    return sum + (result?.value.number?.exactInt ?? 0)
  } * 0 + 512
}
let answers = frames.prefix(1000).map { String(number(kernel.evaluate($0))) }.joined(separator: ",")
print(
  "ready=\(Int(ready.perSecond)) set=\(Int(set.perSecond)) interpreted=\(Int(whole.perSecond / 8)) answers=\(answers)")
if ready.sum != set.sum { fatalError("the two ways to give facts disagree") }
