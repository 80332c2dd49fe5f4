import Model

extension MappingSet {
  /// The `alignment` property of an Open Badges achievement, ready to be pasted into it: each competency once, in the
  /// order of the set. Gaps, what does not hold and what is only related are no alignments.
  /// (1EdTech, Open Badges 3.0, section B.1.2 Alignment; the names are those of 2.0 as well.)
  var badgeAlignments: JSON {
    var seen: Set<String> = []
    let alignments = mappings.compactMap { mapping -> JSON? in
      guard !mapping.isNegated, !mapping.isGap, let predicate = mapping.predicate, predicate != .relatedMatch,
        let object = mapping.object, seen.insert(object).inserted
      else { return nil }
      var members: [JSON.Member] = [
        .init("type", .array(["Alignment"])), .init("targetName", .string(mapping.objectLabel ?? object)),
        .init("targetUrl", .string(object)), .init("targetType", "ceasn:Competency"),
      ]
      if let framework = value("object_source", of: mapping) {
        members.append(.init("targetFramework", .string(framework)))
      }
      return .object(members)
    }
    return ["alignment": .array(alignments)]
  }
}
