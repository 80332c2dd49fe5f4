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
      /// A check failed.
      case refuted
      /// Neither the catalogue nor the badge itself says what it is worth.
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

  func text(_ page: Page) -> String {
    var text = page.heading("Evidence", "Preuves")
    text += Table(
      [.init(""), .init("", wraps: true), .init("", wraps: true)],
      rows: entries.map { entry in
        [
          Table.Cell(page.words(entry.verification.standing.name), entry.verification.standing.tint),
          Table.Cell(entry.credential ?? entry.verification.title ?? "?"), Table.Cell(page.words(entry.words)),
        ]
      }
        + unreadable.map {
          [
            Table.Cell(page.words("unreadable", "illisible"), .bad), Table.Cell($0.file),
            Table.Cell(page.words($0.reason)),
          ]
        }
    ).written(on: page)
    if let verified {
      text += page.paragraph(
        page.words(
          "What is verified covers \(page.percent(verified)) by itself.",
          "Ce qui est vérifié couvre à lui seul \(page.percent(verified))."))
    }
    return text + "\n"
  }

  var json: JSON {
    [
      "entries": .array(
        entries.map { entry in
          let verification = entry.verification
          return [
            "file": .string(verification.file), "standing": .string(verification.standing.rawValue),
            "use": .string(entry.use.rawValue), "credential": JSON(entry.credential),
            "title": JSON(verification.title), "awarded": JSON(verification.awarded), "reason": JSON(entry.words),
          ]
        }),
      "unreadable": .array(unreadable.map { ["file": .string($0.file), "reason": JSON($0.reason)] }),
      "verifiedCoverage": JSON(verified),
    ]
  }
}

extension PortfolioEvidence.Entry {
  /// Why it counts, or does not, or is not verified.
  var words: Text {
    switch use {
    case .refuted:
      .joined(
        [Text("not counted", "non compté"), reason(.failed)].compactMap(\.self), separator: Text(": ", " : "))
    case .unknown:
      Text(
        "not counted: neither the catalogue nor the badge says what it is worth; add a record with `--catalogue`",
        "non compté : ni le catalogue ni le badge ne disent ce qu'il vaut; ajoutez une fiche avec `--catalogue`")
    case .repeated: Text("counted already", "déjà compté")
    case .counted:
      verification.standing == .verified
        ? Text("counted", "compté")
        : .joined([Text("counted", "compté"), reason(.unchecked)].compactMap(\.self), separator: Text(": ", " : "))
    }
  }

  private func reason(_ outcome: CheckResult.Outcome) -> Text? {
    verification.results.first { $0.outcome == outcome }?.reason
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
