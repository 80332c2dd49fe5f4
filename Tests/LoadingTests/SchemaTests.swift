import Model
import Testing
import XMLReading

@testable import Loading

@Suite struct SchemaTests {
  @Test("a folder without schemas, and one with something else, are told at the schema's file")
  func noSchemas() throws {
    let missing = SchemaChecks.problems(in: [Case.policy, Case.policy], schemas: "/no/such/folder")
    #expect(missing.map(\.code) == ["no-such-file"])
    #expect(missing.first?.location?.file == "/no/such/folder/policy.xsd")
    try withFolder(["policy.xsd": "<x/>"]) { folder in
      #expect(SchemaChecks.problems(in: Case.policy, schemas: folder).map(\.code) == ["invalid-schema"])
    }
  }

  @Test("words of libxml2's that nobody knows are quoted as they are")
  func unknownWords() {
    let violation = XMLSchemaViolation(
      position: XMLPosition(line: 1, column: 1), code: 1877, element: "a", attribute: nil, message: "quite unheard of")
    let (code, words) = SchemaRule.wording(of: violation)
    #expect(code == "schema")
    #expect(words.english == "`quite unheard of`")
  }

  @Test(
    "a message in an unexpected form is still told in both languages",
    arguments: [1824, 1831, 1833, 1837, 1839, 1840, 1866, 1868, 1871])
  func unexpectedForm(_ code: Int) {
    let violation = XMLSchemaViolation(
      position: XMLPosition(line: 1, column: 1), code: code, element: nil, attribute: nil, message: "'")
    let (_, words) = SchemaRule.wording(of: violation)
    #expect(words.english?.isEmpty == false && words.french?.isEmpty == false)
  }

  @Test("every case that reads without a fault is valid", arguments: Case.all.filter { $0.name.contains("01-sound") })
  func soundCases(_ each: Case) {
    #expect(SchemaChecks.problems(in: each.path, schemas: Case.data + "/schemas") == [])
  }
}
