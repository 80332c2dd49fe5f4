import Comparison
import Model

extension WorkspaceIndex {
  /// The subject of a row, as it was mapped when the index was built; `credential` is that row's, read already.
  func subject(_ credential: Credential, row: Int) -> Subject {
    switch kind {
    case .catalogue:
      let stored = storedProfile(row)
      return Subject(
        origin: .credential(credential), profile: Profile(id: credential.id, requirements: stored?.requirements ?? []),
        hours: stored?.hours, referenceLevel: stored?.referenceLevel, nested: Set(stored?.nested ?? []))
    case .profiles: return rowSubject(credential, row) { $0 }
    }
  }

  /// - Parameter numbered: The number that a competency of the table has in the frameworks that the subject is for.
  private func rowSubject(_ credential: Credential, _ row: Int, numbered: (Int) -> Int) -> Subject {
    let demands = table.demands
    let requirements = (Int(demands.starts[row])..<Int(demands.starts[row + 1])).map { place in
      let accepted = (Int(demands.acceptedStarts[place])..<Int(demands.acceptedStarts[place + 1])).map {
        Int(demands.accepted[$0])
      }
      return Requirement(
        weight: Int(demands.weight[place]), level: demands.level[place] == 0 ? nil : Int(demands.level[place]),
        derivedLevel: nil,
        candidates: accepted.map {
          Candidate(
            competency: CompetencyNumber(numbered($0)), confidence: .certain, provenance: .stated(confirmedBy: nil))
        }, statement: .same(accepted.first.map { String(decoding: competencies[$0], as: UTF8.self) } ?? ""),
        outcome: place - Int(demands.starts[row]))
    }
    let level = Int(table.rows.referenceLevel[row])
    return Subject(
      origin: .credential(credential), profile: Profile(id: credential.id, requirements: requirements),
      hours: credential.workload?.hours, referenceLevel: level == 0 ? nil : level)
  }

  /// These rows as subjects, and a comparator that knows just their competencies: for profiles, whose names stand alone,
  /// it says the same of them as one that knows all.
  /// - Complexity: O(m) in the competencies of the rows.
  func slice(_ rows: [Int], asOf: CalendarDate) -> (subjects: [Subject], comparator: Comparator) {
    var used: [Int] = []
    let demands = table.demands
    for row in rows {
      for place in Int(demands.starts[row])..<Int(demands.starts[row + 1]) {
        for accepted in Int(demands.acceptedStarts[place])..<Int(demands.acceptedStarts[place + 1]) {
          used.append(Int(demands.accepted[accepted]))
        }
      }
    }
    // Names ascend with numbers, so that the order of the slice is that of the whole.
    used.sort()
    var numbers: [Int] = []
    for number in used where number != numbers.last { numbers.append(number) }
    let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    let comparator = Comparator(frameworks: FrameworkSet([named(numbers)]), policy: policy, asOf: asOf)
    return (rows.map { row in rowSubject(credential(at: row), row) { places[$0] ?? 0 } }, comparator)
  }
}
