import Foundation
import Loading
import Model
import Mutation
import Testing

@Suite("Profile files") struct ProfileFileTests {
  static let lines = """
    {"id": "a", "jurisdiction": "CA-ON", "sector": "51", "level": 5, "hours": 40, "competencies": [{"id": "sql", "weight": 3, "level": 2}]}
    {"id": "é", "sector": ["51", "54"], "retired": "2025-01-31", "validMonths": 36, "competencies": [{"id": "sql"}, {"id": "r", "level": 3}]}
    {"id": "c", "validUntil": "2027-12-31", "competencies": []}

    """
  static let table = """
    id,jurisdiction,sector,level,hours,competencies
    a,CA-ON,51,5,40,sql:3:2
    é,,51 54,,,sql;r::3
    c,,,,,

    """

  static func read(_ text: [UInt8]) throws -> (records: [ProfileRecord], diagnostics: [Diagnostic]) {
    var records: [ProfileRecord] = []
    var diagnostics: [Diagnostic] = []
    try withFolder([:]) { folder in
      let path = folder + "/profiles"
      try Data(text).write(to: URL(filePath: path))
      diagnostics = ProfileFile.read(path) { records.append($0) }
    }
    return (records, diagnostics)
  }

  @Test("may not weigh more together than keeps every product exact, in either form")
  func weights() throws {
    func lines(_ count: Int) -> String {
      let entries = (0..<count).map { "{\"id\": \"c\($0)\", \"weight\": 10000}" }.joined(separator: ", ")
      return "{\"id\": \"a\", \"competencies\": [\(entries)]}"
    }
    func table(_ count: Int) -> String {
      "id,competencies\na,\((0..<count).map { "c\($0):10000" }.joined(separator: ";"))\n"
    }
    for form in [lines, table] {
      let most = try Self.read(Array(form(100).utf8))
      #expect(most.records.count == 1 && most.diagnostics.isEmpty)
      let more = try Self.read(Array(form(101).utf8))
      #expect(more.records.isEmpty)
      #expect(more.diagnostics.map(\.code) == ["bad-record"])
      #expect(more.diagnostics[0].message.english?.contains("sum to 1010000") == true)
    }
  }

  @Test("that are damaged are read or told of, whatever is in them", arguments: [lines, table], [1, 2, 3])
  func damaged(_ text: String, seed: UInt64) throws {
    var mutator = Mutator(seed: seed)
    for _ in 0..<150 {
      let read = try Self.read(mutator.mutated(Array(text.utf8)))
      #expect(Set(read.records.map(\.id)).count == read.records.count)
      for record in read.records {
        #expect(
          record.entries.allSatisfy {
            (1...10_000).contains($0.weight) && $0.level.map { (1...10).contains($0) } ?? true
          })
        #expect(record.entries.count <= ProfileRecord.mostEntries)
      }
    }
  }
}
