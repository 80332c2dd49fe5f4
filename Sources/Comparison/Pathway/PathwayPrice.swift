import Model

/// What one credential costs a learner in one measure, as a single number that adds up.
///
/// The first measure stands above the second, and one that is not known above all sums of known ones: unknown is not zero,
/// so that it is chosen only where nothing known does as much.
struct PathwayPrice {
  let measure: PathwayQuestion.Measure

  /// Above the sum of tie-breaking parts of a thousand credentials, each at most 2^34.
  private static let unit = 1 << 44

  func price(count: Int = 1, hours: Hundredths?, cost: Cost?) -> Int {
    let dollars = cost.flatMap { $0.currency == "CAD" ? $0.amount.count : nil }
    // Ten million hours or dollars at most, by the readers' bounds.
    func tie(_ value: Int?) -> Int { min(value ?? 1 << 33, 1 << 33) }
    return switch measure {
    case .count: count * PathwayPrice.unit + tie(hours?.count)
    case .hours: scaled(hours?.count, tie: count)
    case .cost: scaled(dollars, tie: count)
    }
  }

  private func scaled(_ value: Int?, tie: Int) -> Int {
    value.map { ($0 << 10) + min(tie, 1023) } ?? PathwayPrice.unit
  }

  /// A bound in price as one in the measure's own unit.
  func measured(_ price: Int) -> Int {
    switch measure {
    case .count: price / PathwayPrice.unit
    case .hours, .cost: (price % PathwayPrice.unit) >> 10
    }
  }

  /// The value of the measure; nil where it is not known.
  func value(hours: Hundredths?, cost: Cost?) -> Int? {
    switch measure {
    case .count: 1
    case .hours: hours?.count
    case .cost: cost.flatMap { $0.currency == "CAD" ? $0.amount.count : nil }
    }
  }

  /// Whole credentials in a price of the count measure; 0 in the others.
  static func leastPrice(ofCount count: Int, _ measure: PathwayQuestion.Measure) -> Int {
    measure == .count ? count * unit : 0
  }
}
