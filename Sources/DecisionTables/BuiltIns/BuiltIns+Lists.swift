extension BuiltIns {
  static let lists: [BuiltIn] = [
    BuiltIn("list contains", "list, element") { _, arguments in
      guard let list = elements(arguments[0]) else { return .null }
      return .boolean(list.contains { isSame($0, arguments[1]) })
    },
    BuiltIn("count", "list") { _, arguments in elements(arguments[0]).map { .number($0.count) } ?? .null },
    BuiltIn("sublist", "list, start position, length?") { _, arguments in
      guard let list = elements(arguments[0]), let start = arguments[1].number?.exactInt, start != 0 else {
        return .null
      }
      let first = start > 0 ? start - 1 : list.count + start
      guard first >= 0, first < list.count else { return .null }
      guard arguments.count > 2, !arguments[2].isNull else { return .list(Array(list[first...])) }
      guard let length = arguments[2].number?.exactInt, length >= 0, length <= list.count - first else { return .null }
      return .list(Array(list[first..<(first + length)]))
    },
    BuiltIn("append", "list, item...") { evaluation, arguments in
      guard arguments[0].list != nil || !arguments[0].isNull, let list = elements(arguments[0]),
        evaluation.allows(elements: list.count + arguments.count)
      else { return .null }
      return .list(list + arguments.dropFirst())
    },
    BuiltIn("concatenate", "list...") { evaluation, arguments in
      var result: [FEELValue] = []
      for argument in arguments {
        guard let list = elements(argument), evaluation.allows(elements: result.count + list.count) else {
          return .null
        }
        result += list
      }
      return .list(result)
    },
    BuiltIn("insert before", "list, position, newItem") { evaluation, arguments in
      guard var list = elements(arguments[0]), let position = index(arguments[1], in: list) else { return .null }
      list.insert(arguments[2], at: position)
      return evaluation.allows(elements: list.count) ? .list(list) : .null
    },
    BuiltIn("remove", "list, position") { _, arguments in
      guard var list = elements(arguments[0]), let position = index(arguments[1], in: list) else { return .null }
      list.remove(at: position)
      return .list(list)
    },
    BuiltIn("list replace", "list, position: number, newItem", "list, match: function, newItem") {
      evaluation, arguments in
      replace(evaluation, arguments)
    },
    BuiltIn("reverse", "list") { _, arguments in elements(arguments[0]).map { .list($0.reversed()) } ?? .null },
    BuiltIn("index of", "list, match") { _, arguments in
      guard let list = elements(arguments[0]) else { return .null }
      return .list(list.indices.filter { isSame(list[$0], arguments[1]) }.map { .number($0 + 1) })
    },
    BuiltIn("union", "list...") { evaluation, arguments in
      var result: [FEELValue] = []
      for argument in arguments {
        guard let list = elements(argument), evaluation.allows(elements: list.count) else { return .null }
        result += list
      }
      return distinct(result, evaluation)
    },
    BuiltIn("distinct values", "list") { evaluation, arguments in
      elements(arguments[0]).map { distinct($0, evaluation) } ?? .null
    },
    BuiltIn("flatten", "list") { evaluation, arguments in
      guard arguments[0].list != nil || !arguments[0].isNull else { return .null }
      var result: [FEELValue] = []
      return flatten(arguments[0], into: &result, depth: 0, evaluation) ? .list(result) : .null
    },
    BuiltIn("sort", "list, precedes?") { evaluation, arguments in sort(evaluation, arguments) },
  ]

  /// The elements of a list; any other value is a list of one, null is none.
  static func elements(_ value: FEELValue) -> [FEELValue]? {
    switch value {
    case .list(let elements): elements
    case .null: nil
    default: [value]
    }
  }

  static func isSame(_ left: FEELValue, _ right: FEELValue) -> Bool { left.equals(right) == true }

  /// A position from 1, or from -1 at the end, as an index; nil outside the list.
  private static func index(_ value: FEELValue, in list: [FEELValue]) -> Int? {
    guard let position = value.number?.rounded(scale: 0, .down)?.exactInt else { return nil }
    if position > 0 { return position <= list.count ? position - 1 : nil }
    return position < 0 && position >= -list.count ? list.count + position : nil
  }

  private static func replace(_ evaluation: Evaluation, _ arguments: [FEELValue]) -> FEELValue {
    guard var list = elements(arguments[0]) else { return .null }
    switch arguments[1] {
    case .number:
      guard let position = index(arguments[1], in: list) else { return .null }
      list[position] = arguments[2]
    case .function(let match):
      for position in list.indices {
        guard case .boolean(let matches) = evaluation.call(match, [list[position], arguments[2]]) else { return .null }
        if matches { list[position] = arguments[2] }
      }
    default: return .null
    }
    return .list(list)
  }

  private static func distinct(_ values: [FEELValue], _ evaluation: Evaluation) -> FEELValue {
    var result: [FEELValue] = []
    for value in values {
      guard evaluation.spend(result.count + 1) else { return .null }
      if !result.contains(where: { isSame($0, value) }) { result.append(value) }
    }
    return .list(result)
  }

  private static func flatten(
    _ value: FEELValue, into result: inout [FEELValue], depth: Int, _ evaluation: Evaluation
  ) -> Bool {
    guard case .list(let elements) = value, depth < 500 else {
      result.append(value)
      return evaluation.allows(elements: 1)
    }
    return elements.allSatisfy { flatten($0, into: &result, depth: depth + 1, evaluation) }
  }

  /// A stable merge sort, since the order comes from a function that may say anything.
  private static func sort(_ evaluation: Evaluation, _ arguments: [FEELValue]) -> FEELValue {
    guard let list = elements(arguments[0]) else { return .null }
    var failed = false
    func precedes(_ left: FEELValue, _ right: FEELValue) -> Bool {
      if arguments.count > 1 {
        guard case .function(let function) = arguments[1],
          case .boolean(let result) = evaluation.call(function, [left, right])
        else {
          failed = true
          return false
        }
        return result
      }
      guard let order = left.order(right) else {
        failed = true
        return false
      }
      return order < 0
    }
    func sorted(_ part: ArraySlice<FEELValue>) -> [FEELValue] {
      if part.count < 2 || failed { return Array(part) }
      let middle = part.startIndex + part.count / 2
      let (left, right) = (sorted(part[..<middle]), sorted(part[middle...]))
      var (merged, first, second): ([FEELValue], Int, Int) = ([], 0, 0)
      while first < left.count && second < right.count {
        if failed || !evaluation.spend() { return merged }
        if precedes(right[second], left[first]) {
          merged.append(right[second])
          second += 1
        } else {
          merged.append(left[first])
          first += 1
        }
      }
      return merged + left[first...] + right[second...]
    }
    let result = sorted(list[...])
    return failed ? .null : .list(result)
  }
}
