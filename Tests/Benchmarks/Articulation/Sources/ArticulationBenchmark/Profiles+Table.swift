import Comparison
import Model

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Profiles {
  /// The same as a table. Regions beyond the thirteen provinces are one: providers.
  func table(related: Bool) -> CredentialTable {
    let places = Region.allCases.map { Jurisdiction($0.rawValue) }
    let kinds: [QualityAssurance.Kind?] = [nil, .industry, .institutional, .accreditation]
    let rows = (0..<count).map { place in
      var row = CredentialRow(id: identifier(place))
      row.jurisdiction = places[min(region[place], places.count - 1)]
      row.sectors = [Sector.all[sector[place] % Sector.all.count]]
      row.referenceLevel = credentialLevel[place]
      row.hours = Hundredths(whole: hours[place])
      if let kind = kinds[assurance[place]] {
        row.assurances = [QualityAssurance(kind: kind, body: Text(), jurisdictions: [], span: DateSpan())]
      }
      for entry in Int(starts[place])..<Int(starts[place + 1]) {
        let own = Int(competency[entry])
        row.demands.append(.init(weight: Int(weight[entry]), level: Int(level[entry]), accepted: [own]))
        row.supplies.append(.init(competency: own, level: Int(level[entry])))
      }
      return row
    }
    return CredentialTable(
      rows, competencies: Profiles.competencies, relations: related ? Profiles.fourRelations : nil)
  }

  func identifier(_ place: Int) -> String {
    let digits = String(place)
    return "c" + String(repeating: "0", count: 7 - digits.count) + digits
  }

  /// Every competency is supplied by itself and, in part, by four others.
  private static var fourRelations: RelationColumns {
    var draw = Draw(seed: 4)
    var (starts, supplier, factor): ([UInt32], [UInt32], [UInt8]) = ([0], [], [])
    for place in 0..<competencies {
      supplier.append(UInt32(place))
      factor.append(100)
      var others: Set<Int> = []
      while others.count < 4 {
        let other = draw.below(competencies)
        if other != place { others.insert(other) }
      }
      for (other, share) in zip(others.sorted(), [75, 50, 40, 40]) {
        supplier.append(UInt32(other))
        factor.append(UInt8(share))
      }
      starts.append(UInt32(supplier.count))
    }
    return RelationColumns(starts: Column(starts), supplier: Column(supplier), factor: Column(factor))
  }

  /// For the peers: the arrays as they stand in memory. For `index build --profiles`: a CSV file.
  func write(to folder: String) throws {
    func put<Value: BitwiseCopyable>(_ name: String, _ values: [Value]) throws {
      try unsafe values.withUnsafeBytes { unsafe Data($0) }.write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    try put("starts.u32", starts)
    try put("competency.u32", competency)
    try put("weight.u32", weight)
    try put("level.u8", level)
    var text = "id,jurisdiction,sector,level,hours,competencies\n"
    for place in 0..<count {
      let region = Region.allCases[min(region[place], Region.allCases.count - 1)]
      let entries = (Int(starts[place])..<Int(starts[place + 1])).map {
        "k\(competency[$0]):\(weight[$0]):\(level[$0])"
      }
      text += "\(identifier(place)),\(region == .providers ? "" : region.rawValue),"
      text += "\(Sector.all[sector[place] % Sector.all.count].code),\(credentialLevel[place]),\(hours[place]),"
      text += entries.joined(separator: ";") + "\n"
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/profiles.csv"))
  }
}
