import Loading
import Model

/// When a credential says that it is valid, and whether the as-of date is such a day.
///
/// The as-of date is a whole day in universal time. A credential that is valid at any moment of that day passes.
struct ValidityCheck {
  let document: CredentialDocument
  let asOf: CalendarDate

  private static let beginnings = ["validFrom", "issuanceDate", "issuedOn"]
  private static let ends = ["validUntil", "expirationDate", "expires"]

  var verdict: Verdict {
    var from: [Instant] = []
    var until: [Instant] = []
    for (keys, isEnd) in [(ValidityCheck.beginnings, false), (ValidityCheck.ends, true)] {
      for key in keys {
        guard let value = document.tree[key] else { continue }
        guard let instant = value.string.flatMap(Instant.init) else {
          return .failed(
            "`\(key)` is no date: \(quoted(value.string ?? "…"))",
            "`\(key)` n'est pas une date : \(quoted(value.string ?? "…"))")
        }
        if isEnd { until.append(instant) } else { from.append(instant) }
      }
    }
    for (claim, isEnd) in [("nbf", false), ("exp", true)] {
      guard let value = document.claims?[claim] else { continue }
      guard let instant = ValidityCheck.seconds(value) else {
        return .failed(
          "the token's `\(claim)` is no number of seconds",
          "la valeur `\(claim)` du jeton n'est pas un nombre de secondes")
      }
      if isEnd { until.append(instant) } else { from.append(instant) }
    }
    // Where the token and the credential differ, the narrower span holds.
    return verdict(from: from.max(), until: until.min())
  }

  private func verdict(from: Instant?, until: Instant?) -> Verdict {
    if let from, let until, until < from {
      return .failed(
        "it ends (\(until.day)) before it begins (\(from.day))",
        "il prend fin (\(until.day)) avant de commencer (\(from.day))")
    }
    if let from, from.day > asOf {
      return .failed("it is not valid before \(from.day)", "il n'est pas valable avant le \(from.day)")
    }
    if let until, until.day < asOf {
      return .failed("it expired on \(until.day)", "il a expiré le \(until.day)")
    }
    if let until { return .passed("valid until \(until.day)", "valable jusqu'au \(until.day)") }
    guard from != nil else {
      return .unchecked("it states no date of issue", "il n'indique aucune date de délivrance")
    }
    return .passed("no end is stated", "aucune fin n'est indiquée")
  }

  /// Seconds since 1970, whole or with a fraction (RFC 7519, NumericDate).
  private static func seconds(_ value: JSONTree) -> Instant? {
    guard case .number(let digits) = value else { return nil }
    return Int(digits.prefix { $0 != "." }).flatMap(Instant.init(secondsSince1970:))
  }

  /// The day of issue as stated, for the person who reads.
  static func issued(_ document: CredentialDocument) -> CalendarDate? {
    let stated = (["awardedDate"] + beginnings).lazy.compactMap { document.tree[$0]?.string.flatMap(Instant.init) }
      .first
    return (stated ?? document.claims?["nbf"].flatMap(seconds))?.day
  }
}
