import Foundation
import Loading
import Model
import Testing

@testable import Evidence

@Suite struct CanonicalDatasetTests {
  private func canonical(_ text: String, _ contexts: [String: String] = [:]) throws -> (
    lines: [String], undefined: [String]
  ) {
    let trees = try contexts.mapValues { try JSONTree.read(Array($0.utf8), file: "context") }
    let document = try JSONTree.read(Array(text.utf8), file: "document")
    let result = try ContextFolder(trees).canonical(document)
    return (String(decoding: result.bytes, as: UTF8.self).split(separator: "\n").map(String.init), result.undefined)
  }

  @Test("Values are written as RDF has them")
  func values() throws {
    let result = try canonical(
      #"""
      {"@context": {"ex": "http://ex.example/", "name": "ex:name", "when": {"@id": "ex:when", "@type": "ex:date"},
       "link": {"@id": "ex:link", "@type": "@id"}, "id": "@id", "words": {"@id": "ex:words", "@container": "@language"},
       "list": {"@id": "ex:list", "@container": "@list"}, "raw": {"@id": "ex:raw", "@type": "@json"}},
       "id": "http://ex.example/1", "name": ["a \"b\"\n", 5, 2.5, 1e30, true, {"@value": "c", "@language": "FR"}],
       "when": "2026-01-01", "link": "ex:2", "words": {"en": "yes", "fr": "oui"}, "list": [], "raw": {"b": 1.0, "a": []}}
      """#)
    #expect(
      result.lines.sorted()
        == [
          #"<http://ex.example/1> <http://ex.example/link> <http://ex.example/2> ."#,
          #"<http://ex.example/1> <http://ex.example/list> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> ."#,
          #"<http://ex.example/1> <http://ex.example/name> "1.0E30"^^<http://www.w3.org/2001/XMLSchema#double> ."#,
          #"<http://ex.example/1> <http://ex.example/name> "2.5E0"^^<http://www.w3.org/2001/XMLSchema#double> ."#,
          #"<http://ex.example/1> <http://ex.example/name> "5"^^<http://www.w3.org/2001/XMLSchema#integer> ."#,
          #"<http://ex.example/1> <http://ex.example/name> "a \"b\"\n" ."#,
          #"<http://ex.example/1> <http://ex.example/name> "c"@fr ."#,
          #"<http://ex.example/1> <http://ex.example/name> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> ."#,
          #"<http://ex.example/1> <http://ex.example/raw> "{\"a\":[],\"b\":1}"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON> ."#,
          #"<http://ex.example/1> <http://ex.example/when> "2026-01-01"^^<http://ex.example/date> ."#,
          #"<http://ex.example/1> <http://ex.example/words> "oui"@fr ."#,
          #"<http://ex.example/1> <http://ex.example/words> "yes"@en ."#,
        ].sorted())
    #expect(result.undefined.isEmpty)
  }

  @Test("A context of a type holds for its node, and no longer below it")
  func scopes() throws {
    let result = try canonical(
      #"""
      {"@context": {"@vocab": "http://a.example/", "T": {"@id": "http://a.example/T", "@context": {"p": "http://b.example/p"}}},
       "@type": "T", "p": "1", "q": {"p": "2"}}
      """#)
    #expect(result.lines.contains { $0.hasSuffix(#"<http://b.example/p> "1" ."#) })
    #expect(result.lines.contains { $0.hasSuffix(#"<http://a.example/p> "2" ."#) })
  }

  @Test("What no context defines is told, for no signature covers it")
  func undefined() throws {
    let result = try canonical(
      #"{"@context": {"a": "http://a.example/a"}, "@type": "Unknown", "a": "1", "b": "2", "@id": "http://a.example/1"}"#
    )
    #expect(result.lines == [#"<http://a.example/1> <http://a.example/a> "1" ."#])
    #expect(Set(result.undefined) == ["b", "Unknown"])
  }

  @Test(
    "What is not understood ends the reading",
    arguments: [
      #"{"@context": "https://nowhere.example/", "a": 1}"#, #"{"@context": {"@import": "x"}, "a": 1}"#,
      #"{"@context": {"a": {"@id": "http://a.example/", "@reverse": "http://b.example/"}}, "a": "b"}"#,
      #"{"@context": {"@vocab": "http://a.example/"}, "@included": []}"#,
      #"{"@context": [{"@protected": true, "a": "http://a.example/a"}, {"a": "http://b.example/a"}], "a": 1}"#,
      #"{"@context": [{"@protected": true, "a": "http://a.example/a"}, null], "a": 1}"#,
      #"{"@context": {"a": "b:x", "b": "a:y"}, "a": 1}"#, #"{"@context": {"@base": "http://a.example/"}, "a": 1}"#,
    ])
  func beyond(_ text: String) { #expect(throws: ProofFault.self) { try canonical(text) } }

  @Test("Contexts that lead to themselves end the reading")
  func circle() {
    #expect(throws: ProofFault.self) {
      try canonical(
        #"{"@context": "https://a.example/"}"#, ["https://a.example/": #"{"@context": "https://a.example/"}"#])
    }
  }

  @Test("Blank nodes get the same names however the statements are ordered and they were numbered")
  func blankNodes() {
    // Two circles of three nodes that only their joint tells apart, and a node that points at both of two alike.
    let edges = [(1, 2), (2, 3), (3, 1), (4, 5), (5, 6), (6, 4), (1, 4), (7, 8), (7, 9), (8, 10), (9, 10)]
    func quads(_ map: (Int) -> Int) -> Set<Quad> {
      Set(
        edges.map {
          Quad(subject: .blank(map($0.0)), predicate: "http://a.example/p", object: .blank(map($0.1)), graph: nil)
        })
    }
    let reference = CanonicalDataset.bytes(of: quads { $0 })
    #expect(reference != nil)
    for shift in 1..<10 {
      #expect(CanonicalDataset.bytes(of: quads { ($0 * 7 + shift * 3) % 11 + 1 }) == reference)
    }
  }

  @Test("Nodes made to look alike without end are given up, not worked on without end")
  func poison() {
    var quads: Set<Quad> = []
    for a in 0..<12 {
      for b in 0..<12 where a != b {
        quads.insert(Quad(subject: .blank(a), predicate: "http://a.example/p", object: .blank(b), graph: nil))
      }
    }
    #expect(CanonicalDataset.bytes(of: quads) == nil)
  }
}
