/// Makes a kernel out of a compiled table, if its cells allow it.
struct KernelCompiler {
  private let table: CompiledTable
  /// For the cells, which need no model: they are constants.
  private let evaluation = Evaluation(mode: .strict)
  private let words: Int
  /// What the column that is being made allows.
  private var allowed = UnaryTests.any
  private var keys: [Int64] = []
  private var masks: [UInt64] = []
  private var numbers: [[Decimal34]] = []
  private var strings: [[String]] = []

  init(_ table: CompiledTable) {
    self.table = table
    words = max(1, (table.rules.count + 63) / 64)
    // The cells' own stack positions count from the table's depth.
    evaluation.stack = Array(repeating: .null, count: table.depth)
  }

  /// Nil for a table with a cell that is more than a comparison with constants.
  mutating func compile() -> TableKernel? {
    var columns: [KernelColumn] = []
    for number in table.inputs.indices {
      // What is not allowed has no result, as if no rule matched.
      guard let domain = KernelConstants.of(table.inputs[number].allowed),
        let column = column(number, table.inputs[number].allowed, domain)
      else { return nil }
      columns.append(column)
    }
    guard let ranks = ranks() else { return nil }
    return TableKernel(
      inputs: zip(table.inputs, columns).map { TableKernel.Input(expression: $0.text, kind: $1.kind) },
      hitPolicy: table.hitPolicy, results: table.rules.map(result),
      layout: KernelLayout(columns: columns, keys: keys, numbers: numbers, strings: strings), masks: masks,
      words: words, ranks: ranks)
  }

  private mutating func column(_ number: Int, _ allowed: UnaryTests, _ domain: [FEELValue]) -> KernelColumn? {
    self.allowed = allowed
    let cells = table.rules.map { $0.tests[number] }
    var constants = domain
    for cell in cells {
      guard let found = KernelConstants.of(cell) else { return nil }
      constants += found
    }
    constants.removeAll(where: \.isNull)
    switch constants.first {
    case nil: return column(.unused, cells, regions: [.number(0)])
    case .boolean:
      guard constants.allSatisfy({ $0.boolean != nil }) else { return nil }
      return column(.boolean, cells, regions: [.boolean(false), .boolean(true)])
    case .string: return stringColumn(cells, constants.compactMap(\.string), constants.count)
    case .number: return numberColumn(cells, constants.compactMap(\.number), constants.count)
    case .date:
      let days = constants.compactMap { if case .date(let date) = $0 { date.dayNumber } else { nil } }
      return days.count == constants.count ? dateColumn(cells, Set(days).sorted()) : nil
    default: return nil
    }
  }

  private mutating func stringColumn(_ cells: [UnaryTests], _ strings: [String], _ count: Int) -> KernelColumn? {
    // Strings in order have more regions than strings that are equal or not.
    guard strings.count == count, (cells + [allowed]).allSatisfy(KernelConstants.comparesForEqualityOnly) else {
      return nil
    }
    // Told apart by code points, as FEEL does.
    let distinct = Dictionary(strings.map { (Array($0.utf8), $0) }) { first, _ in first }.values.sorted()
    let other = distinct.joined() + "?"
    let start = keys.count
    keys += distinct.map { Facts.Text($0).key }
    return column(
      .string, cells, regions: (distinct + [other]).map { .string($0) }, keys: start..<keys.count, strings: distinct)
  }

  private mutating func numberColumn(_ cells: [UnaryTests], _ numbers: [Decimal34], _ count: Int) -> KernelColumn? {
    guard numbers.count == count else { return nil }
    let distinct = Set(numbers).sorted()
    guard let first = distinct.first, let last = distinct.last, let low = first.subtracting(.one),
      let high = last.adding(.one)
    else { return nil }
    var regions: [FEELValue] = [.number(low)]
    for (number, next) in zip(distinct, distinct.dropFirst().map(Optional.some) + [nil]) {
      regions.append(.number(number))
      guard let next else { continue }
      guard let middle = number.adding(next)?.divided(by: Decimal34(2)), number < middle, middle < next else {
        return nil
      }
      regions.append(.number(middle))
    }
    regions.append(.number(high))
    // The finest breakpoint says how many digits a key needs; more allow for finer facts, as far as there is room.
    let finest = max(0, distinct.map { -$0.stripped.exponent }.max() ?? 0)
    let room = distinct.map { 15 - decimalDigits($0.coefficient) - $0.exponent }.min() ?? 0
    let scale = max(finest, min(finest + 8, room))
    let powers = (0...18).map { UInt64(tenToThe($0)) }
    let scaled = distinct.map { $0.stripped.scaled(by: scale, powers: powers) }

    let start = keys.count
    // Where breakpoints do not fit, every number is compared as it is.
    let fits = scaled.allSatisfy { $0 != nil }
    if fits { keys += scaled.compactMap { $0 } }
    return column(
      .number, cells, regions: regions, keys: start..<keys.count, scale: fits ? scale : -100_000, numbers: distinct)
  }

