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
  /// A feature of more than one in so many of a block's competencies is a row of bytes: adding all of it, zeros
  /// included, is quicker than adding each by its place.
  static let denseShare = 8

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
    let (places, impacts) = unsafe (places.buffer, impacts.buffer)
    for feature in wanted {
      let range = postings(of: feature, in: block)
      if let row = row(of: feature, in: block, postings: range.count) {
        let bytes = unsafe rows.buffer.baseAddress! + row * ImpactIndex.blockSize
        for place in 0..<ImpactIndex.blockSize { unsafe sums[place] &+= UInt16(bytes[place]) }
      } else {
        // A place has fewer bits than a block: `ImpactIndex.fault` and the builder see to that.
        for posting in range { unsafe sums[Int(places[posting])] &+= UInt16(impacts[posting]) }
      }
    }
  }

  /// Adds each posting's impact of any number of features, `likeness` times. `scratch` is zero, and is so again afterwards.
  func add(
    _ wanted: [Int32], likeness: Int32, in block: Int, to sums: UnsafeMutablePointer<Int32>,
    through scratch: UnsafeMutablePointer<UInt16>
  ) {
    for start in stride(from: 0, to: wanted.count, by: ImpactIndex.mostAdded) {
      unsafe add(wanted[start..<min(start + ImpactIndex.mostAdded, wanted.count)], in: block, to: scratch)
      for place in 0..<ImpactIndex.blockSize {
        unsafe sums[place] &+= Int32(scratch[place]) &* likeness
        unsafe scratch[place] = 0
      }
    }
  }

  /// Adds each posting's impact of one feature, `likeness` times.
  /// - Complexity: O(p) in the number of postings.
  func add(_ feature: Int32, likeness: Int32, in block: Int, to sums: UnsafeMutablePointer<Int32>) {
    let (places, impacts) = unsafe (places.buffer, impacts.buffer)
    for posting in postings(of: feature, in: block) {
      unsafe sums[Int(places[posting])] &+= Int32(impacts[posting]) &* likeness
    }
  }

  private func row(of feature: Int32, in block: Int, postings: Int) -> Int? {
    guard postings * ImpactIndex.denseShare > ImpactIndex.blockSize else { return nil }
    let list = Int32(truncatingIfNeeded: block * features) + feature
    var (low, high) = (0, dense.count)
    while low < high {
      let middle = (low + high) / 2
      if dense[middle] < list { low = middle + 1 } else { high = middle }
    }
    return low < dense.count && dense[low] == list ? low : nil
  }
}
