import DecisionTables

/// Small random numbers, the same in every run and in the other engines' script.
private struct Random {
  var seed: UInt64

  mutating func below(_ bound: UInt64) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((seed >> 33) % bound)
  }
}

/// A fact of the type that its slot has.
private enum Fact {
  case number(Decimal34)
  case truth(Bool)
  case text(Facts.Text)

  var value: FEELValue {
    switch self {
    case .number(let number): .number(number)
    case .truth(let value): .boolean(value)
    case .text(let text): .string(text.string)
    }
  }
}

private func cases(_ count: Int) -> [[Fact]] {
  var random = Random(seed: 7)
  let sectors = ["same", "related", "different"].map { Facts.Text($0) }
  func hundredths(_ number: Int) -> Fact { .number(Decimal34(number, exponent: -2) ?? .zero) }
  return (0..<count).map { _ in
    [
      hundredths(random.below(101)), .number(Decimal34(random.below(5) - 2)), hundredths(random.below(200)),
      .truth(random.below(2) == 1), .text(sectors[random.below(3)]), .number(Decimal34(random.below(120))),
    ]
  }
}

private func row(_ outcome: TableKernel.Outcome) -> Int { if case .rule(let rule) = outcome { rule + 1 } else { 0 } }

/// Passes over so many cases until the time is over: evaluations a second of processor time, and the sum of one pass.
private func rate(_ count: Int, _ seconds: Int, _ pass: () -> Int) -> (perSecond: Int, sum: Int) {
  var (passes, sum, spent) = (0, 0, 0)
  while spent < seconds * 1_000_000_000 {
    let start = processorTime()
    sum = pass()
    spent += processorTime() - start
    passes += 1
  }
  return (Int(Double(passes * count) * 1e9 / Double(spent)), sum)
}

func evaluate(_ path: String, seconds: Int) throws {
  let model = try CompiledModel(contentsOf: path)
  guard model.errors.isEmpty, let kernel = model.kernel(of: "outcome") else { fatalError("\(model.errors)") }
  let cases = cases(4096)
  func set(_ facts: inout Facts, _ fact: Fact, _ input: Int) {
    switch fact {
    case .number(let number): kernel.set(input, to: number, in: &facts)
    case .truth(let value): kernel.set(input, to: value, in: &facts)
    case .text(let text): kernel.set(input, to: text, in: &facts)
    }
  }
  let frames = cases.map { values in
    var facts = kernel.facts()
    for (input, fact) in values.enumerated() { set(&facts, fact, input) }
    return facts
  }
  // Frames that are filled already.
  let ready = rate(frames.count, seconds) {
    var sum = 0
    for frame in frames { sum += row(kernel.evaluate(frame)) }
    return sum
  }
  // Six facts set for each evaluation.
  let filled = rate(cases.count, seconds) {
    var facts = kernel.facts()
    var sum = 0
    for values in cases {
      for input in values.indices { set(&facts, values[input], input) }
      sum += row(kernel.evaluate(facts))
    }
    return sum
  }
  // The interpreter: names, decimal arithmetic, requirement graph.
  let named = cases.prefix(512).map { values in
    FEELContext(zip(kernel.inputs.map(\.expression), values.map(\.value)))
  }
  let interpreted = rate(named.count, seconds) {
    named.reduce(0) { $0 + (model.evaluate("outcome", inputs: $1)?.value.number?.exactInt ?? 0) }
  }
  guard ready.sum == filled.sum, interpreted.sum == frames.prefix(512).reduce(0, { $0 + row(kernel.evaluate($1)) })
  else { fatalError("kernel and interpreter disagree") }
  let answers = frames.prefix(1000).map { String(row(kernel.evaluate($0))) }.joined(separator: ",")
  print("ready=\(ready.perSecond) set=\(filled.perSecond) interpreted=\(interpreted.perSecond) answers=\(answers)")
}
