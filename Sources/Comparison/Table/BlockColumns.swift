public import Model

/// What the rows supply, in the form that the kernel reads (`CJoinKernel.h`): blocks of up to 4096 slots, one row each.
///
/// Rows of one sector, and within it rows that share competencies, are neighbours, so that most blocks have little in
/// common with a given target and can be passed over.
public struct BlockColumns: Sendable {
  public static let slots = 4096
  /// Of each block: sixteen stripes of 256 slots, which the kernel passes over one by one.
  public static let stripes = 16

  /// The row at each slot; the last block may be shorter.
  public let order: Column<UInt32>
  /// Block by block, for each competency: 0, a dense row (top bit) or the place of a list of holders, plus 1.
  public let entries: Column<UInt32>
  /// Where each block's lists begin in `holders`, and its dense rows in `dense` (in rows); one more than blocks.
  public let holderStarts: Column<UInt64>
  public let holders: Column<UInt16>
  public let denseStarts: Column<UInt64>
  public let dense: Column<UInt8>
  /// For each competency a row of `boundWidth` bytes: the highest level code in each stripe.
  public let bounds: Column<UInt8>

  public init(
    order: Column<UInt32>, entries: Column<UInt32>, holderStarts: Column<UInt64>, holders: Column<UInt16>,
    denseStarts: Column<UInt64>, dense: Column<UInt8>, bounds: Column<UInt8>
  ) {
    self.order = order
    self.entries = entries
    self.holderStarts = holderStarts
    self.holders = holders
    self.denseStarts = denseStarts
    self.dense = dense
    self.bounds = bounds
  }

  public var count: Int { (order.count + BlockColumns.slots - 1) / BlockColumns.slots }

  /// A multiple of the kernel's stride.
  public var boundWidth: Int { BlockColumns.boundWidth(blocks: count) }

  static func boundWidth(blocks: Int) -> Int { (blocks * stripes + 255) / 256 * 256 }
}
