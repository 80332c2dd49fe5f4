import Recognition

/// A decision with all that it rests on, so that it can be run again, offline and after the data has changed.
///
/// Its file is JSON with sorted keys and no white space (the form of RFC 8785, all numbers being whole): the same record is
/// always the same bytes.
public struct DecisionRecord: Codable, Sendable, Hashable {
  /// A file of its own vocabulary inside the record.
  public struct Part: Codable, Sendable, Hashable {
    public var text: String
    public var version: String
    /// SHA-256 of the text's UTF-8.
    public var sha256: String

    init(_ bytes: [UInt8], version: String) {
      text = String(decoding: bytes, as: UTF8.self)
      self.version = version
      sha256 = Digest.sha256(bytes)
    }

    var isIntact: Bool { Digest.sha256(text.utf8) == sha256 }
  }

  /// What the record rests on: the credentials concerned, the competencies that they speak of with all above them, the
  /// policy and the rules.
  public struct Parts: Codable, Sendable, Hashable {
    public var catalogue: Part
    public var frameworks: [Part]
    public var policy: Part
    public var rules: Part
    /// What the statements of the credentials were taken to mean when the decision was made.
    public var profiles: [RecordedProfile]
  }

  public struct Held: Codable, Sendable, Hashable {
    public var id: String
    public var awarded: String?
    /// `verified` where a badge or certificate shows it; nil for what its holder only says.
    public var basis: String?
  }

  public struct Evidence: Codable, Sendable, Hashable {
    public var awarded: String?
    public var grade: String?
    public var verified: Bool?
  }

  public struct Override: Codable, Sendable, Hashable {
    public var outcome: String
    public var reason: String
    public var by: String

    public init(outcome: String, reason: String, by: String) {
      self.outcome = outcome
      self.reason = reason
      self.by = by
    }
  }

  public var format: String
  public var version: Int
  /// The version of the program that wrote it.
  public var tool: String
  public var asOf: String
  /// Whose rules: `CA-ON` or `employer`.
  public var receiver: String
  /// Where it is received; nil for a role received nowhere in particular.
  public var place: String?
  public var sources: [Held]
  public var target: String
  public var evidence: Evidence
  /// Ids of the credentials that the top-up names.
  public var proposed: [String]
  public var parts: Parts
  public var result: RecordedResult
  /// Whether days of award, grades and names were left out, as far as the decision allows; nil where they were not.
  public var isRedacted: Bool?
  /// What a person decided beside the rules.
  public var override: Override?
  /// SHA-256 of the record with nothing in this place.
  public var sha256: String

  public static let format = "passerelle/decision-record"
}

/// What was decided and why, as far as it has to come out the same again.
public struct RecordedResult: Codable, Sendable, Hashable {
  public var outcome: String
  /// The rows that decided or may decide, by clause (else number).
  public var clauses: [String]
  public var reasonEn: String
  public var reasonFr: String
  /// What was missing, by the names of facts.
  public var missing: [String]
  /// Every fact that is known, exactly: ratios as `4/5`.
  public var facts: [String: String]
  /// Statements of the target that are not met, where there is a top-up.
  public var unmet: [String]
  /// What each proposed credential supplies, by id.
  public var topUp: [String: [String]]

  /// The result as named lines, to say what differs.
  var lines: [String: String] {
    var lines = [
      "outcome": outcome, "clauses": clauses.joined(separator: ", "), "reasonEn": reasonEn, "reasonFr": reasonFr,
      "missing": missing.joined(separator: ", "), "unmet": unmet.joined(separator: " | "),
    ]
    for (fact, value) in facts { lines["facts.\(fact)"] = value }
    for (id, supplied) in topUp { lines["topUp.\(id)"] = supplied.joined(separator: " | ") }
    return lines
  }
}
