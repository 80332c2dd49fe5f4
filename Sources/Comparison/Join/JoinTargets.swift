import CJoinKernel
import Model

/// What some targets ask for, as the kernel and the exact count of a pair read it.
struct JoinTargets: Sendable {
  let rows: [Int]
  /// Of each target: the sum of all requirements' weights, unmapped ones too.
  private(set) var weights: [Int] = []
  /// Of each target: the kernel's sum of a whole coverage; 0: too many requirements for the kernel's bytes, or no weight.
  private(set) var scales: [Int] = []
  /// Where each target's terms begin; one more than targets.
  private(set) var termStarts = [0]
  /// Requirement by requirement: the competencies that count for it. Requirements are numbered within their target.
  private(set) var terms: [JoinTerm] = []
  /// Of each term, in hundredths.
  private(set) var factors: [UInt8] = []

  /// The most terms that the kernel takes for one requirement.
  static let mostTerms = 255

  /// - Parameter scale: nil: as fine as each target's requirements allow. Each requirement's value is rounded up, so that a
  ///   whole coverage comes to at most the scale and one for each requirement: 255 together.
  init(_ table: CredentialTable, rows: [Int], scale fixed: Int? = nil) {
    self.rows = rows
    weights.reserveCapacity(rows.count)
    scales.reserveCapacity(rows.count)
    termStarts.reserveCapacity(rows.count + 1)
    terms.reserveCapacity(rows.count * 20)
    factors.reserveCapacity(rows.count * 20)
    let ratios = LevelRatios.table
    for row in rows { append(table, row, fixed, ratios) }
  }

  private mutating func append(_ table: CredentialTable, _ row: Int, _ fixed: Int?, _ ratios: [Int32]) {
    let (demands, relations) = (table.demands, table.relations)
    let range = Int(demands.starts[row])..<Int(demands.starts[row + 1])
    var weight = 0
    for requirement in range { weight += Int(demands.weight[requirement]) }
    let finest = 255 - range.count
    var scale = fixed.map { $0 <= finest ? $0 : 0 } ?? (finest >= 55 ? finest : 0)
    for requirement in range {
      let first = terms.count
      let whole = Int(demands.weight[requirement]) * scale
      for accepted in demands.acceptedStarts[requirement]..<demands.acceptedStarts[requirement + 1] {
        let competency = Int(demands.accepted[Int(accepted)])
        for supplier in relations.starts[competency]..<relations.starts[competency + 1] {
          let factor = relations.factor[Int(supplier)]
          var term = JoinTerm()
          term.competency = relations.supplier[Int(supplier)]
          term.requirement = UInt32(requirement - range.lowerBound)
          JoinTargets.fill(
            &term, whole: whole * Int(factor), of: weight * CoverageUnits.satisfied,
            asked: Int(demands.level[requirement]), ratios)
          terms.append(term)
          factors.append(factor)
        }
      }
      if terms.count - first > JoinTargets.mostTerms { scale = 0 }
    }
    weights.append(weight)
    scales.append(weight > 0 ? scale : 0)
    termStarts.append(terms.count)
  }

  /// The value at each level code, rounded up.
  private static func fill(_ term: inout JoinTerm, whole: Int, of total: Int, asked: Int, _ ratios: [Int32]) {
    guard total > 0 else { return }
    let enough = (whole * CoverageUnits.levelRatio + total - 1) / total
    unsafe withUnsafeMutableBytes(of: &term.value) { value in
      for held in 1...Int(SupplyColumns.sufficient) {
        unsafe value[held] =
          held >= asked ? UInt8(enough) : UInt8((whole * Int(ratios[asked << 4 | held]) + total - 1) / total)
      }
    }
  }
}
