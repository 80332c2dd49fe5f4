import XMLReading

/// The names that SKOS files are read by.
enum SKOSNames {
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
  static let skos = "http://www.w3.org/2004/02/skos/core#"
  static let skosXL = "http://www.w3.org/2008/05/skos-xl#"
  static let terms = "http://purl.org/dc/terms/"
  static let elements = "http://purl.org/dc/elements/1.1/"
  static let owl = "http://www.w3.org/2002/07/owl#"
  static let esco = "http://data.europa.eu/esco/model#"
  static let xml = XMLName.xmlNamespace

  /// What a name means, whatever namespace it comes from.
  enum Token: Int {
    // Syntax.
    case root, description, about, resource, nodeID, id, parseType, type, language, base
    // Kinds of things.
    case concept, scheme, collection, label
    // Labels and words.
    case preferred, alternative, hidden, definition, scopeNote, words, example, literal, notation
    case preferredLabel, alternativeLabel, hiddenLabel
    // Relations.
    case broader, narrower, related, inScheme, topConceptOf, hasTopConcept
    case exact, close, broadMatch, narrowMatch, relatedMatch
    // What is said of a scheme.
    case title, publisher, licence, issued, version, source
    // The rest.
    case deprecated, replacedBy, skillType, reuse
    /// Says nothing that is not said elsewhere.
    case redundant
    case other

    /// Whether its value is words in a language.
    var isWords: Bool {
      switch self {
      case .preferred, .alternative, .hidden, .definition, .scopeNote, .words, .example, .literal: true
      default: false
      }
    }
  }

  /// The vocabulary: each name at its number.
  static let names: [XMLName] = table.map { XMLName($0.1, in: $0.0) }
  /// What each number means.
  static let tokens: [Token] = table.map(\.2)

  private static let table: [(String, String, Token)] = [
    (rdf, "RDF", .root), (rdf, "Description", .description), (rdf, "about", .about), (rdf, "resource", .resource),
    (rdf, "nodeID", .nodeID), (rdf, "ID", .id), (rdf, "parseType", .parseType), (rdf, "type", .type),
    (rdf, "value", .literal), (xml, "lang", .language), (xml, "base", .base), (rdf, "datatype", .redundant),
    (skos, "Concept", .concept), (skos, "ConceptScheme", .scheme), (skos, "Collection", .collection),
    (skos, "OrderedCollection", .collection), (skosXL, "Label", .label),
    (skos, "prefLabel", .preferred), (skos, "altLabel", .alternative), (skos, "hiddenLabel", .hidden),
    (skos, "definition", .definition), (skos, "scopeNote", .scopeNote), (skos, "example", .example),
    (skos, "notation", .notation),
    (skosXL, "prefLabel", .preferredLabel), (skosXL, "altLabel", .alternativeLabel),
    (skosXL, "hiddenLabel", .hiddenLabel), (skosXL, "literalForm", .literal),
    (esco, "nodeLiteral", .literal), (terms, "description", .words), (elements, "description", .words),
    (rdfs, "comment", .words),
    (skos, "broader", .broader), (skos, "narrower", .narrower), (skos, "related", .related),
    (skos, "broaderTransitive", .redundant), (skos, "narrowerTransitive", .redundant),
    (skos, "inScheme", .inScheme), (skos, "topConceptOf", .topConceptOf), (skos, "hasTopConcept", .hasTopConcept),
    (skos, "exactMatch", .exact), (skos, "closeMatch", .close), (skos, "broadMatch", .broadMatch),
    (skos, "narrowMatch", .narrowMatch), (skos, "relatedMatch", .relatedMatch), (owl, "sameAs", .exact),
    (terms, "title", .title), (elements, "title", .title), (rdfs, "label", .title),
    (terms, "publisher", .publisher), (elements, "publisher", .publisher), (terms, "creator", .publisher),
    (elements, "creator", .publisher), (terms, "license", .licence), (terms, "rights", .licence),
    (elements, "rights", .licence), ("http://creativecommons.org/ns#", "license", .licence),
    (terms, "issued", .issued), (owl, "versionInfo", .version), (terms, "hasVersion", .version),
    (terms, "source", .source), (elements, "source", .source),
    (owl, "deprecated", .deprecated), (terms, "isReplacedBy", .replacedBy), (esco, "skillType", .skillType),
    (esco, "skillReuseLevel", .reuse), (esco, "hasSkillType", .skillType), (esco, "hasReuseLevel", .reuse),
    (rdfs, "isDefinedBy", .redundant),
  ]

  static let concepts = skos + "Concept"
  static let schemes = skos + "ConceptScheme"

  /// The name as people write it, with the usual prefix.
  static func short(_ name: XMLName) -> String {
    guard let namespace = name.namespace else { return name.local }
    if let prefix = prefixes[namespace] { return prefix + ":" + name.local }
    return namespace + name.local
  }

  private static let prefixes: [String: String] = [
    rdf: "rdf", rdfs: "rdfs", skos: "skos", skosXL: "skosxl", terms: "dct", elements: "dc", owl: "owl", esco: "esco",
    "http://xmlns.com/foaf/0.1/": "foaf", "http://rdfs.org/ns/void#": "void",
    "http://purl.org/iso25964/skos-thes#": "iso",
    "http://www.w3.org/ns/adms#": "adms", "http://www.w3.org/ns/dcat#": "dcat", "http://schema.org/": "schema",
  ]
}
