import Comparison
import Model

extension EquivalentsReport {
  public var exports: [ExportFormat] { [.ctdl, .articulation] }

  public func exported(as format: ExportFormat) -> String? {
    switch format {
    case .ctdl: transferProfiles.document
    case .articulation: articulation.csv
    default: nil
    }
  }

  /// Source and target of a row, in the direction of the transfer.
  private func ends(_ row: Row) -> (source: Subject, target: Subject) {
    direction == .sourcesFor ? (row.subject, subject) : (subject, row.subject)
  }

  /// Each row as a CTDL transfer value profile: from the source, for the target, the share of the target that is
  /// covered as a value in per cent, valid from the day of the answer. (Credential Engine, CTDL,
  /// `ceterms:TransferValueProfile`.) It is a finding, not an award of credit, and says so.
  private var transferProfiles: JSON {
    let profiles = rows.map { row -> JSON in
      let (source, target) = ends(row)
      let identifier =
        "ce-" + NameUUID.string(of: [source.id, target.id, comparator.asOf.description].joined(separator: "\u{1F}"))
      var members: [JSON.Member] = [
        .init("@id", .string("urn:passerelle:transfer:" + identifier)), .init("@type", "ceterms:TransferValueProfile"),
        .init("ceterms:ctid", .string(identifier)),
        .init(
          "ceterms:name",
          JSON(
            Text(
              "\(source.title.reading(.english)) for \(target.title.reading(.english))",
              "\(source.title.reading(.french)) pour \(target.title.reading(.french))"))),
        .init("ceterms:description", JSON(finding(row))),
        .init("ceterms:startDate", JSON(comparator.asOf)),
      ]
      if let coverage = row.comparison[.expected] {
        members.append(
          .init(
            "ceterms:transferValue",
            .array([
              [
                "@type": "schema:ValueProfile", "qdata:percentage": .number(EquivalentsReport.percentage(coverage)),
                "schema:description": ["en": "share of the target's outcomes that are covered"],
              ]
            ])))
      }
      members.append(.init("ceterms:transferValueFrom", .array([node(source)])))
      members.append(.init("ceterms:transferValueFor", .array([node(target)])))
      return .object(members)
    }
    return ["@context": "https://credreg.net/ctdl/schema/context/json", "@graph": .array(profiles)]
  }

  private static func percentage(_ share: Fraction) -> String {
    Decimals.written(UInt128(share.numerator) * 100, over: UInt128(share.denominator), places: 2)
  }

  private func finding(_ row: Row) -> Text {
    let coverage = row.comparison[.expected].map(EquivalentsReport.percentage)
    let answer = row.comparison.answer.name
    return Text(
      "\(answer.reading(.english)); coverage \(coverage.map { $0 + "%" } ?? "unknown"); a comparison of outcomes by Passerelle, not a decision to award credit",
      "\(answer.reading(.french)); couverture \(coverage.map { $0 + " %" } ?? "inconnue"); une comparaison de résultats d'apprentissage par Passerelle, non une décision d'octroi de crédits"
    )
  }

  private func node(_ subject: Subject) -> JSON {
    var members: [JSON.Member] = [
      .init(
        "@id",
        .string(subject.credential?.uri ?? "urn:passerelle:\(subject.isRole ? "role" : "credential"):\(subject.id)")),
      .init("@type", .string(subject.isRole ? "ceterms:Occupation" : "ceterms:LearningOpportunityProfile")),
      .init("ceterms:name", JSON(subject.title)),
    ]
    if let issuer = subject.credential?.issuer, !issuer.name.isEmpty {
      members.append(
        .init(
          "ceterms:ownedBy", .array([["@type": "ceterms:CredentialOrganization", "ceterms:name": JSON(issuer.name)]])))
    }
    return .object(members)
  }

  /// The table that articulation offices keep: what is sent and received, by whom, what was found, and when.
  private var articulation: DelimitedText {
    func columns(_ side: String) -> [String] {
      ["institution_en", "institution_fr", "region", "id", "title_en", "title_fr", "hours"].map { side + "_" + $0 }
    }
    func cells(_ subject: Subject) -> [String] {
      let issuer = subject.credential?.issuer.name ?? Text()
      return [
        issuer.english ?? "", issuer.french ?? "", subject.region.rawValue, subject.id, subject.title.english ?? "",
        subject.title.french ?? "", subject.hours?.description ?? "",
      ]
    }
    return DelimitedText(
      header: columns("sending") + columns("receiving")
        + ["answer", "extent", "coverage", "score", "not_known", "substantial_differences", "effective", "policy"],
      rows: rows.map { row in
        let (source, target) = ends(row)
        func elements(_ finding: Finding) -> String {
          row.comparison.elements.filter { $0.finding == finding }.map(\.element.rawValue).joined(separator: "; ")
        }
        return cells(source) + cells(target) + [
          row.comparison.answer.rawValue, row.comparison.extent.rawValue,
          FieldText.decimal(row.comparison[.expected]),
          row.comparison.transferability.map { Page(language: .english).decimal(tenths: $0.tenths) } ?? "",
          elements(.unknown), elements(.substantial), comparator.asOf.description, comparator.policy.id,
        ]
      })
  }
}
