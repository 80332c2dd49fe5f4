import Testing

@testable import XMLReading

@Suite("The position of an element")
struct PositionTests {
  @Test("is that of its '<', however many lines its start tag has")
  func manyLines() throws {
    let document = """
      <?xml version="1.0"?>
      <!-- a comment
        of two lines --><list
          a="x
             y"
          b='1 > 0'
      >
        <a/><b c="é>é"
        /><?pi
        > ?><c>é<![CDATA[<x>
      ]]><d/></c>
      </list>
      """
    #expect(
      try Transcript(of: bytes(document)).positions == [
        "list 3:19", "a 8:3", "b 8:7", "c 10:7", "d 11:4",
      ])
  }

  @Test("is right behind text much longer than a piece", arguments: [100, 70_000, 3_000_000])
  func afterLongText(length: Int) throws {
    let text = String(repeating: "é", count: length)
    let document = "<list>\(text)<a/>\n\(text)<b/><!--\(text)--><c t='\(text.prefix(200_000))'/><d/></list>"
    let tail = length + 1 + 4 + 7 + length
    #expect(
      try Transcript(of: bytes(document)).positions == [
        "list 1:1", "a 1:\(length + 7)", "b 2:\(length + 1)", "c 2:\(tail)",
        "d 2:\(tail + 9 + min(length, 200_000))",
      ])
  }

  @Test("has the right line beyond 65,535, and the right column on a line with many elements")
  func manyElements() throws {
    let lines = String(repeating: "<a/>\n", count: 70_000)
    let positions = try Transcript(of: bytes("<list>\n\(lines)<b/></list>")).positions
    #expect(positions.last == "b 70002:1")
    let row = String(repeating: "<é/>", count: 200_000)
    let inRow = try Transcript(of: bytes("<list>\(row)<b/></list>")).positions
    #expect(inRow.last == "b 1:800007")
    #expect(inRow[100_000] == "é 1:400003")
  }

  @Test("is that of the reference for an element that an entity brings in")
  func entity() throws {
    let document = """
      <!DOCTYPE list [
        <!-- a comment in which there is a > and a ' -->
        <!ENTITY inner "<c/>">
        <!ENTITY outer "<a>
          <b/>&inner;</a>">
      ]>
      <list>
        <x/>&outer;<y/>&inner;&outer;
      </list>
      """
    #expect(
      try Transcript(of: bytes(document)).positions == [
        "list 7:1", "x 8:3", "a 8:7", "b 8:7", "c 8:7", "y 8:14", "c 8:18", "a 8:25", "b 8:25", "c 8:25",
      ])
  }

  @Test("is right behind a document type declaration longer than a piece")
  func afterLongDoctype() throws {
    let declarations = (0..<4000).map { "  <!ENTITY e\($0) 'é \($0)'>\n" }.joined()
    let document = "<!DOCTYPE list [\n\(declarations)]> <list>\n&e7;<a/></list>"
    let transcript = try Transcript(of: bytes(document))
    #expect(transcript.positions == ["list 4002:4", "a 4003:5"])
    #expect(transcript.lines[1] == "\né 7")
  }

  @Test("and all else that is read is the same wherever the parser's pieces end in the document")
  func pieces() throws {
    let document = """
      <!DOCTYPE list [ <!ENTITY e "été"> ]>\r
      <p:list xmlns:p="urn:p" p:a="é&amp;&e;"><!-- ]]> -->
        é&e;&#233;<![CDATA[é]]]]><![CDATA[>]]><x/><y
        >…𝄞</y></p:list>
      <!-- the end -->
      """
    let whole = try Transcript(of: bytes("<!-- -->\n" + document))
    for length in 3990 - document.utf8.count..<4000 {
      let comment = "<!-- \(String(repeating: "x", count: length)) -->\n"
      let transcript = try Transcript(of: bytes(comment + document))
      #expect(transcript.lines == whole.lines)
      #expect(transcript.positions == whole.positions)
    }
  }

  @Test("is where it is counted to be, in made documents with long lines and letters of all widths", arguments: 1...20)
  func made(seed: UInt64) throws {
    var state = seed
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    func letters(_ most: Int) -> String { String(repeating: ["x", "é", "漢", "𝄞"][next(4)], count: next(most)) }
    var document = ""
    var line = 1
    var column = 1
    var expected: [String] = []
    func add(_ text: String) {
      document += text
      for scalar in text.unicodeScalars {
        column = scalar == "\n" ? 1 : column + 1
        line += scalar == "\n" ? 1 : 0
      }
    }
    func element(_ name: String, _ rest: String) {
      expected.append("\(name) \(line):\(column)")
      add("<\(name)\(rest)")
    }
    element("list", ">")
    for _ in 0..<100 {
      switch next(9) {
      case 0: add(letters(3000))
      case 1: add("\n")
      case 2: add("<!-- \(letters(300)) -->")
      case 3: add("<![CDATA[\(letters(300))]]>")
      case 4: add("&amp;&#233;")
      case 5: element("é", " a='\(letters(3000))' b='é'/>")
      case 6: element("a", ">é</a>")
      case 7:
        add("\n  ")
        element("b", " c='\(letters(30))'\n  d='\(letters(5000))'/>")
      default: element("c", "/>")
      }
    }
    add("</list>")
    #expect(try Transcript(of: bytes(document)).positions == expected)
  }
}
