import CJoinKernel

extension BlockScanner {
  /// What `scan` and `bounds` compute, by definition: the twin that the kernel is held to.
  static func sums(_ supplies: SupplyColumns, _ rows: some Sequence<UInt32>, for target: JoinTarget) -> [UInt8] {
    rows.map { row in
      var best: [UInt32: UInt8] = [:]
      for place in Int(supplies.starts[Int(row)])..<Int(supplies.starts[Int(row) + 1]) {
        for term in target.terms where term.competency == supplies.competency[place] {
          let value = unsafe withUnsafeBytes(of: term.value) { unsafe $0[Int(supplies.level[place])] }
          best[term.requirement] = max(best[term.requirement] ?? 0, value)
        }
      }
      return best.values.reduce(0, +)
    }
  }
}
