import Model
import Testing

@testable import Alignment

@Suite("A matcher as columns")
struct StoredMatcherTests {
  private static let any = Confidence(thousandths: 0)

  private static func bytes(of entry: NamedColumns.Entry) -> [UInt8] {
    unsafe entry.bytes.withBytes { unsafe Array($0) }
  }

  private static func answers(_ matcher: CompetencyMatcher, seed: UInt64) -> [[Match]] {
    var random = RandomFramework(seed: seed)
    return (0..<6).map { place in
      let language: Language = place % 2 == 0 ? .english : .french
      let words = random.statement(language, words: 1 + random.below(9))
      return matcher.matches(for: words, language: language, limit: 10, floor: any)
    }
  }

  @Test("answers as the one that was made, and says the same of itself", arguments: [1, 2, 3] as [UInt64])
  func roundTrip(seed: UInt64) throws {
    var random = RandomFramework(seed: seed)
    let made = CompetencyMatcher(random.frameworks(competencies: 5 + random.below(60)))
    let columns = try #require(made.columns)
    let read = try #require(try CompetencyMatcher(columns))
    #expect(read.count == made.count)
    #expect(Self.answers(read, seed: seed) == Self.answers(made, seed: seed))
    #expect(read.columns?.entries.map(Self.bytes) == columns.entries.map(Self.bytes))
  }

  @Test("is not stored where another framework taught it words, and made anew where its version is another")
  func versions() throws {
    var random = RandomFramework(seed: 3)
    let frameworks = random.frameworks(competencies: 8)
    let taught = CompetencyMatcher(frameworks, aids: MatchingAids(teacher: SmallFramework.set))
    #expect(taught.columns == nil)
    let columns = try #require(CompetencyMatcher(frameworks).columns)
    var other = NamedColumns()
    for entry in columns.entries where entry.name != "matcher.facts" { other.add(entry) }
    #expect(throws: ColumnFault(column: "matcher.facts")) { _ = try CompetencyMatcher(other) }
    other.add("matcher.facts", Column([CompetencyMatcher.storedVersion + 1, 8]))
    #expect(try CompetencyMatcher(other) == nil)
  }

  @Test("with columns changed on purpose is refused, or answers something", arguments: 1...2 as ClosedRange<UInt64>)
  func damaged(seed: UInt64) throws {
    var random = RandomFramework(seed: seed)
    let columns = try #require(CompetencyMatcher(random.frameworks(competencies: 12)).columns)
    var refused = 0
    for _ in 0..<15 {
      let chosen = random.below(columns.entries.count)
      var damaged = NamedColumns()
      for (place, entry) in columns.entries.enumerated() where place != chosen { damaged.add(entry) }
      let entry = columns.entries[chosen]
      var bytes = Self.bytes(of: entry)
      switch bytes.isEmpty ? 3 : random.below(4) {
      case 0: bytes.removeLast(entry.width)
      case 1: bytes += bytes.suffix(entry.width)
      case 2: for _ in 0...random.below(4) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
      default: bytes += [UInt8](repeating: UInt8(random.below(256)), count: entry.width)
      }
      damaged.add(NamedColumns.Entry(name: entry.name, width: entry.width, bytes: Column(bytes)))
      do {
        if let matcher = try CompetencyMatcher(damaged) { _ = Self.answers(matcher, seed: seed) }
      } catch { refused += 1 }
    }
    #expect(refused > 0)
  }
}
