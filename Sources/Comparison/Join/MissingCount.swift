import Model

/// How often each competency is what a source lacks of its best target. One task uses it at a time.
@safe
final class MissingCount {
  private let table: CredentialTable
  private let counts: Scratch<Int>
  /// The number of the pair that named a competency last: as held by its source, and as missing.
  private let held: Scratch<UInt32>
  private let named: Scratch<UInt32>
  private var pair: UInt32 = 0
  private var missing: [Int] = []

  init(_ table: CredentialTable) {
    self.table = table
    let competencies = max(1, table.competencies)
    counts = Scratch(competencies, repeating: 0)
    held = Scratch(competencies, repeating: 0)
    named = Scratch(competencies, repeating: 0)
  }

  /// Counts the first competency of each requirement of `target` that `source` does not touch, once each.
  /// - Complexity: O(competencies of the source + accepted competencies of the target and their suppliers).
  func add(target: Int, for source: Int) {
    pair += 1
    let (demands, supplies) = (table.demands, table.supplies)
    for place in supplies.starts[source]..<supplies.starts[source + 1] {
      held[Int(supplies.competency[Int(place)])] = pair
    }
    for requirement in Int(demands.starts[target])..<Int(demands.starts[target + 1]) {
      let accepted = Int(demands.acceptedStarts[requirement])..<Int(demands.acceptedStarts[requirement + 1])
      guard let first = accepted.first.map({ Int(demands.accepted[$0]) }), named[first] != pair,
        !accepted.contains(where: { isTouched(Int(demands.accepted[$0])) })
      else { continue }
      named[first] = pair
      if counts[first] == 0 { missing.append(first) }
      counts[first] += 1
    }
  }

  private func isTouched(_ competency: Int) -> Bool {
    let relations = table.relations
    return (relations.starts[competency]..<relations.starts[competency + 1]).contains {
      held[Int(relations.supplier[Int($0)])] == pair
    }
  }

  /// What was counted since the last time.
  func taken() -> [CompetencyNumber: Int] {
    var taken: [CompetencyNumber: Int] = [:]
    for competency in missing {
      taken[CompetencyNumber(competency)] = counts[competency]
      counts[competency] = 0
    }
    missing.removeAll(keepingCapacity: true)
    return taken
  }
}
