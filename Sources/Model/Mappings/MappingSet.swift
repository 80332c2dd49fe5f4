/// Mappings that belong together, with what holds of all of them (SSSOM 1.1).
public struct MappingSet: Sendable, Hashable {
  /// Prefixes of CURIEs and the URIs that they stand for; those that SSSOM has built in need not be among them.
  public var prefixes: [String: String]
  /// What is said of the set, by the slot's name.
  public var slots: [String: [String]]
  public var mappings: [Mapping]
  /// What the file says of its extensions, each as names and values.
  public var extensions: [[String: String]]

  public init(
    prefixes: [String: String] = [:], slots: [String: [String]] = [:], mappings: [Mapping] = [],
    extensions: [[String: String]] = []
  ) {
    self.prefixes = prefixes
    self.slots = slots
    self.mappings = mappings
    self.extensions = extensions
  }

  public subscript(slot: String) -> String? {
    get { slots[slot]?.first }
    set { slots[slot] = newValue.map { [$0] } }
  }

  /// A slot of a mapping, or that of the set, which holds for the mappings that say nothing else.
  public func value(_ slot: String, of mapping: Mapping) -> String? { mapping[slot] ?? self[slot] }

  /// Prefixes that every SSSOM file knows (SSSOM 1.1, built-in prefixes).
  public static let builtIn = [
    "owl": "http://www.w3.org/2002/07/owl#", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "semapv": Mapping.semapv, "skos": Mapping.skos,
    "sssom": Mapping.sssom, "xsd": "http://www.w3.org/2001/XMLSchema#", "linkml": "https://w3id.org/linkml/",
  ]
}

/// Turns CURIEs into URIs and back, by the prefixes of a set.
public struct PrefixMap: Sendable {
  private let uris: [String: String]
  /// The longest URI first, so that the nearest prefix is found.
  private let byURI: [(prefix: String, uri: String)]

  public init(_ prefixes: [String: String]) {
    uris = MappingSet.builtIn.merging(prefixes) { _, own in own }
    byURI = uris.map { (prefix: $0.key, uri: $0.value) }.filter { !$0.uri.isEmpty }
      .sorted { $0.uri.utf8.count != $1.uri.utf8.count ? $0.uri.utf8.count > $1.uri.utf8.count : $0.prefix < $1.prefix }
  }

  /// The URI of a CURIE; what has no known prefix stays as it is.
  public func expanded(_ curie: String) -> String {
    guard let colon = curie.firstIndex(of: ":"), let uri = uris[String(curie[..<colon])] else { return curie }
    return uri + curie[curie.index(after: colon)...]
  }

  /// The CURIE of a URI; nil where no prefix fits, or the rest would not read back as it is.
  public func contracted(_ uri: String) -> String? {
    for (prefix, base) in byURI where uri.hasPrefix(base) {
      let curie = prefix + ":" + uri.dropFirst(base.count)
      if expanded(curie) == uri { return curie }
    }
    return nil
  }

  /// Whether what stands before the colon is a prefix of this map.
  public func knows(_ curie: String) -> Bool {
    curie.firstIndex(of: ":").map { uris[String(curie[..<$0])] != nil } ?? false
  }
}
