import Loading
import Model
import Testing

@testable import Evidence

@Suite struct CanonicalJSONTests {
  @Test("Numbers are written as in RFC 8785, appendix B", arguments: Vector.lines("rfc8785-numbers.tsv"))
  func numbers(_ row: [String]) throws {
    let bits = try #require(UInt64(row[0], radix: 16))
    #expect(ShortestNumber.text(Double(bitPattern: bits)) == row[1])
  }

  @Test(
    "Objects are written as the examples of RFC 8785 have them",
    arguments: [
      (
        #"{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}"#,
        #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"#
      ),
      (
        #"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}"#,
        "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{FB33}\":3}"
      ),
    ])
  func objects(_ text: String, _ expected: String) throws {
    let tree = try JSONTree.read(Array(text.utf8), file: "example")
    let bytes = try #require(CanonicalJSON.bytes(tree))
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(
    "What two readers could read differently is refused",
    arguments: [
      (#"{"a":1,"a":2}"#, "duplicate-key"), (#"{"a":1,"\u0061":2}"#, "duplicate-key"),
      (#"{"a":[{"b":1,"c":2,"b":3}]}"#, "duplicate-key"), (#"{"a":"\ud800"}"#, "malformed-json"),
      (#"{"a":"\udc00\ud800"}"#, "malformed-json"), (#"{"a":1,}"#, "malformed-json"),
      ("{\"a\":\"\u{1}\"}", "malformed-json"), ("{} {}", "malformed-json"), (#"{"a":01}"#, "malformed-json"),
      ("", "empty-file"), (#"{"a":1"#, "truncated"),
    ])
  func refusals(_ text: String, _ code: String) {
    #expect {
      try JSONTree.read(Array(text.utf8), file: "example")
    } throws: { error in
      (error as? JSONRefusal)?.diagnostic.code == code
    }
  }

  @Test("A number beyond the range of doubles has no canonical form")
  func tooLarge() throws {
    #expect(CanonicalJSON.bytes(try JSONTree.read(Array("[1e999]".utf8), file: "example")) == nil)
  }
}
