import Testing
import XMLReading

@Suite("An entity")
struct EntityTests {
  @Test("declared in the document is replaced in text, elements and attributes")
  func replaced() throws {
    let document = """
      <!DOCTYPE rdf [
        <!ENTITY owl "http://www.w3.org/2002/07/owl#">
        <!ENTITY e "été">
        <!ENTITY twice "&e;, &e;">
        <!ENTITY part "<b>&twice;</b>">
      ]>
      <rdf a="&owl;Thing" b="&twice;">&part;&lt;&#233;&part;</rdf>
      """
    #expect(
      try Transcript(of: bytes(document)).lines == [
        "<rdf a=http://www.w3.org/2002/07/owl#Thing b=été, été", "<b", "été, été", "</b", "<é", "<b", "été, été",
        "</b", "</rdf",
      ])
  }

  @Test("of parameters declared in the document may declare others")
  func parameter() throws {
    let document = "<!DOCTYPE a [ <!ENTITY % p '<!ENTITY e \"text\">'> %p; ]><a>&e;</a>"
    #expect(try XMLReader.document(in: bytes(document)).text == "text")
  }

  @Test("of a document type elsewhere is not looked for, and the document is read without it")
  func externalSubset() throws {
    let document = "<!DOCTYPE a PUBLIC '-//X//Y' 'file:///etc/passwd'><a>text</a>"
    #expect(try XMLReader.document(in: bytes(document)).text == "text")
  }

  /// `count` entities, each ten of the one before.
  private static func laughs(_ count: Int, content: String) -> String {
    let declarations = (1...count).map { number in
      "<!ENTITY e\(number) '\(String(repeating: "&e\(number - 1);", count: 10))'>"
    }
    return "<!DOCTYPE a [<!ENTITY e0 'ha'>\(declarations.joined())]>" + content
  }

  @Test(
    "that grows exponentially is stopped, in text, in an attribute and in a declaration",
    arguments: ["<a>&e9;</a>", "<a b='&e9;'/>", "<!-- -->"])
  func billionLaughs(content: String) {
    let document =
      content.hasPrefix("<a")
      ? Self.laughs(9, content: content)
      : Self.laughs(9, content: "<a/>").replacing("]>", with: "<!ATTLIST a b CDATA '&e9;'>]>")
    #expect(failure(bytes(document))?.reason == .entityExpansion(limit: 1 << 20))
  }

  @Test("that is large and used often is stopped, in text and in attributes", arguments: [true, false])
  func quadratic(inText: Bool) {
    let large = String(repeating: "x", count: 50_000)
    let uses = String(repeating: inText ? "<b>&e;</b>" : "<b c='&e;'/>", count: 50_000)
    #expect(
      failure(bytes("<!DOCTYPE a [<!ENTITY e '\(large)'>]><a>\(uses)</a>"))?.reason
        == .entityExpansion(limit: 1 << 20))
  }

  @Test("does not get round the limit as a parameter or as an attribute's default")
  func otherWays() {
    let large = String(repeating: " ", count: 50_000)
    let parameter = "<!DOCTYPE a [<!ENTITY % e '\(large)'>\(String(repeating: "%e;", count: 5000))]><a/>"
    #expect(failure(bytes(parameter))?.reason == .entityExpansion(limit: 1 << 20))
    let value = String(repeating: "x", count: 50_000)
    let defaults =
      "<!DOCTYPE a [<!ATTLIST b c CDATA '\(value)'>]><a>\(String(repeating: "<b/>", count: 5000))</a>"
    #expect(failure(bytes(defaults))?.reason == .entityExpansion(limit: 1 << 20))
  }

  @Test("limit holds exactly, and grows with an honest document")
  func limit() {
    var limits = XMLLimits.standard
    limits.entityExpansionBytes = 100_000
    let text = String(repeating: "x", count: 10_000)
    // The declaration counts once, and each reference one byte more than its text.
    let few = String(repeating: "&e;", count: 3)
    #expect(failure(bytes("<!DOCTYPE a [<!ENTITY e '\(text)'>]><a>\(few)</a>"), limits: limits) == nil)
    let many = String(repeating: "&e;", count: 9)
    #expect(
      failure(bytes("<!DOCTYPE a [<!ENTITY e '\(text)'>]><a>\(many)</a>"), limits: limits)?.reason
        == .entityExpansion(limit: 100_000))
    let statement = "<s about='&owl;Thing' type='&owl;Class'>A statement as an ontology has them</s>\n"
    let ontology = """
      <!DOCTYPE a [<!ENTITY owl 'http://www.w3.org/2002/07/owl#'>]>
      <a>\(String(repeating: statement, count: 40_000))</a>
      """
    #expect(failure(bytes(ontology)) == nil)
  }
}
