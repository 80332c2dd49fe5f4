import Model

/// Some targets, prepared to be asked of every block.
struct TargetPiece: Sendable {
  /// One scale for all targets, so that a source's threshold means the same to each. Up to 64 requirements fit; a target
  /// with more is compared by definition.
  static let scale = 191
  static let size = 1024

  let targets: JoinTargets
  /// Block by block, target by target: the bound of each of the block's stripes.
  private let bounds: [UInt8]

  init(_ table: CredentialTable, rows: [Int], _ scanner: BlockScanner) {
    targets = JoinTargets(table, rows: rows, scale: TargetPiece.scale)
    let (blocks, width) = (scanner.blocks.count, scanner.blocks.boundWidth)
    let scales = targets.scales
    let prepared = targets
    bounds = unsafe Array(unsafeUninitializedCapacity: blocks * rows.count * BlockColumns.stripes) { bounds, count in
      let row = Scratch<UInt8>(max(1, width), repeating: 0)
      for place in rows.indices where scales[place] > 0 {
        guard let from = unsafe row.buffer.baseAddress else { continue }
        unsafe scanner.bounds(prepared, place, into: from)
        for block in 0..<blocks {
          let into = unsafe bounds.baseAddress.map { unsafe $0 + (block * rows.count + place) * BlockColumns.stripes }
          unsafe into?.update(from: from + block * BlockColumns.stripes, count: BlockColumns.stripes)
        }
      }
      count = bounds.count
    }
  }

  /// Calls `body` with the bounds of `block` for each target, one after the other.
  func withBounds<R>(_ block: Int, _ body: (UnsafePointer<UInt8>?) -> R) -> R {
    unsafe bounds.withUnsafeBufferPointer { bounds in
      unsafe body(bounds.baseAddress.map { unsafe $0 + block * targets.rows.count * BlockColumns.stripes })
    }
  }
}
