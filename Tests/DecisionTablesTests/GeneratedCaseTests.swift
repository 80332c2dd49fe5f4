import DecisionTables
import Testing
import XMLReading

struct GeneratedCaseTests {
  @Test("generated cases, written and read again, pass and cover every cell that decides", arguments: 0..<30)
  func roundTrip(seed: Int) throws {
    var random = Random(seed: UInt64(seed) &* 31 &+ 9)
    let table = RandomTable(&random)
    let model = try table.text.compiled()
    let (cases, without) = model.generatedCases()
    #expect(without.isEmpty)
    let xml = CaseWriter.xml(cases, model: "model.dmn")
    let read = try CaseFile(reading: .bytes(Array(xml.utf8), name: "cases.xml"))
    #expect(read.problems.isEmpty)
    let reports = read.run(on: model, traced: true)
    #expect(reports.filter { !$0.passed }.isEmpty, "\(table.text.lines)")
    let coverage = CaseCoverage(
      of: model, traces: reports.flatMap { $0.outcomes.compactMap { $0.result?.trace } })
    let found = try #require(coverage.tables.first)
    // Every row that some input matches matches in a case.
    let reachable = Set(table.answers(model).flatMap(\.matched))
    #expect(Set(found.missedRows) == Set(0..<table.text.lines.count - 1).subtracting(reachable))
  }

  @Test("a case on each side of a boundary differs in one input only, and in the row that matches")
  func boundaries() throws {
    let table = TableText(
      policy: "FIRST", inputValues: ["c": "[0..1]", "s": "\"a\",\"b\""],
      lines: ["c;s | r", ">= 0.80 ; \"a\" | 1", "- ; - | 2"])
    let (cases, _) = try table.compiled().generatedCases()
    let lines = cases.map { test in
      test.inputs.values.map(\.description).joined(separator: " ") + " -> \(test.expected)"
    }
    #expect(
      lines == ["0.80 \"a\" -> 1", "1 \"a\" -> 1", "0.7999 \"a\" -> 2", "0.80 \"b\" -> 2"], "\(lines)")
  }

  @Test("cases in rows are read by the types of inputs, and what does not belong is said")
  func rows() throws {
    let model = try TableText(
      types: ["n": "number", "s": "string"], lines: ["n;s | r", "> 1 ; - | \"yes\"", "<= 1 ; - | \"no\""]
    ).compiled()
    let file = CaseFile(
      source: "c.csv", header: ["id", "n", "s", "d"],
      rows: [(2, ["x", "2", "3", "yes"]), (3, [nil, "1", nil, "\"no\""]), (4, ["z", nil, nil, nil])], for: model)
    #expect(file.problems.isEmpty)
    #expect(file.cases.map(\.id) == ["x", "2", "z"])
    #expect(file.run(on: model).map(\.passed) == [true, true, true])
    let faulty = CaseFile(source: "c.csv", header: ["m", "n"], rows: [(2, ["1", "x"])], for: model)
    #expect(
      faulty.problems == [
        "line 1: the model has no input and no decision `m`",
        "line 1: no column is called as a decision, so nothing is expected", "line 2: `x` is no value of `n`",
      ])
  }
}
