/// The values of one input, cut into regions in each of which every cell at hand says the same.
///
/// The constants that cells compare with are the breakpoints. Numbers and days have a region below the first breakpoint,
/// one at it, one between it and the next, and so on; strings have one for each that is named and one for all others.
struct Axis: Sendable {
  enum Kind: Sendable, Hashable { case number, date, months, days, string, boolean, unused }

  struct Region: Sendable {
    /// A value that lies in the region.
    let value: FEELValue
    /// The breakpoints around it; nil beyond the outermost ones, the same twice for a breakpoint itself.
    let lower: FEELValue?
    let upper: FEELValue?

    /// Whether it is one value.
    var isPoint: Bool { lower != nil && upper != nil && lower?.equals(upper ?? .null) == true }
    /// All strings that no cell names.
    var isRest = false
  }

  let kind: Kind
  let regions: [Region]

  /// Whether one region comes after another.
  var isOrdered: Bool { kind != .string && kind != .unused }

  /// - Parameters:
  ///   - constants: all that cells compare with. Null has a region of its own, the first, where it is among them.
  ///   - type: of the input, for those that no cell compares with anything.
  ///   - isOrdering: whether a cell asks which of two values comes first.
  /// - Returns: nil for constants of several kinds, or of a kind that is not cut into regions.
  init?(constants: [FEELValue], type: FEELType = .any, isOrdering: Bool = true) {
    var regions: [Region] = []
    let named = constants.filter { !$0.isNull }
    if named.count < constants.count { regions.append(Region(value: .null, lower: .null, upper: .null)) }
    func all<Value>(_ part: (FEELValue) -> Value?) -> [Value]? {
      let parts = named.compactMap(part)
      return parts.count == named.count ? parts : nil
    }
    switch (named.first, type.base) {
    case (.number?, _), (nil, .number):
      guard let numbers = all(\.number), let found = Self.ordered(Set(numbers).sorted()) else { return nil }
      kind = .number
      regions += found
    case (.date?, _), (nil, .date):
      guard let days = all({ if case .date(let date) = $0 { date.dayNumber } else { nil } }) else { return nil }
      kind = .date
      regions += Self.whole(days) { CalendarDate(dayNumber: $0).map { .date($0) } }
    case (.months?, _), (nil, .months):
      guard let months = all({ if case .months(let duration) = $0 { duration.months } else { nil } }) else {
        return nil
      }
      kind = .months
      regions += Self.whole(months) { .months(MonthsDuration(months: $0)) }
    case (.days?, _), (nil, .days):
      guard let seconds = all({ if case .days(let value) = $0, value.nanoseconds == 0 { value.seconds } else { nil } })
      else { return nil }
      kind = .days
      // Seconds are as fine as a decision gets.
      regions += Self.whole(seconds) { .days(DaysDuration(seconds: $0)) }
    case (.string?, _), (nil, .string):
      guard let strings = all(\.string), !isOrdering || strings.isEmpty else { return nil }
      kind = .string
      regions += Self.strings(strings)
    case (.boolean?, _), (nil, .boolean):
      guard all(\.boolean) != nil else { return nil }
      kind = .boolean
      regions += [false, true].map { Region(value: .boolean($0), lower: .boolean($0), upper: .boolean($0)) }
    case (nil, _):
      kind = .unused
      regions += Self.unused.regions
    default: return nil
    }
    self.regions = regions
  }

  private init(kind: Kind, regions: [Region]) {
    self.kind = kind
    self.regions = regions
  }

  static let unused = Axis(kind: .unused, regions: [Region(value: .string("?"), lower: nil, upper: nil)])

  /// Without the regions whose values cannot occur, and strings in the order in which `order` names them; and, for each
  /// region here and the end, how many of those before it remain.
  func restricted(by order: [FEELValue], _ isPossible: (FEELValue) -> Bool) -> (axis: Axis, places: [Int]) {
    var kept: [Region] = []
    var places: [Int] = []
    for region in regions {
      places.append(kept.count)
      if region.value.isNull || isPossible(region.value) { kept.append(region) }
    }
    places.append(kept.count)
    if kept.isEmpty { return (self, Array(0...regions.count)) }
    if kind == .string, !order.isEmpty {
      let ranks = kept.map { region in order.firstIndex { $0.isSame(as: region.value) } ?? order.count }
      kept = kept.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { kept[$0] }
    }
    return (Axis(kind: kind, regions: kept), places)
  }

  private static func ordered(_ numbers: [Decimal34]) -> [Region]? {
    guard let first = numbers.first, let last = numbers.last else {
      return [Region(value: .number(0), lower: nil, upper: nil)]
    }
    guard let below = first.subtracting(.one), let above = last.adding(.one) else { return nil }
    var regions = [Region(value: .number(below), lower: nil, upper: .number(first))]
    for (index, number) in numbers.enumerated() {
      regions.append(Region(value: .number(number), lower: .number(number), upper: .number(number)))
      guard index + 1 < numbers.count else { break }
      let next = numbers[index + 1]
      guard let between = number.adding(next)?.divided(by: Decimal34(2)), number < between, between < next else {
        return nil
      }
      regions.append(Region(value: .number(between), lower: .number(number), upper: .number(next)))
    }
    return regions + [Region(value: .number(above), lower: .number(last), upper: nil)]
  }

  /// Of what is counted in whole steps: where no step lies between two breakpoints, there is no region.
  private static func whole(_ points: [Int], _ value: (Int) -> FEELValue?) -> [Region] {
    let points = Set(points).sorted()
    var regions: [Region] = []
    func add(_ inside: Int, _ lower: Int?, _ upper: Int?) {
      guard let inside = value(inside) else { return }
      regions.append(Region(value: inside, lower: lower.flatMap(value), upper: upper.flatMap(value)))
    }
    guard let first = points.first, let last = points.last else {
      add(0, nil, nil)
      return regions
    }
    add(first &- 1, nil, first)
    for (index, point) in points.enumerated() {
      add(point, point, point)
      if index + 1 < points.count, point + 1 < points[index + 1] { add(point + 1, point, points[index + 1]) }
    }
    add(last &+ 1, last, nil)
    return regions
  }

  private static func strings(_ strings: [String]) -> [Region] {
    // Told apart by code points, as FEEL does.
    let distinct = Dictionary(strings.map { (Array($0.utf8), $0) }) { first, _ in first }.values.sorted()
    let named = distinct.map { Region(value: .string($0), lower: .string($0), upper: .string($0)) }
    var other = "other"
    while distinct.contains(other) { other += "?" }
    return named + [Region(value: .string(other), lower: nil, upper: nil, isRest: true)]
  }
}
