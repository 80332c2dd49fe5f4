public import Model

extension NativeWriter {
  /// A catalogue as XML (schema: catalogue.xsd), in UTF-8.
  ///
  /// - Complexity: linear in the size of the credentials.
  public static func catalogue(
    _ credentials: [Credential], id: String, version: String, title: Text = Text(), licence: Citation? = nil,
    sources: [Citation] = []
  ) -> [UInt8] {
    var writer = MarkupWriter()
    writer.element(
      "catalogue", [("xmlns", Vocabulary.catalogue.namespace), ("id", id), ("version", version)]
    ) { writer in
      writer.text("title", title)
      if let licence { writer.citation("licence", licence, isDated: false) }
      for source in sources { writer.citation("source", source) }
      var written: Set<String> = []
      for credential in credentials where written.insert(credential.issuer.id).inserted {
        write(credential.issuer, to: &writer)
      }
      for credential in credentials { write(credential, to: &writer) }
    }
    return writer.bytes
  }

  private static func write(_ issuer: Issuer, to writer: inout MarkupWriter) {
    writer.element(
      "issuer",
      [
        ("id", issuer.id), ("jurisdiction", issuer.jurisdiction?.code), ("type", issuer.kind?.rawValue),
        ("uri", issuer.uri), ("illustrative", issuer.isIllustrative ? "true" : nil),
      ]
    ) { $0.text("name", issuer.name) }
  }

  private static func write(_ credential: Credential, to writer: inout MarkupWriter) {
    writer.element(
      "credential",
      [
        ("id", credential.id), ("uri", credential.uri), ("issuer", credential.issuer.id),
        ("kind", credential.kind.rawValue), ("naics", writer.list(credential.sectors.map { String($0.code) })),
        ("noc", writer.list(credential.occupations)), ("cip", credential.programmeCode),
        ("languages", writer.list(credential.deliveredIn.map(\.rawValue))),
        ("participation", writer.list(credential.participation.map(\.rawValue))),
        ("illustrative", credential.isIllustrative ? "true" : nil),
      ]
    ) { writer in
      writer.text("title", credential.title)
      writer.texts("alternative-title", credential.alternativeTitles)
      writer.text("description", credential.description)
      writeFigures(of: credential, to: &writer)
      writeStanding(of: credential, to: &writer)
      writeParts(of: credential, to: &writer)
      for source in credential.sources { writer.citation("source", source) }
    }
  }

  private static func writeFigures(of credential: Credential, to writer: inout MarkupWriter) {
    if let level = credential.level { writer.element("level", [("scale", level.scale), ("value", level.value)]) }
    if let workload = credential.workload {
      let isOne = workload.least == workload.most
      writer.element(
        "workload",
        isOne
          ? [("hours", "\(workload.least)")] : [("minimum", "\(workload.least)"), ("maximum", "\(workload.most)")])
    }
    if let credits = credential.credits {
      writer.element(
        "credits",
        [
          ("value", "\(credits.value)"), ("unit", credits.unit),
          ("hours-per-credit", credits.hoursPerCredit.map { "\($0)" }),
        ])
    }
    if let assessment = credential.assessment {
      writer.element(
        "assessment",
        [
          ("task", assessment.task?.rawValue), ("supervision", assessment.supervision?.rawValue),
          ("pass-mark", assessment.passMark.map { "\($0)" }), ("out-of", assessment.passMarkOutOf.map { "\($0)" }),
        ]
      ) { $0.text("description", assessment.description) }
    }
    for quality in credential.qualityAssurance {
      writer.element(
        "quality",
        [
          ("type", quality.kind.rawValue), ("jurisdictions", writer.list(quality.jurisdictions.map(\.code))),
          ("from", quality.span.from.map { "\($0)" }), ("to", quality.span.to.map { "\($0)" }),
        ]
      ) { $0.text("body", quality.body) }
    }
  }

  private static func writeStanding(of credential: Credential, to writer: inout MarkupWriter) {
    if let award = credential.award {
      writer.element(
        "award",
        [
          ("names-learner", award.namesLearner.map { "\($0)" }), ("dated", award.isDated.map { "\($0)" }),
          ("form", award.form),
        ])
    }
    if let validity = credential.validity {
      writer.element(
        "validity",
        [
          ("months", validity.months.map(String.init)), ("renewal", validity.renewal?.rawValue),
          ("until", validity.until.map { "\($0)" }),
        ])
    }
    if let supersession = credential.supersession {
      writer.element(
        "superseded", [("by", writer.list(supersession.by)), ("on", supersession.on.map { "\($0)" })])
    }
    if let day = credential.retiredOn { writer.element("retired", [("on", "\(day)")]) }
    if let span = credential.availability {
      writer.element("available", [("from", span.from.map { "\($0)" }), ("to", span.to.map { "\($0)" })])
    }
    if let cost = credential.cost {
      writer.element("cost", [("amount", "\(cost.amount)"), ("currency", cost.currency)])
    }
    writer.regulations(credential.regulations)
  }

  private static func writeParts(of credential: Credential, to writer: inout MarkupWriter) {
    for prerequisite in credential.prerequisites {
      writer.element("prerequisite", [("ref", prerequisite.credential)]) { $0.text("words", prerequisite.words) }
    }
    for whole in credential.stacksInto { writer.element("stacks-into", [("ref", whole)]) }
    for component in credential.components {
      let hours = component.workload.map { "\($0.hours)" }
      writer.element("component", [("ref", component.credential), ("hours", hours)]) {
        $0.text("title", component.title)
      }
    }
    for outcome in credential.outcomes {
      writer.element(
        "outcome", [("weight", outcome.weight.map { "\($0)" }), ("level", outcome.level.map(String.init))]
      ) { writer in
        writer.text("statement", outcome.statement)
        for alignment in outcome.alignments {
          writer.element(
            "alignment", [("competency", alignment.competency), ("confirmed-by", alignment.confirmedBy)])
        }
      }
    }
    if let evidence = credential.evidence { writer.element("evidence", [("uri", evidence)]) }
  }
}
