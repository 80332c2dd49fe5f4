import Comparison
import Model

/// Credentials of the shape `fam`, and what compares them.
struct Joining: Sendable {
  static let single = Joining()

  private let comparator: TableComparator

  private init() {
    let profiles = Profiles(20_000, isFamilies: true, seed: 20_240_613)
    guard let day = CalendarDate("2026-11-23") else { preconditionFailure("a day is a day") }
    comparator = TableComparator(
      profiles.table(related: false), policy: Policy(id: "benchmark", version: "1", title: Text()), asOf: day)
  }

  private func options() -> Articulation {
    var options = Articulation()
    options.measure = .coverage
    options.others = .anywhere
    options.threads = 1
    return options
  }

  /// The best sources of one target.
  func line(_ number: Int) -> ArticulationLine {
    comparator.line(of: number * 7919 % comparator.table.count, options())
  }

  /// How many matches so many targets have, evenly spread, in one pass.
  func matches(of count: Int) -> Int {
    let search = SingleSearch(comparator, options())
    return (0..<count).reduce(0) { $0 + search.line(of: $1 * comparator.table.count / count).matches.count }
  }
}
