public import Model

/// Coverage as a bar: full up to what is stated, shaded to what is expected, light to what is possible.
public struct CoverageBar: Sendable {
  let coverage: [Reading: Fraction]

  public init(_ coverage: [Reading: Fraction]) { self.coverage = coverage }

  public func written(width: Int) -> String {
    func columns(_ reading: Reading) -> Int {
      guard let fraction = coverage[reading] else { return 0 }
      return (fraction.numerator * width * 2 + fraction.denominator) / (2 * fraction.denominator)
    }
    let (stated, expected, possible) = (columns(.stated), columns(.expected), columns(.possible))
    return (0..<width).map { $0 < stated ? "█" : $0 < expected ? "▓" : $0 < possible ? "░" : "·" }.joined()
  }
}
