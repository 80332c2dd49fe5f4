import Model

extension MappingSet {
  /// The mappings as SKOS relations in RDF/XML, each subject once, in the order of the set.
  ///
  /// SKOS has relations between concepts and nothing else: gaps, what does not hold, literals, confidences and reviewers
  /// have no place in it. (W3C, SKOS Reference, section 10.)
  var skosDocument: String {
    var subjects: [String] = []
    var relations: [String: [(predicate: String, object: String)]] = [:]
    var labels: [String: String] = [:]
    for mapping in mappings where !mapping.isNegated && !mapping.isGap {
      guard let subject = mapping.subject, let object = mapping.object, let predicate = mapping.predicate else {
        continue
      }
      if relations[subject] == nil { subjects.append(subject) }
      relations[subject, default: []].append((predicate.rawValue, object))
      labels[subject] = labels[subject] ?? mapping.subjectLabel
    }
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="\(Mapping.skos)">

      """
    for subject in subjects {
      text += "  <skos:Concept rdf:about=\"\(MappingSet.escaped(subject))\">\n"
      if let label = labels[subject] { text += "    <skos:prefLabel>\(MappingSet.escaped(label))</skos:prefLabel>\n" }
      for relation in relations[subject] ?? [] {
        text += "    <skos:\(relation.predicate) rdf:resource=\"\(MappingSet.escaped(relation.object))\"/>\n"
      }
      text += "  </skos:Concept>\n"
    }
    return text + "</rdf:RDF>\n"
  }

  /// Text as it may stand in an element or an attribute; characters that XML does not have become spaces.
  private static func escaped(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case _ where scalar.value < 0x20 || scalar == "\u{FFFE}" || scalar == "\u{FFFF}": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
