public import Model

/// Whether a credential still stands at a day: expired, retired and superseded are three different states.
public struct CurrencyState: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable { case current, superseded, retired, expired }

  public let state: State
  /// The day on which the state began, where it is known.
  public let since: CalendarDate?
  public let supersededBy: [String]
  /// Whole months since the award, or since the last day on which it can have been awarded.
  public let monthsSinceAward: Int?
  public let awarded: CalendarDate?
  public let validMonths: Int?

  /// An award expires after its validity, counted from `awarded`; without that date, only when even an award made on the
  /// last possible day (retirement, or the end of availability) has lapsed, or when the record itself says until when.
  public init(of credential: Credential, asOf date: CalendarDate, awarded: CalendarDate? = nil) {
    let retired = credential.retiredOn.flatMap { $0 <= date ? $0 : nil }
    let offeredUntil = [retired, credential.availability?.to.flatMap { $0 < date ? $0 : nil }].compactMap(\.self).min()
    let lastAward = awarded ?? offeredUntil
    let lapse = credential.validity?.months.flatMap { months in lastAward?.adding(months: months) }
    let expiry = [lapse, credential.validity?.until].compactMap(\.self).min()
    let superseded = credential.supersession.flatMap { ($0.on ?? date) <= date ? $0 : nil }
    if let expiry, expiry < date {
      (state, since) = (.expired, expiry)
    } else if let retired {
      (state, since) = (.retired, retired)
    } else if let superseded {
      (state, since) = (.superseded, superseded.on)
    } else {
      (state, since) = (.current, nil)
    }
    supersededBy = superseded?.by ?? []
    monthsSinceAward = lastAward.map { $0.months(to: date) }
    self.awarded = awarded
    validMonths = credential.validity?.months
  }
}

/// Currency of one credential at the as-of date.
struct CurrencyComparison: ElementComparison {
  static let element = Element.currency

  let status: CurrencyState
  let rules: Policy.CurrencyRules

  var finding: Finding {
    let byState: Finding =
      switch status.state {
      case .current: .none
      case .superseded: rules.superseded
      case .retired: rules.retired
      case .expired: rules.expired
      }
    guard let months = status.monthsSinceAward else { return byState }
    return byState.worse(
      Finding.steps(months, minor: rules.minorAfterMonths + 1, substantial: rules.substantialAfterMonths + 1))
  }

  var value: Text { status.state.name }

  var reason: Text {
    var parts: [Text] = []
    let since = status.since.map { Text(" since \($0)", " depuis le \($0)") } ?? Text("", "")
    parts.append(
      Text(
        status.state.name.reading(.english) + since.reading(.english),
        status.state.name.reading(.french) + since.reading(.french)))
    if !status.supersededBy.isEmpty {
      let ids = status.supersededBy.map { "`\($0)`" }.joined(separator: ", ")
      parts.append(Text("replaced by \(ids)", "remplacé par \(ids)"))
    }
    if let awarded = status.awarded, let months = status.monthsSinceAward {
      parts.append(Text("awarded \(awarded), \(months) months ago", "délivré le \(awarded), il y a \(months) mois"))
    } else if status.state == .current, let months = status.validMonths {
      parts.append(
        Text(
          "an award lapses after \(months) months: ask for its date", "expire après \(months) mois : demander la date"))
    }
    return Text.joined(parts, separator: .same("; "))
  }
}

extension CurrencyState.State {
  public var name: Text {
    switch self {
    case .current: Text("current", "en vigueur")
    case .superseded: Text("superseded", "remplacé")
    case .retired: Text("retired", "retiré")
    case .expired: Text("expired", "expiré")
    }
  }
}
