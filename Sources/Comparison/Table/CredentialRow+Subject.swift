import Model

extension CredentialRow {
  /// A subject in the expected reading.
  public init(_ subject: Subject, rules: ReadingRules) {
    self.init(id: subject.id)
    jurisdiction = subject.jurisdiction
    sectors = subject.sectors
    referenceLevel = subject.referenceLevel
    hours = subject.hours
    if let credential = subject.credential {
      assurances = credential.qualityAssurance
      task = credential.assessment?.task
      supervision = credential.assessment?.supervision
      currency = CurrencyDates(of: credential)
    }
    demands = subject.profile.requirements.map { requirement in
      Demand(
        weight: requirement.weight, level: rules.asked(requirement, in: .expected).onScale,
        accepted: rules.accepted(requirement, in: .expected).map(\.competency.place))
    }
    supplies = Supply(of: [subject.profile], reading: .expected, rules: rules).entries.map {
      Supplied(competency: $0.competency.place, level: $0.level.onScale)
    }
  }
}

extension CredentialTable {
  /// Credentials of a catalogue, mapped.
  public init(_ subjects: [Subject], comparator: Comparator) {
    self.init(
      subjects.map { CredentialRow($0, rules: comparator.rules) }, competencies: comparator.frameworks.count,
      relations: RelationColumns(comparator.relations, competencies: comparator.frameworks.count))
  }
}
