import Model

/// A policy as bytes, so that opening an index parses no XML. The policy's own text is in the index too; `index verify`
/// compares the two.
struct StoredPolicy {
  let policy: Policy
}

extension StoredPolicy {
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.words(policy.id)
    writer.words(policy.version)
    writer.text(policy.title)
    writer.day(policy.issued)
    writer.flag(policy.isIllustrative)
    writer.list(policy.sources) { writer, source in
      writer.words(source.words)
      writer.optional(source.uri)
      writer.day(source.accessed)
    }
    writer.number(policy.confidence.thousandths)
    writer.number(policy.floor.thousandths)
    writer.list(policy.relations) { writer, row in
      writer.relation(row.relation)
      writer.number(row.factor)
      writer.optional(row.source)
    }
    writer.list(policy.elementFactors) { writer, row in
      writer.choice(row.element)
      for factor in [row.none, row.minor, row.substantial, row.unknown] { writer.number(factor) }
      writer.optional(row.source)
    }
    writer.number(policy.level.minorSteps)
    writer.number(policy.level.substantialSteps)
    writer.fraction(policy.level.minorShareBelow)
    writer.fraction(policy.level.substantialShareBelow)
    writer.fraction(policy.workload.none)
    writer.fraction(policy.workload.minor)
    writer.list(policy.quality.findings.sorted { $0.key < $1.key }) { writer, row in
      writer.choice(row.key)
      writer.choice(row.value)
    }
    writer.choice(policy.quality.outOfScope)
    writer.number(policy.assessment.minorSteps)
    writer.number(policy.assessment.substantialSteps)
    for finding in [policy.currency.superseded, policy.currency.retired, policy.currency.expired] {
      writer.choice(finding)
    }
    writer.number(policy.currency.minorAfterMonths)
    writer.number(policy.currency.substantialAfterMonths)
    writer.list(policy.relatedSectors) { writer, pair in
      writer.number(pair.first.code)
      writer.number(pair.second.code)
    }
    writer.list(policy.levelScales) { writer, scale in
      writer.words(scale.id)
      writer.text(scale.title)
      writer.list(scale.steps) { writer, step in
        writer.words(step.value)
        writer.number(step.reference)
        writer.text(step.label)
        writer.optional(step.source)
      }
    }
    writer.list(policy.levelDerivation) { writer, row in
      writer.number(row.reference)
      writer.number(row.level)
    }
    writer.fraction(policy.answers.yes)
    writer.fraction(policy.answers.partly)
    return writer.bytes
  }

  init(_ bytes: ArraySlice<UInt8>) throws(MalformedBytes) {
    var reader = ByteReader(bytes)
    let (id, version) = (try reader.words(), try reader.words())
    var policy = Policy(id: id, version: version, title: try reader.text())
    policy.issued = try reader.day()
    policy.isIllustrative = try reader.flag()
    policy.sources = try reader.list { reader throws(MalformedBytes) in
      let words = try reader.words()
      let uri = try reader.optionalWords()
      return Citation(words: words, uri: uri, accessed: try reader.day())
    }
    policy.confidence = Confidence(thousandths: try reader.number())
    policy.floor = Confidence(thousandths: try reader.number())
    policy.relations = try reader.list { reader throws(MalformedBytes) in
      let relation = try reader.relation()
      let factor = try reader.factor()
      return Policy.RelationRow(relation: relation, factor: factor, source: try reader.optionalWords())
    }
    policy.elementFactors = try reader.list { reader throws(MalformedBytes) in
      let element: Element = try reader.choice()
      let (none, minor) = (try reader.factor(), try reader.factor())
      let (substantial, unknown) = (try reader.factor(), try reader.factor())
      return Policy.ElementFactors(
        element: element, none: none, minor: minor, substantial: substantial, unknown: unknown,
        source: try reader.optionalWords())
    }
    let (minorSteps, substantialSteps) = (try reader.number(), try reader.number())
    let minorShare = try reader.fraction()
    policy.level = Policy.LevelThresholds(
      minorSteps: minorSteps, substantialSteps: substantialSteps, minorShareBelow: minorShare,
      substantialShareBelow: try reader.fraction())
    let enough = try reader.fraction()
    policy.workload = Policy.WorkloadThresholds(none: enough, minor: try reader.fraction())
    let findings = try reader.list { reader throws(MalformedBytes) in
      let kind: QualityAssurance.Kind = try reader.choice()
      let finding: Finding = try reader.choice()
      return (kind, finding)
    }
    policy.quality = Policy.QualityRules(
      findings: Dictionary(findings, uniquingKeysWith: { first, _ in first }), outOfScope: try reader.choice())
    let assessed = try reader.number()
    policy.assessment = Policy.AssessmentThresholds(minorSteps: assessed, substantialSteps: try reader.number())
    let (superseded, retired, expired): (Finding, Finding, Finding) = (
      try reader.choice(), try reader.choice(), try reader.choice()
    )
    let months = try reader.number()
    policy.currency = Policy.CurrencyRules(
      superseded: superseded, retired: retired, expired: expired, minorAfterMonths: months,
      substantialAfterMonths: try reader.number())
    policy.relatedSectors = try reader.list { reader throws(MalformedBytes) in
      let first = try reader.sector()
      return Policy.SectorPair(first, try reader.sector())
    }
    policy.levelScales = try reader.list { reader throws(MalformedBytes) in
      let id = try reader.words()
      let title = try reader.text()
      return Policy.LevelScale(
        id: id, title: title,
        steps: try reader.list { reader throws(MalformedBytes) in
          let value = try reader.words()
          let reference = try reader.number()
          let label = try reader.text()
          return Policy.LevelScale.Step(
            value: value, reference: reference, label: label, source: try reader.optionalWords())
        })
    }
    policy.levelDerivation = try reader.list { reader throws(MalformedBytes) in
      let reference = try reader.number()
      return Policy.LevelDerivation(reference: reference, level: try reader.number())
    }
    let yes = try reader.fraction()
    policy.answers = Policy.AnswerThresholds(yes: yes, partly: try reader.fraction())
    self.policy = policy
  }
}

