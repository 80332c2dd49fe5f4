import Model

extension MappingSet {
  /// The mappings as associations between items of CASE packages (1EdTech CASE 1.1, `CFAssociation`).
  ///
  /// CASE knows `exactMatchOf`, `isPartOf` and `isRelatedTo`: a close match is kept as related, a broader competency as
  /// the whole of which the origin is a part, and a narrower one the other way round. Gaps and negations have no place.
  var caseAssociations: JSON {
    let day = (self["mapping_date"] ?? "1970-01-01") + "T00:00:00Z"
    let associations = mappings.compactMap { mapping -> JSON? in
      guard !mapping.isNegated, !mapping.isGap, let predicate = mapping.predicate, let subject = mapping.subject,
        let object = mapping.object
      else { return nil }
      let origin = MappingSet.node(subject, mapping.subjectLabel)
      let target = MappingSet.node(object, mapping.objectLabel)
      let isTurned = predicate == .narrowMatch
      let type =
        switch predicate {
        case .exactMatch: "exactMatchOf"
        case .broadMatch, .narrowMatch: "isPartOf"
        case .closeMatch, .relatedMatch: "isRelatedTo"
        }
      let identifier = NameUUID.string(of: [subject, type, object].joined(separator: "\u{1F}"))
      return [
        "identifier": .string(identifier), "uri": .string("urn:uuid:" + identifier), "associationType": .string(type),
        "originNodeURI": isTurned ? target : origin, "destinationNodeURI": isTurned ? origin : target,
        "lastChangeDateTime": .string(day),
      ]
    }
    return ["CFAssociations": .array(associations)]
  }

  private static func node(_ uri: String, _ label: String?) -> JSON {
    [
      "title": .string(label ?? uri), "identifier": .string(NameUUID.inside(uri) ?? NameUUID.string(of: uri)),
      "uri": .string(uri),
    ]
  }
}

/// Identifiers of the form of a UUID for what has a name, so that the same mapping always has the same one.
enum NameUUID {
  /// A version 8 UUID, which leaves the digest to its maker: here two FNV-1a hashes of 64 bits. (RFC 9562, section 5.8.)
  static func string(of name: String) -> String {
    var bytes = hash(name, basis: 0xcbf2_9ce4_8422_2325) + hash(name, basis: 0x9ae1_6a3b_2f90_404f)
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    return grouped(Substring(digits))
  }

  /// The UUID with which a URI ends, if it ends with one.
  static func inside(_ uri: String) -> String? {
    let tail = uri.suffix(36).lowercased()
    let groups = tail.split(separator: "-", omittingEmptySubsequences: false)
    let isUUID = groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy(\.isHexDigit)
    return isUUID ? tail : nil
  }

  private static func hash(_ name: String, basis: UInt64) -> [UInt8] {
    let value = name.utf8.reduce(basis) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(56 - 8 * $0)) }
  }

  private static func grouped(_ digits: Substring) -> String {
    var rest = digits
    return [8, 4, 4, 4, 12].map { count in
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }.joined(separator: "-")
  }
}
