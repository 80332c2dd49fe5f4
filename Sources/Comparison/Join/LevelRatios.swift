import Model

/// `CoverageUnits.ratio` by level code: sixteen by level held for each level asked, 0 where nothing is held.
enum LevelRatios {
  static let table: [Int32] = (0..<16).flatMap { asked in
    (0..<16).map { held in
      if held == 0 || held > Int(SupplyColumns.sufficient) || asked > 10 { return 0 }
      let level = held == Int(SupplyColumns.sufficient) ? ProficiencyLevel.sufficient : ProficiencyLevel(held)
      return Int32(CoverageUnits.ratio(held: level, asked: asked == 0 ? .unasked : ProficiencyLevel(asked)))
    }
  }
}