extension ByteWriter {
  fileprivate mutating func fraction(_ value: Fraction) {
    number(value.numerator)
    number(value.denominator)
  }

  fileprivate mutating func relation(_ relation: CompetencyRelation) {
    switch relation {
    case .same: number(0)
    case .broader(let steps): numbers(1, steps)
    case .narrower(let steps): numbers(2, steps)
    case .related: number(3)
    case .essentialPart: number(4)
    case .optionalPart: number(5)
    case .mapping(let predicate):
      number(6)
      choice(predicate)
    case .replacedBy: number(7)
    }
  }

  private mutating func numbers(_ kind: Int, _ steps: Int) {
    number(kind)
    number(steps)
  }
}

extension ByteReader {
  /// Hundredths from 0 to 1.
  fileprivate mutating func factor() throws(MalformedBytes) -> Int {
    let factor = try number()
    guard factor <= 100 else { throw MalformedBytes() }
    return factor
  }

  fileprivate mutating func fraction() throws(MalformedBytes) -> Fraction {
    let numerator = try number()
    return Fraction(numerator, of: try number())
  }

  fileprivate mutating func relation() throws(MalformedBytes) -> CompetencyRelation {
    switch try number() {
    case 0: return .same
    case 1: return .broader(steps: try steps())
    case 2: return .narrower(steps: try steps())
    case 3: return .related
    case 4: return .essentialPart
    case 5: return .optionalPart
    case 6: return .mapping(try choice())
    case 7: return .replacedBy
    default: throw MalformedBytes()
    }
  }

  /// As many as a policy file may name.
  private mutating func steps() throws(MalformedBytes) -> Int {
    let steps = try number()
    guard (1...5).contains(steps) else { throw MalformedBytes() }
    return steps
  }
}
