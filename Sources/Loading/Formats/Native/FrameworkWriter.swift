public import Model

/// Writes frameworks and catalogues in our own vocabularies: what is written reads back as what it was.
public enum NativeWriter {
  /// A framework as XML (schema: framework.xsd), in UTF-8.
  ///
  /// - Complexity: linear in the size of the framework.
  public static func framework(_ framework: Framework) -> [UInt8] {
    var writer = MarkupWriter()
    writer.element(
      "framework",
      [
        ("xmlns", Vocabulary.framework.namespace), ("id", framework.id), ("uri", framework.uri),
        ("version", framework.version), ("issued", framework.issued.map { "\($0)" }),
        ("valid-from", framework.valid.from.map { "\($0)" }), ("valid-to", framework.valid.to.map { "\($0)" }),
        ("illustrative", framework.isIllustrative ? "true" : nil),
      ]
    ) { writer in
      writer.text("title", framework.title)
      writer.text("publisher", framework.publisher)
      if let licence = framework.licence { writer.citation("licence", licence, isDated: false) }
      for source in framework.sources { writer.citation("source", source) }
      if let scale = framework.scale { write(scale, to: &writer) }
      for competency in framework.competencies { write(competency, to: &writer) }
    }
    return writer.bytes
  }

  private static func write(_ scale: ProficiencyScale, to writer: inout MarkupWriter) {
    writer.element("scale", [("id", scale.id)]) { writer in
      for level in scale.levels {
        writer.element("level", [("value", String(level.value))]) {
          $0.text("label", level.label)
          $0.text("descriptor", level.descriptor)
        }
      }
    }
  }

  private static func write(_ competency: Competency, to writer: inout MarkupWriter) {
    let levels = competency.levels.map { range in
      range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }
    writer.element(
      "competency",
      [
        ("id", competency.id), ("uri", competency.uri), ("type", competency.kind.rawValue),
        ("reuse", competency.reuse.rawValue), ("levels", levels),
        ("naics", writer.list(competency.sectors.map { String($0.code) })),
        ("noc", writer.list(competency.occupations)), ("broader", writer.list(competency.broader)),
      ]
    ) { writer in
      writer.text("label", competency.label)
      writer.texts("alt", competency.alternatives)
      writer.text("definition", competency.definition)
      writer.texts("example", competency.examples)
      for (value, descriptor) in competency.levelDescriptors.sorted(by: { $0.key < $1.key }) {
        writer.element("level", [("value", String(value))]) { $0.text("descriptor", descriptor) }
      }
      for relation in competency.relations {
        writer.element("relation", [("type", relation.kind.rawValue), ("to", relation.target)])
      }
      for mapping in competency.mappings {
        writer.element(
          "mapping",
          [("predicate", mapping.predicate.rawValue), ("to", mapping.target), ("framework", mapping.framework)])
      }
      writer.regulations(competency.regulations)
      if let deprecation = competency.deprecation {
        writer.element(
          "deprecated",
          [("on", deprecation.on.map { "\($0)" }), ("replaced-by", writer.list(deprecation.replacedBy))]
        ) { $0.text("reason", deprecation.reason) }
      }
    }
  }
}
