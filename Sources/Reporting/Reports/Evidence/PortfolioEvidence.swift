public import Comparison
public import Evidence
public import Model

/// The badges and certificates that a portfolio was read from, and what they show.
///
/// What is verified and what its holder only says are told apart: the coverage of the verified part alone stands beside that
/// of the whole.
public struct PortfolioEvidence: Sendable {
  /// One file, or one credential that a file holds.
  public struct Entry: Sendable {
    /// What becomes of it.
    public enum Use: String, Sendable, Hashable {
      case counted
      /// The catalogue does not have it; it counts by the competencies that the badge names.
      case described = "counted-as-described"
      /// A check failed, of it or of the record that holds it.
      case refuted
      /// The catalogue does not have it, and the badge names no competency.
      case unknown
      /// Another entry stands for the same credential.
      case repeated
    }

    let verification: Verification
    let credential: String?
    let use: Use

    public init(_ verification: Verification, credential: String?, use: Use) {
      self.verification = verification
      self.credential = credential
      self.use = use
    }
  }

  let entries: [Entry]
  let unreadable: [VerificationReport.Unreadable]
  /// What the verified part covers of the target; nil where there is no one target, or its coverage is unknown.
  let verified: Fraction?

  public init(_ entries: [Entry], unreadable: [VerificationReport.Unreadable], verified: Fraction?) {
    self.entries = entries
    self.unreadable = unreadable
    self.verified = verified
  }

  func text(_ page: Page, isRedacted: Bool = false) -> String {
    let share = share(page)
    return page.heading("Evidence", "Preuves") + table(page, isRedacted: isRedacted).written(on: page)
      + (share.isEmpty ? "" : page.paragraph(page.words(share))) + "\n"
  }

  /// How each badge stands, what it is, and what becomes of it.
  func table(_ page: Page, isRedacted: Bool = false) -> Table {
    let shown = entries.map { entry in
      [
        Table.Cell(page.words(entry.verification.standing.name), entry.verification.standing.tint),
        Table.Cell(entry.credential ?? entry.verification.title ?? "?"),
        Table.Cell(page.words(entry.words(isRedacted: isRedacted))),
      ]
    }
    let others = unreadable.enumerated().map { place, file in
      [
        Table.Cell(page.words("unreadable", "illisible"), .bad),
        Table.Cell(name(entries.count + place, file.file, isRedacted)), Table.Cell(page.words(file.reason)),
      ]
    }
    return Table([.init(""), .init("", wraps: true), .init("", wraps: true)], rows: shown + others)
  }

  /// What is verified of all that is covered; empty where that is not known.
  func share(_ page: Page) -> Text {
    guard let verified else { return Text() }
    return Text(
      "What is verified covers \(page.percent(verified)) by itself.",
      "Ce qui est vérifié couvre à lui seul \(page.percent(verified)).")
  }

  func json(isRedacted: Bool = false) -> JSON {
    [
      "entries": .array(
        entries.enumerated().map { place, entry in
          let verification = entry.verification
          return [
            "file": .string(name(place, verification.file, isRedacted)),
            "standing": .string(verification.standing.rawValue), "use": .string(entry.use.rawValue),
            "credential": JSON(entry.credential), "title": JSON(verification.title),
            "awarded": isRedacted ? .null : JSON(verification.awarded),
            "reason": JSON(entry.words(isRedacted: isRedacted)),
          ]
        }),
      "unreadable": .array(
        unreadable.enumerated().map { place, file in
          ["file": .string(name(entries.count + place, file.file, isRedacted)), "reason": JSON(file.reason)]
        }),
      "verifiedCoverage": JSON(verified),
    ]
  }

  private func name(_ place: Int, _ file: String, _ isRedacted: Bool) -> String {
    isRedacted ? "#\(place + 1)" : file
  }
}

extension PortfolioEvidence.Entry {
  /// Why it counts, or does not, or is not verified.
  func words(isRedacted: Bool = false) -> Text {
    switch use {
    case .refuted:
      .joined(
        [
          Text("not counted", "non compté"),
          reason(.failed, isRedacted) ?? Text("what holds it is refuted", "ce qui le contient est réfuté"),
        ], separator: Text(": ", " : "))
    case .unknown:
      Text(
        "not counted: the catalogue does not have it, and it names no competency; add a record with `--catalogue`",
        "non compté : le catalogue ne l'a pas, et il ne nomme aucune compétence; ajoutez une fiche avec `--catalogue`")
    case .repeated: Text("counted already", "déjà compté")
    case .counted: counted(Text("counted", "compté"), isRedacted)
    case .described:
      counted(
        Text("counted by the competencies that it names", "compté d'après les compétences qu'il nomme"), isRedacted)
    }
  }

  private func counted(_ words: Text, _ isRedacted: Bool) -> Text {
    guard verification.standing != .verified, let reason = reason(.unchecked, isRedacted) else { return words }
    return .joined([words, reason], separator: Text(": ", " : "))
  }

  private func reason(_ outcome: CheckResult.Outcome, _ isRedacted: Bool) -> Text? {
    verification.results.first { $0.outcome == outcome }
      .map { EvidenceWords.reason($0, of: verification, isRedacted: isRedacted) }
  }
}

extension Held.Basis {
  public var name: Text {
    switch self {
    case .verified: Verification.Standing.verified.name
    case .selfDeclared: Verification.Standing.selfDeclared.name
    }
  }
}
