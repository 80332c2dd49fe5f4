private import CMatchKernel
internal import Model

/// From features to the competencies that have them, each with what it adds to a competency's score, in eight bits.
///
/// Competencies stand in blocks: the sums of one stay in the cache nearest to the core, and a place in it takes sixteen
/// bits. Sums of whole numbers: their order does not matter.
struct ImpactIndex: Sendable {
  static let blockBits = 14
  /// Competencies of a block.
  static let blockSize = 1 << blockBits
  /// So many impacts fit a sum of sixteen bits.
  static let mostAdded = 65_535 / 255
  /// A feature of more of a block's competencies is a row of bytes: adding all of it, zeros included, is quicker than
  /// adding each by its place.
  static let mostSparse = blockSize / 8

  let competencies: Int
  let features: Int
  /// Postings of feature f in block b: `starts[b * features + f]..<starts[b * features + f + 1]`.
  let starts: Column<Int32>
  /// In their block, ascending within a feature.
  let places: Column<UInt16>
  let impacts: Column<UInt8>
  /// By number of a row of bytes: `b * features + f`, ascending.
  let dense: Column<Int32>
  /// `blockSize` bytes each.
  let rows: Column<UInt8>

  var blocks: Int { (competencies + ImpactIndex.blockSize - 1) >> ImpactIndex.blockBits }

  /// The numbers of a block's competencies.
  func members(of block: Int) -> Range<Int> {
    let first = block << ImpactIndex.blockBits
    return first..<min(competencies, first + ImpactIndex.blockSize)
  }

  func postings(of feature: Int32, in block: Int) -> Range<Int> {
    let list = block * features + Int(feature)
    return Int(starts[list])..<Int(starts[list + 1])
  }

  /// Adds each posting's impact of these features, at most `mostAdded`, to sums of a block.
  /// - Complexity: O(p) in the number of postings.
  func add(_ wanted: ArraySlice<Int32>, in block: Int, to sums: UnsafeMutablePointer<UInt16>) {
    precondition(wanted.count <= ImpactIndex.mostAdded)
    unsafe wanted.withUnsafeBufferPointer { wanted in
      var postings = unsafe kernelPostings(in: block)
      // A place is a competency of its block: what reads an index from a file and the builder see to that.
      unsafe match_add(&postings, wanted.baseAddress, wanted.count, ImpactIndex.mostSparse, sums)
    }
    guard !dense.isEmpty else { return }
    let columns = (members(of: block).count + Int(MATCH_COLUMNS) - 1) / Int(MATCH_COLUMNS) * Int(MATCH_COLUMNS)
    unsafe withUnsafeTemporaryAllocation(of: UnsafePointer<UInt8>?.self, capacity: wanted.count) { found in
      var count = 0
      for feature in wanted {
        guard let row = row(of: feature, in: block, postings: postings(of: feature, in: block).count) else { continue }
        unsafe found[count] = rows.buffer.baseAddress! + row * ImpactIndex.blockSize
        count += 1
      }
      if count > 0 { unsafe match_add_rows(found.baseAddress!, count, columns, sums) }
    }
  }

  private func kernelPostings(in block: Int) -> MatchPostings {
    unsafe MatchPostings(
      starts: starts.buffer.baseAddress! + block * features, places: places.buffer.baseAddress,
      impacts: impacts.buffer.baseAddress)
  }

  /// Makes the sums of a block's competencies each posting's impact of any number of features, `likeness` times.
  /// `scratch` is zero, and is so again afterwards.
  func sum(
    _ wanted: [Int32], likeness: Int32, in block: Int, into sums: UnsafeMutablePointer<Int32>,
    through scratch: UnsafeMutablePointer<UInt16>
  ) {
    unsafe add(wanted.prefix(ImpactIndex.mostAdded), in: block, to: scratch)
    let count = members(of: block).count
    unsafe match_set(scratch, count, likeness, sums)
    for start in stride(from: ImpactIndex.mostAdded, to: wanted.count, by: ImpactIndex.mostAdded) {
      unsafe add(wanted[start..<min(start + ImpactIndex.mostAdded, wanted.count)], in: block, to: scratch)
      unsafe match_move(scratch, count, likeness, sums)
    }
  }

  /// Adds each posting's impact of these features, as many times as the likeness at the same place says.
  /// - Complexity: O(p) in the number of postings.
  func add(_ wanted: [Int32], likenesses: [Int32], in block: Int, to sums: UnsafeMutablePointer<Int32>) {
    precondition(wanted.count == likenesses.count)
    var postings = unsafe kernelPostings(in: block)
    unsafe match_add_likenesses(&postings, wanted, likenesses, wanted.count, sums)
  }

  /// The lists that are rows of bytes, ascending.
  static func dense(_ starts: Column<Int32>) -> [Int32] {
    (0..<max(0, starts.count - 1)).filter { Int(starts[$0 + 1] - starts[$0]) > mostSparse }
      .map { Int32(truncatingIfNeeded: $0) }
  }

  private func row(of feature: Int32, in block: Int, postings: Int) -> Int? {
    guard postings > ImpactIndex.mostSparse else { return nil }
    let list = Int32(truncatingIfNeeded: block * features) + feature
    var (low, high) = (0, dense.count)
    while low < high {
      let middle = (low + high) / 2
      if dense[middle] < list { low = middle + 1 } else { high = middle }
    }
    return low < dense.count && dense[low] == list ? low : nil
  }
}
