import Testing
import XMLReading

@Suite("A schema")
struct SchemaTests {
  private func schema(_ name: String) throws -> XMLSchema { try XMLSchema(contentsOf: folder + "Schemas/" + name) }

  @Test("finds every violation, in document order, with its element, attribute and place")
  func violations() throws {
    let found = try schema("framework.xsd").violations(in: .file(folder + "Schemas/violations.xml"))
    #expect(
      found.map { "\($0.position) \($0.element ?? "-") \($0.attribute ?? "-") \($0.code)" } == [
        "4:3 statement - 1877",
        "5:3 statement - 1868",
        "5:22 level - 1824",
        "6:3 statement colour 1866",
        "8:3 statement - 1871",
        "9:3 other - 1871",
      ])
    #expect(found.allSatisfy { !$0.message.contains("\n") && !$0.message.isEmpty })
  }

  @Test("finds none in a valid document, however often it is asked")
  func valid() throws {
    let schema = try schema("framework.xsd")
    let document = bytes("<framework xmlns='urn:framework'><statement id='a'><title>é</title></statement></framework>")
    #expect(try schema.violations(in: document).isEmpty)
    #expect(try schema.violations(in: document).isEmpty)
  }

  @Test("stops at as many violations as asked for")
  func atMost() throws {
    let found = try schema("framework.xsd").violations(in: .file(folder + "Schemas/violations.xml"), atMost: 2)
    #expect(found.count == 2)
  }

  @Test("says of a document that cannot be read why, as every reading does")
  func broken() throws {
    let schema = try schema("framework.xsd")
    #expect(throws: XMLFailure(.truncated, at: XMLPosition(line: 1, column: 34))) {
      try schema.violations(in: bytes("<framework xmlns='urn:framework'>"))
    }
  }

  @Test("is used on several threads at a time")
  func threads() async throws {
    let schema = try schema("framework.xsd")
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { try schema.violations(in: .file(folder + "Schemas/violations.xml")).count }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 6, count: 8))
  }

  @Test("reads nothing from outside its folder")
  func leadsOut() {
    guard case .invalidSchema(let words) = failure("leads-out.xsd")?.reason else {
      Issue.record("a schema from another folder was read")
      return
    }
    #expect(words.hasSuffix("Cases/elsewhere.xsd` is not beside the schema"))
  }

  @Test("that is none is refused: missing, not a schema, broken, or with a type that does not exist")
  func refused() {
    #expect(failure("missing.xsd") == XMLFailure(.noSuchFile))
    #expect(failure("violations.xml")?.reason == .invalidSchema("the root element `framework` is not a schema's"))
    #expect(failure("truncated.xsd")?.reason == .invalidSchema("attValue: ' expected"))
    let words =
      "element decl. 'list', attribute 'type': The QName value 'NoSuchType' does not resolve to a(n) type definition."
    #expect(failure("not-compilable.xsd")?.reason == .invalidSchema(words))
    #expect(failure("not-compilable.xsd")?.position?.line == 3)
  }

  private func failure(_ name: String) -> XMLFailure? {
    do {
      _ = try schema(name)
      return nil
    } catch {
      return error as? XMLFailure
    }
  }
}
