import Model

extension PairCounter {
  /// What `count` counts, by definition: the twin that the kernel is held to.
  static func counted(_ table: CredentialTable, source: Int, target: Int) -> PairUnits {
    let (demands, supplies, relations) = (table.demands, table.supplies, table.relations)
    let held = Dictionary(
      uniqueKeysWithValues: (Int(supplies.starts[source])..<Int(supplies.starts[source + 1])).map {
        (supplies.competency[$0], supplies.level[$0])
      })
    var result = PairUnits(units: 0, below: 0)
    for requirement in Int(demands.starts[target])..<Int(demands.starts[target + 1]) {
      var (score, factor) = (0, 0)
      for accepted in demands.acceptedStarts[requirement]..<demands.acceptedStarts[requirement + 1] {
        let competency = Int(demands.accepted[Int(accepted)])
        for supplier in Int(relations.starts[competency])..<Int(relations.starts[competency + 1]) {
          guard let level = held[relations.supplier[supplier]] else { continue }
          let own = Int(relations.factor[supplier])
          let reached = own * Int(LevelRatios.table[Int(demands.level[requirement]) << 4 | Int(level)])
          // Of equal scores the larger factor tells whether a level is what is wanting.
          if (reached, own) > (score, factor) { (score, factor) = (reached, own) }
        }
      }
      result.units += Int(demands.weight[requirement]) * score
      if score < factor * CoverageUnits.levelRatio { result.below += Int(demands.weight[requirement]) }
    }
    return result
  }
}
