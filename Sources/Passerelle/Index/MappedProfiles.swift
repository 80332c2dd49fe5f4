public import Comparison
public import Loading
import Model

/// A profile file as a table of credentials, with what it calls its competencies.
public struct MappedProfiles: Sendable {
  public let table: CredentialTable
  /// By number, ascending.
  public let competencies: [String]

  /// - Returns: The table, and what was wrong with the records that are not in it.
  /// - Complexity: O(m log m) in the entries of all records, in the memory of the table about twice.
  public static func read(_ path: String) -> Loaded<MappedProfiles> {
    var names = CompetencyNames()
    var builder = CredentialTableBuilder()
    let diagnostics = ProfileFile.read(path) { builder.add(CredentialRow($0, &names)) }
    let (sorted, numbers) = names.inOrder
    return Loaded(
      value: MappedProfiles(
        table: builder.table(competencies: sorted.count, numbers: numbers), competencies: sorted),
      diagnostics: diagnostics)
  }
}

extension CredentialRow {
  /// Each entry is a requirement of its own, and supplies its competency at the same level.
  fileprivate init(_ record: ProfileRecord, _ names: inout CompetencyNames) {
    self.init(id: record.id)
    jurisdiction = record.jurisdiction
    sectors = record.sectors
    referenceLevel = record.level
    hours = record.hours
    currency.retiredOn = record.retiredOn
    currency.validMonths = record.validMonths
    currency.validUntil = record.validUntil
    demands.reserveCapacity(record.entries.count)
    supplies.reserveCapacity(record.entries.count)
    for entry in record.entries {
      let number = names.number(of: entry.competency)
      demands.append(Demand(weight: entry.weight, level: entry.level, accepted: [number]))
      supplies.append(Supplied(competency: number, level: entry.level))
    }
  }
}

/// The competencies that a profile file names, numbered as they come.
private struct CompetencyNames {
  private var numbers: [String: Int] = [:]

  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = numbers.count
    return numbers.count - 1
  }

  /// The names, ascending, and the place of each number among them.
  var inOrder: (names: [String], places: [UInt32]) {
    let sorted = numbers.keys.sorted()
    var places = Array(repeating: UInt32(0), count: sorted.count)
    for (place, name) in sorted.enumerated() { places[numbers[name] ?? 0] = UInt32(place) }
    return (sorted, places)
  }
}
