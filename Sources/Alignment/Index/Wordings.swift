internal import Model

/// All wordings of one kind in one language, as they were written.
struct Wordings: Sendable {
  let owners: Column<Int32>
  /// By the place of the kind among `MatchReason.Field.allCases`.
  let kinds: Column<UInt8>
  let words: StringColumn

  init(owners: Column<Int32>, kinds: Column<UInt8>, words: StringColumn) {
    self.owners = owners
    self.kinds = kinds
    self.words = words
  }

  init(_ labels: [Label]) {
    self.init(
      owners: Column(labels.map(\.competency)), kinds: Column(labels.map { Wordings.kinds[$0.field] ?? 0 }),
      words: StringColumn(labels.lazy.map(\.words)))
  }

  var count: Int { owners.count }

  subscript(place: Int) -> Label {
    Label(competency: owners[place], field: MatchReason.Field.allCases[Int(kinds[place])], words: words[place])
  }

  private static let kinds = Dictionary(
    uniqueKeysWithValues: MatchReason.Field.allCases.enumerated().map { ($1, UInt8(truncatingIfNeeded: $0)) })
}
