/// A term of RDF 1.1: an IRI, a blank node, or a literal.
enum RDFTerm: Sendable, Hashable {
  case iri(String)
  case blank(Int)
  case literal(String, datatype: String, language: String?)

  static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
  static let first = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"
  static let rest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"
  static let none = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"
  static let json = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON"
  static let langString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
  static let string = "http://www.w3.org/2001/XMLSchema#string"
  static let boolean = "http://www.w3.org/2001/XMLSchema#boolean"
  static let integer = "http://www.w3.org/2001/XMLSchema#integer"
  static let double = "http://www.w3.org/2001/XMLSchema#double"

  var blankNode: Int? { if case .blank(let number) = self { number } else { nil } }
}

/// A statement in a graph; the default graph has no name.
struct Quad: Sendable, Hashable {
  let subject: RDFTerm
  let predicate: String
  let object: RDFTerm
  let graph: RDFTerm?

  /// One line of canonical N-Quads (RDF 1.1 N-Quads; RDF Dataset Canonicalization 1.0, section 5).
  ///
  /// - Parameter name: what blank nodes are called.
  func line(_ name: (Int) -> String) -> String {
    var line = Quad.written(subject, name) + " <" + predicate + "> " + Quad.written(object, name)
    if let graph { line += " " + Quad.written(graph, name) }
    return line + " .\n"
  }

  private static func written(_ term: RDFTerm, _ name: (Int) -> String) -> String {
    switch term {
    case .iri(let iri): return "<" + iri + ">"
    case .blank(let number): return "_:" + name(number)
    case .literal(let text, let datatype, let language):
      let quoted = "\"" + escaped(text) + "\""
      if let language { return quoted + "@" + language }
      return datatype == RDFTerm.string ? quoted : quoted + "^^<" + datatype + ">"
    }
  }

  private static func escaped(_ text: String) -> String {
    var output = ""
    output.unicodeScalars.reserveCapacity(text.unicodeScalars.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{8}": output += "\\b"
      case "\u{C}": output += "\\f"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}

extension String {
  /// By code points, as N-Quads are sorted, and not by what looks alike.
  func isBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
