import Model

/// An order of rows in which rows that resemble each other are neighbours.
enum ClusterOrder {
  /// By first sector; within one by the least hash of the competencies, then by the least of a second hash: two rows
  /// share a least hash as often as their sets overlap (min-wise hashing, Broder 1997). Ties by row.
  /// - Complexity: O(m + n log n).
  static func of(_ rows: CredentialColumns, _ supplies: SupplyColumns) -> [UInt32] {
    let sectorOf = rows.sectorSets.map { UInt8(clamping: $0.first?.code ?? 0) }
    let keys = (0..<rows.region.count).map { row in
      var (first, second) = (UInt32.max, UInt32.max)
      for place in Int(supplies.starts[row])..<Int(supplies.starts[row + 1]) {
        let competency = supplies.competency[place]
        first = min(first, mixed(competency))
        second = min(second, mixed(competency ^ 0x9e37_79b9))
      }
      return Key(sector: sectorOf[Int(rows.sectors[row])], first: first, second: second, row: UInt32(row))
    }
    return keys.sorted().map(\.row)
  }

  /// A permutation of 32-bit numbers without visible order (the finalizer of MurmurHash3).
  private static func mixed(_ value: UInt32) -> UInt32 {
    var hash = value
    hash = (hash ^ (hash >> 16)) &* 0x85eb_ca6b
    hash = (hash ^ (hash >> 13)) &* 0xc2b2_ae35
    return hash ^ (hash >> 16)
  }

  private struct Key: Comparable {
    let sector: UInt8
    let first: UInt32
    let second: UInt32
    let row: UInt32

    static func < (a: Key, b: Key) -> Bool {
      (a.sector, a.first, a.second, a.row) < (b.sector, b.first, b.second, b.row)
    }
  }
}