  private mutating func dateColumn(_ cells: [UnaryTests], _ days: [Int]) -> KernelColumn? {
    var regions: [FEELValue] = []
    for (index, day) in days.enumerated() {
      // Where no day lies between two, the region between them is never asked for.
      guard let before = CalendarDate(dayNumber: day - 1), let date = CalendarDate(dayNumber: day) else { return nil }
      if index == 0 || day - 1 > days[index - 1] { regions.append(.date(before)) } else { regions.append(.date(date)) }
      regions.append(.date(date))
    }
    guard let last = days.last, let after = CalendarDate(dayNumber: last + 1) else { return nil }
    regions.append(.date(after))
    let start = keys.count
    keys += days.map { Int64($0) }
    return column(.date, cells, regions: regions, keys: start..<keys.count)
  }

  /// A column's masks: what its cells say at one value of each region.
  private mutating func column(
    _ kind: TableKernel.InputKind, _ cells: [UnaryTests], regions: [FEELValue], keys: Range<Int> = 0..<0,
    scale: Int = 0, numbers: [Decimal34] = [], strings: [String] = []
  ) -> KernelColumn {
    let start = masks.count
    for region in regions { append(cells, region) { if case .known(true) = $0 { true } else { false } } }
    append(cells, .null) { $0.isTrue }
    append(cells, .context(FEELContext())) { $0.isTrue }
    let missing = FEELValue.undetermined(MissingInputs("?"))
    append(cells, missing) { $0.isTrue }
    append(cells, missing) { truth in
      if case .undetermined = truth { return true }
      return truth.isTrue
    }
    self.numbers.append(numbers)
    self.strings.append(strings)
    return KernelColumn(
      kind: kind, firstKey: keys.lowerBound, keyCount: keys.count, firstMask: start, regions: regions.count,
      words: words, scale: scale)
  }

  private mutating func append(_ cells: [UnaryTests], _ value: FEELValue, _ passes: (Truth) -> Bool) {
    let isAllowed = value.isNull || value.missing != nil || evaluation.passes(value, allowed) != false
    let rules = isAllowed ? cells.indices.filter { passes(evaluation.truth(of: cells[$0], for: value)) } : []
    let set = RuleSet(rules, words: words)
    masks += [set.first] + set.more
  }

  /// A rule's conclusion, if it is made of constants.
  private func result(_ rule: CompiledTable.Rule) -> FEELValue? {
    guard let values = outputs(rule) else { return nil }
    if table.outputs.count == 1, let only = values.first { return only }
    return .context(FEELContext(zip(table.outputs.map(\.name), values)))
  }

  private func outputs(_ rule: CompiledTable.Rule) -> [FEELValue]? {
    var values: [FEELValue] = []
    for (expression, output) in zip(rule.outputs, table.outputs) {
      guard case .constant(let value) = expression else { return nil }
      values.append(evaluation.coerce(value, to: output.type))
    }
    return values
  }

  /// Numbers that tell rules apart by what they conclude; nil where the hit policy needs them and they cannot be had.
  private func ranks() -> [Int]? {
    guard table.hitPolicy == .any || table.hitPolicy == .priority else { return [] }
    var rows: [[FEELValue]] = []
    for rule in table.rules {
      guard let row = outputs(rule) else { return nil }
      rows.append(row)
    }
    if table.hitPolicy == .any {
      return rows.map { row in rows.firstIndex { zip($0, row).allSatisfy { $0.isSame(as: $1) } } ?? 0 }
    }
    let places = rows.map { row in
      zip(row, table.outputs).map { value, output in
        output.values.firstIndex {
          evaluation.passes(value, UnaryTests(tests: [$0], isNegated: false)) == true
        } ?? output.values.count
      }
    }
    let order = Array(Set(places)).sorted { $0.lexicographicallyPrecedes($1) }
    return places.map { order.firstIndex(of: $0) ?? 0 }
  }
}
