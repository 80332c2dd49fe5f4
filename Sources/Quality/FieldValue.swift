public import Model

/// What a record says in one field.
public struct FieldValue: Sendable, Hashable {
  /// A number, a range or a count; nil for a field that is none.
  public let number: ClosedRange<Hundredths>?
  public let codes: [String]
  /// Words of the record itself, where the field has some.
  public let words: Text

  init(_ number: ClosedRange<Hundredths>? = nil, codes: [String] = [], words: Text = Text()) {
    self.number = number
    self.codes = codes
    self.words = words
  }

  /// A count of things; nil for none.
  static func count(_ count: Int, codes: [String] = []) -> FieldValue? {
    count == 0 ? nil : FieldValue(Hundredths(whole: count)...Hundredths(whole: count), codes: codes)
  }

  static func number(_ value: Hundredths?, codes: [String] = []) -> FieldValue? {
    value.map { FieldValue($0...$0, codes: codes) }
  }

  static func code(_ code: String?) -> FieldValue? { code.map { FieldValue(codes: [$0]) } }

  static func codes(_ codes: [String]) -> FieldValue? { codes.isEmpty ? nil : FieldValue(codes: codes) }

  static func words(_ words: Text) -> FieldValue? { words.isEmpty ? nil : FieldValue(words: words) }
}

extension Credential {
  /// What the record says in a field; nil where it says nothing.
  ///
  /// - Parameter asOf: the day on which a quality assurance has to be in force.
  public func value(of field: RecordField, asOf: CalendarDate) -> FieldValue? {
    switch field {
    case .title: .words(title)
    case .description: .words(description)
    case .uri: .words(.same(uri))
    case .issuer: .words(issuer.name)
    case .issuerType: .code(issuer.kind?.rawValue)
    case .jurisdiction: .code(jurisdiction?.code)
    case .sectors: .count(sectors.count, codes: sectors.map(\.range))
    case .occupations: .count(occupations.count, codes: occupations)
    case .programmeCode: .code(programmeCode)
    case .level: .codes(level.map { ["\($0.scale) \($0.value)"] } ?? [])
    case .hours: hours.map { FieldValue($0.least...$0.most) }
    case .credits: .number(credits?.value, codes: credits?.unit.map { [$0] } ?? [])
    case .task: .code(assessment?.task?.rawValue)
    case .supervision: .code(assessment?.supervision?.rawValue)
    case .passMark: .number(assessment?.passMark)
    case .assessmentWords: .words(assessment?.description ?? Text())
    case .participation: .codes(participation.map(\.rawValue))
    case .languages: .codes(deliveredIn.map(\.rawValue))
    case .quality: assurances(asOf)
    case .qualityBody: .words(inForce(asOf).first { !$0.body.isEmpty }?.body ?? Text())
    case .review: review(asOf)
    case .namesLearner: .code(award?.namesLearner.map(String.init))
    case .dated: .code(award?.isDated.map(String.init))
    case .form: .code(award?.form)
    case .validity: validity.map { $0.months.flatMap { FieldValue.count($0) } ?? FieldValue() }
    case .available: .words(.same(availability.map { "\($0.from?.description ?? "…") – \($0.to?.description ?? "…")" }))
    case .cost: .number(cost?.amount, codes: cost.map { [$0.currency] } ?? [])
    case .prerequisites: .count(prerequisites.count, codes: prerequisites.compactMap(\.credential))
    case .stacksInto: .count(stacksInto.count, codes: stacksInto)
    case .components: .count(components.count)
    case .outcomes: .count(outcomes.count)
    case .alignedOutcomes: aligned
    case .evidence: .words(.same(evidence))
    case .sources: .count(sources.count)
    }
  }

  /// As stated, else the sum of components that all state hours of their own.
  private var hours: Workload? {
    if let workload { return workload }
    let parts = components.compactMap(\.workload)
    guard !parts.isEmpty, parts.count == components.count else { return nil }
    func sum(_ end: (Workload) -> Hundredths) -> Hundredths { parts.map(end).reduce(Hundredths(count: 0), +) }
    return Workload(least: sum(\.least), most: sum(\.most))
  }

  private func inForce(_ day: CalendarDate) -> [QualityAssurance] {
    qualityAssurance.filter { $0.span.contains(day) }
  }

  private func assurances(_ day: CalendarDate) -> FieldValue? {
    guard !qualityAssurance.isEmpty else { return nil }
    let kinds = inForce(day).map(\.kind.rawValue)
    return FieldValue(codes: kinds.isEmpty ? [RecordField.lapsed] : kinds)
  }

  private func review(_ day: CalendarDate) -> FieldValue? {
    guard let span = inForce(day).map(\.span).first(where: { $0.to != nil }), let end = span.to else { return nil }
    // The last day is in the term.
    let months = span.from.map { $0.months(to: end.next ?? end) }
    let number = months.map { Hundredths(whole: max(0, $0))...Hundredths(whole: max(0, $0)) }
    return FieldValue(number, words: .same("\(span.from?.description ?? "…") – \(end)"))
  }

  private var aligned: FieldValue? {
    let count = outcomes.count { !$0.alignments.isEmpty }
    guard count > 0 else { return nil }
    return .number(Hundredths(count: count * 10_000 / outcomes.count))
  }
}

extension CalendarDate {
  /// The day after; nil at the end of the calendar.
  fileprivate var next: CalendarDate? {
    CalendarDate(year: year, month: month, day: day + 1)
      ?? adding(months: 1).flatMap { CalendarDate(year: $0.year, month: $0.month, day: 1) }
  }
}

extension Text {
  fileprivate static func same(_ words: String?) -> Text { Text(english: words, french: words) }
}
