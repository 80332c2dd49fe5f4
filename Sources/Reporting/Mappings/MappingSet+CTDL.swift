import Model

extension MappingSet {
  /// The set as a CTDL alignment map: one alignment object a mapping, `align:NoMatch` where there is no term
  /// (Credential Engine, CTDL, `ceterms:AlignmentMap`). What is said not to hold is left out: CTDL has no negation.
  var alignmentObjects: JSON {
    let parts = mappings.filter { !$0.isNegated }.compactMap { mapping -> JSON? in
      guard let subject = mapping.subject else { return nil }
      var members: [JSON.Member] = [
        .init("@type", "ceterms:AlignmentObject"), .init("ceterms:sourceNode", .string(subject)),
      ]
      if mapping.isGap {
        members.append(.init("ceterms:alignmentType", "align:NoMatch"))
        return .object(members)
      }
      guard let object = mapping.object, let predicate = mapping.predicate else { return nil }
      members.append(.init("ceterms:targetNode", .string(object)))
      if let label = mapping.objectLabel { members.append(.init("ceterms:targetNodeName", ["und": .string(label)])) }
      members.append(.init("ceterms:alignmentType", .string("skos:" + predicate.rawValue)))
      return .object(members)
    }
    var map: [JSON.Member] = [
      .init("@id", JSON(self["mapping_set_id"])), .init("@type", "ceterms:AlignmentMap"),
      .init("ceterms:name", ["en": JSON(self["mapping_set_title"] ?? "Mappings")]),
    ]
    if let date = self["mapping_date"] { map.append(.init("ceterms:date", .string(date))) }
    map.append(.init("ceterms:hasPart", .array(parts)))
    return [
      "@context": "https://credreg.net/ctdl/schema/context/json", "@graph": .array([.object(map)]),
    ]
  }
}
