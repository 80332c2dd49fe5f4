/// A part of a table's space of inputs.
public struct TableRegion: Sendable, Hashable {
  /// By column, the regions that belong to it.
  let sides: [[Range<Int>]]

  init(_ sides: [[Range<Int>]]) { self.sides = sides }

  init(_ box: Box) {
    sides = (0..<box.sides.count / 2).map { [Int(box.sides[$0 * 2])..<Int(box.sides[$0 * 2 + 1])] }
  }

  /// How many cells of the grid it has; for the order only.
  var extent: Double { sides.reduce(1) { $0 * Double($1.reduce(0) { $0 + $1.count }) } }

  /// Regions joined where they differ in one column only, until no two can be joined; in a readable order.
  ///
  /// - Complexity: some passes over all regions for each column.
  static func merged(_ regions: [TableRegion]) -> [TableRegion] {
    var regions = regions
    var before = Int.max
    while regions.count < before {
      before = regions.count
      for column in (regions.first?.sides.indices ?? 0..<0).reversed() {
        var groups: [[[Range<Int>]]: [Range<Int>]] = [:]
        for region in regions {
          var others = region.sides
          others[column] = []
          groups[others, default: []] += region.sides[column]
        }
        regions = groups.map { others, ranges in
          var sides = others
          sides[column] = RegionSet.joined(ranges)
          return TableRegion(sides)
        }
      }
    }
    return regions.sorted { $0.precedes($1) }
  }

  func precedes(_ other: TableRegion) -> Bool {
    for (left, right) in zip(sides, other.sides) where left != right {
      let (left, right) = (
        left.flatMap { [$0.lowerBound, $0.upperBound] }, right.flatMap { [$0.lowerBound, $0.upperBound] }
      )
      return left.lexicographicallyPrecedes(right)
    }
    return false
  }
}

/// A region in the words of its table: what each input may be there, and one value for each as an example.
public struct RegionText: Sendable, Hashable {
  public struct Part: Sendable, Hashable {
    /// Of the input.
    public let expression: String
    /// A cell that lets the region's values pass; `-` for any value.
    public let test: String
    /// A value within, as FEEL.
    public let example: String
  }

  /// One for each input, in the order of the columns.
  public let parts: [Part]

  /// Those that are not `-`.
  public var conditions: [Part] { parts.filter { $0.test != "-" } }
}

extension TableGrid {
  func text(_ region: TableRegion) -> RegionText {
    RegionText(
      parts: zip(columns, region.sides).map { column, side in
        let example = column.axis.regions[side.first?.lowerBound ?? 0].value
        return RegionText.Part(
          expression: column.expression, test: column.axis.text(side),
          example: column.axis.kind == .unused ? "-" : example.literal)
      })
  }
}
