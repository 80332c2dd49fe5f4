import CJoinKernel
import Model

extension BlockScanner {
  /// What `scan` and `bounds` compute, by definition: the twin that the kernel is held to.
  static func sums(
    _ supplies: SupplyColumns, _ rows: some Sequence<UInt32>, for targets: JoinTargets, _ place: Int
  ) -> [UInt8] {
    let terms = targets.terms[targets.termStarts[place]..<targets.termStarts[place + 1]]
    return rows.map { row in
      var best: [UInt32: UInt8] = [:]
      for supply in Int(supplies.starts[Int(row)])..<Int(supplies.starts[Int(row) + 1]) {
        for term in terms where term.competency == supplies.competency[supply] {
          let value = unsafe withUnsafeBytes(of: term.value) { unsafe $0[Int(supplies.level[supply])] }
          best[term.requirement] = max(best[term.requirement] ?? 0, value)
        }
      }
      return best.values.reduce(0, +)
    }
  }
}
