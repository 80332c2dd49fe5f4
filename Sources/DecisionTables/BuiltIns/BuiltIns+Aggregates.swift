extension BuiltIns {
  static let aggregates: [BuiltIn] = [
    aggregate("min") { _, list in extreme(list, -1) },
    aggregate("max") { _, list in extreme(list, 1) },
    aggregate("sum") { evaluation, list in
      list.isEmpty
        ? .null
        : list.dropFirst().reduce(list[0].number != nil || isDuration(list[0]) ? list[0] : .null) {
          evaluation.arithmetic(.add, $0, $1)
        }
    },
    aggregate("mean") { evaluation, list in mean(numbers(list)) },
    aggregate("median") { _, list in
      guard let numbers = numbers(list)?.sorted(), !numbers.isEmpty else { return .null }
      let middle = numbers.count / 2
      if numbers.count % 2 == 1 { return .number(numbers[middle]) }
      return mean([numbers[middle - 1], numbers[middle]])
    },
    aggregate("stddev") { _, list in
      guard let numbers = numbers(list), numbers.count > 1, case .number(let mean) = mean(numbers) else { return .null }
      var squares = Decimal34.zero
      for number in numbers {
        guard let distance = number.subtracting(mean), let square = distance.multiplied(by: distance),
          let sum = squares.adding(square)
        else { return .null }
        squares = sum
      }
      return squares.divided(by: Decimal34(numbers.count - 1))?.squareRoot().map { .number($0) } ?? .null
    },
    aggregate("mode") { _, list in
      guard let numbers = numbers(list) else { return .null }
      var counts: [Decimal34: Int] = [:]
      for number in numbers { counts[number, default: 0] += 1 }
      let most = counts.values.max() ?? 0
      return .list(counts.filter { $0.value == most }.keys.sorted().map { .number($0) })
    },
    aggregate("product") { _, list in
      guard let numbers = numbers(list), !numbers.isEmpty else { return .null }
      var product = Decimal34.one
      for number in numbers {
        guard let next = product.multiplied(by: number) else { return .null }
        product = next
      }
      return .number(product)
    },
    truth("all", dominant: false),
    truth("and", dominant: false),
    truth("any", dominant: true),
    truth("or", dominant: true),
  ]

  /// A function of a list, or of its elements as arguments.
  private static func aggregate(
    _ name: String, _ body: @escaping @Sendable (Evaluation, [FEELValue]) -> FEELValue
  ) -> BuiltIn {
    BuiltIn(name, "list", "n...") { evaluation, arguments in
      if arguments.count == 1 { return elements(arguments[0]).map { body(evaluation, $0) } ?? .null }
      return body(evaluation, arguments)
    }
  }

  private static func isDuration(_ value: FEELValue) -> Bool {
    switch value {
    case .days, .months: true
    default: false
    }
  }

  private static func extreme(_ list: [FEELValue], _ sign: Int) -> FEELValue {
    guard var best = list.first, best.order(best) != nil else { return .null }
    for value in list.dropFirst() {
      guard let order = value.order(best) else { return .null }
      if order == sign { best = value }
    }
    return best
  }

  /// Nil if there is anything but numbers.
  private static func numbers(_ list: [FEELValue]) -> [Decimal34]? {
    let numbers = list.compactMap(\.number)
    return numbers.count == list.count ? numbers : nil
  }

  private static func mean(_ numbers: [Decimal34]?) -> FEELValue {
    guard let numbers, !numbers.isEmpty else { return .null }
    var sum = Decimal34.zero
    for number in numbers {
      guard let next = sum.adding(number) else { return .null }
      sum = next
    }
    return sum.divided(by: Decimal34(numbers.count)).map { .number($0) } ?? .null
  }

  private static func truth(_ name: String, dominant: Bool) -> BuiltIn {
    aggregate(name) { _, list in
      if list.contains(where: { $0.boolean == dominant }) { return .boolean(dominant) }
      return list.allSatisfy { $0.boolean != nil } ? .boolean(!dominant) : .null
    }
  }
}
