/// Where the regions of a kernel's columns begin, and their masks stand.
struct KernelLayout: Sendable {
  let columns: [KernelColumn]
  /// Numbers, dates and the hashes of strings that regions begin at, of all columns.
  let keys: [Int64]
  /// The breakpoints themselves, by column: for numbers with more digits than the keys, and for strings.
  let numbers: [[Decimal34]]
  let strings: [[String]]
  /// Ten to the power of 0 to 18.
  private let powers = (0...18).map { UInt64(tenToThe($0)) }

  init(columns: [KernelColumn], keys: [Int64], numbers: [[Decimal34]], strings: [[String]]) {
    self.columns = columns
    self.keys = keys
    self.numbers = numbers
    self.strings = strings
  }

  /// The number times ten to the power of the column's scale, if that is whole and fits into 63 bits.
  @inline(__always)
  func key(of number: Decimal34, in column: KernelColumn) -> Int64? {
    number.scaled(by: column.scale, powers: powers)
  }

  /// The region of an ordered value: below the first breakpoint, at it, between it and the second, and so on.
  @inline(__always)
  func region(of key: Int64, in column: KernelColumn) -> Int {
    var below = 0
    var at = 0
    for index in column.firstKey..<(column.firstKey + column.keyCount) {
      let breakpoint = keys[index]
      below &+= breakpoint < key ? 2 : 0
      at |= breakpoint == key ? 1 : 0
    }
    return below | at
  }

  /// The region of a number that has more digits than keys do.
  func region(of number: Decimal34, in input: Int) -> Int {
    for (index, breakpoint) in numbers[input].enumerated() {
      let order = number.compare(breakpoint)
      if order < 0 { return index * 2 }
      if order == 0 { return index * 2 + 1 }
    }
    return numbers[input].count * 2
  }

  /// Regions of strings: each of those that cells name, and then all others.
  @inline(__always)
  func region(of text: borrowing Facts.Text, in input: Int) -> Int {
    let column = columns[input]
    for number in 0..<column.keyCount where keys[column.firstKey + number] == text.key {
      // Hashes may be the same by chance.
      if strings[input][number] == text.string { return number }
    }
    return column.keyCount
  }
}

/// One column of a kernel: where its keys and masks are. Nothing in it is counted by reference.
struct KernelColumn: Sendable {
  let kind: TableKernel.InputKind
  let firstKey: Int
  let keyCount: Int
  /// Where its masks begin: those of its regions, then the ones below.
  let firstMask: Int
  let regions: Int
  let words: Int
  /// Keys are numbers times ten to this power.
  let scale: Int

  func mask(_ region: Int) -> Int { firstMask + region * words }

  /// Masks behind those of the regions: for null, for a value of another kind, and, of a missing input, for rules that
  /// match whatever it is and for those that may match.
  var null: Int { mask(regions) }
  var other: Int { mask(regions + 1) }
  var certain: Int { mask(regions + 2) }
  var possible: Int { mask(regions + 3) }
}

extension Decimal34 {
  /// The number times ten to the power of `scale`, if that is whole and fits into 63 bits; exact or nil.
  @inline(__always)
  func scaled(by scale: Int, powers: [UInt64]) -> Int64? {
    guard high & 0x0001_FFFF_FFFF_FFFF == 0 else { return nil }
    let shift = exponent &+ scale
    guard shift >= 0, shift < powers.count else { return nil }
    let (product, overflow) = low.multipliedReportingOverflow(by: powers[shift])
    guard !overflow, product <= UInt64(Int64.max) else { return nil }
    return isNegative ? -Int64(product) : Int64(product)
  }
}
