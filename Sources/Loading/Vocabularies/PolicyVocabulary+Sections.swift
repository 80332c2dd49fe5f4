import Model

/// The sections that come once: thresholds and rules. A figure that is wrong or missing keeps its default.
extension PolicyVocabulary {
  mutating func readMapping(_ record: ElementReader) {
    record.allow(attributes: ["confidence", "floor", "source"])
    if let confidence = record.confidence("confidence") { policy.confidence = confidence }
    if let floor = record.confidence("floor") { policy.floor = floor }
  }

  mutating func readLevel(_ record: ElementReader) {
    record.allow(
      attributes: ["minor-steps", "substantial-steps", "minor-share-below", "substantial-share-below", "source"])
    let old = policy.level
    policy.level = Policy.LevelThresholds(
      minorSteps: record.count("minor-steps") ?? old.minorSteps,
      substantialSteps: record.count("substantial-steps") ?? old.substantialSteps,
      minorShareBelow: record.share("minor-share-below") ?? old.minorShareBelow,
      substantialShareBelow: record.share("substantial-share-below") ?? old.substantialShareBelow)
  }

  mutating func readWorkload(_ record: ElementReader) {
    record.allow(attributes: ["none", "minor", "source"])
    let old = policy.workload
    policy.workload = Policy.WorkloadThresholds(
      none: record.share("none") ?? old.none, minor: record.share("minor") ?? old.minor)
  }

  mutating func readQuality(_ record: ElementReader) {
    record.allow(attributes: ["out-of-scope", "source"], many: ["assurance"])
    let outOfScope = record.finding("out-of-scope") ?? policy.quality.outOfScope
    var findings: [QualityAssurance.Kind: Finding] = [:]
    if record.first("assurance") == nil { record.reportMissing(child: "assurance") }
    for row in record.all("assurance") {
      row.allow(attributes: ["type", "finding"])
      let kind = row.choice("type", .required, of: QualityAssurance.Kind.self)
      let finding = row.finding("finding")
      guard let kind, let finding else { continue }
      if findings[kind] == nil {
        findings[kind] = finding
      } else {
        row.report(
          "repeated-row",
          Text(
            "there is already a row for \(quoted(kind.rawValue)); only the first is read",
            "il y a déjà une ligne pour \(quoted(kind.rawValue)); seule la première est lue"))
      }
    }
    policy.quality = Policy.QualityRules(findings: findings, outOfScope: outOfScope)
  }

  mutating func readAssessment(_ record: ElementReader) {
    record.allow(attributes: ["minor-steps", "substantial-steps", "source"])
    let old = policy.assessment
    policy.assessment = Policy.AssessmentThresholds(
      minorSteps: record.count("minor-steps") ?? old.minorSteps,
      substantialSteps: record.count("substantial-steps") ?? old.substantialSteps)
  }

  mutating func readCurrency(_ record: ElementReader) {
    record.allow(
      attributes: ["superseded", "retired", "expired", "minor-after-months", "substantial-after-months", "source"])
    let old = policy.currency
    policy.currency = Policy.CurrencyRules(
      superseded: record.finding("superseded") ?? old.superseded, retired: record.finding("retired") ?? old.retired,
      expired: record.finding("expired") ?? old.expired,
      minorAfterMonths: record.count("minor-after-months") ?? old.minorAfterMonths,
      substantialAfterMonths: record.count("substantial-after-months") ?? old.substantialAfterMonths)
  }

  mutating func readAnswer(_ record: ElementReader) {
    record.allow(attributes: ["yes", "partly", "source"])
    let old = policy.answers
    policy.answers = Policy.AnswerThresholds(
      yes: record.share("yes") ?? old.yes, partly: record.share("partly") ?? old.partly)
  }
}

extension ElementReader {
  /// A share from 0 to 1, in hundredths.
  func factor(_ name: String) -> Hundredths? {
    let expected = Text(
      "a share from 0 to 1 with at most two decimals, such as `0.75`",
      "une part de 0 à 1 avec au plus deux décimales, telle que `0.75`")
    return value(name, .required, expected: expected) { words in
      Hundredths(words).flatMap { $0.count <= 100 ? $0 : nil }
    }
  }

  fileprivate func share(_ name: String) -> Fraction? { factor(name).map { Fraction($0.count, of: 100) } }

  fileprivate func count(_ name: String) -> Int? { integer(name, .required, in: 1...10_000) }

  fileprivate func finding(_ name: String) -> Finding? {
    choice(name, .required, among: [Finding.none, .minor, .substantial, .unknown])
  }

  /// A number from 0 to 1 with at most three decimals.
  fileprivate func confidence(_ name: String) -> Confidence? {
    let expected = Text(
      "a number from 0 to 1 with at most three decimals, such as `0.5`",
      "un nombre de 0 à 1 avec au plus trois décimales, tel que `0.5`")
    return value(name, .required, expected: expected) { words in
      let parts = words.split(separator: ".", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), ["0", "1"].contains(parts[0]) else { return nil }
      let decimals = parts.count == 2 ? parts[1] : "0"
      guard (1...3).contains(decimals.utf8.count), decimals.utf8.allSatisfy({ (48...57).contains($0) }),
        let thousandths = Int(parts[0] + decimals + String(repeating: "0", count: 3 - decimals.utf8.count)),
        thousandths <= 1000
      else { return nil }
      return Confidence(thousandths: thousandths)
    }
  }
}
