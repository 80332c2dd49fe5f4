import Comparison
import DecisionTables
import Model
import Recognition

/// A decision in words.
struct DecisionWords {
  let decision: Decision

  init(_ decision: Decision) { self.decision = decision }

  /// One sentence: what is decided, by whom.
  var sentence: Text {
    let receiver = decision.rules.receiver
    let (place, lieu) = (receiver.name.reading(.english), receiver.name.reading(.french))
    let name = decision.outcome.name
    return Text("\(place): \(name.reading(.english)).", "\(lieu) : \(name.reading(.french)).").capitalised
  }

  /// Beside another answer: what the rules would say of an award of which only the record is known.
  var inPassing: Text {
    let receiver = decision.rules.receiver
    let (name, nom) = (decision.outcome.name.reading(.english), decision.outcome.name.reading(.french))
    let missing = Text.joined(decision.verdict.missing.map(\.name), separator: .same(", "))
    let isOpen = !decision.verdict.missing.isEmpty
    return Text(
      "Rules of \(receiver.owner.reading(.english)), for a new and verified award: \(name)"
        + (isOpen ? " (depends on \(missing.reading(.english)))." : "."),
      "Règles \(receiver.owner.reading(.french)), pour un titre récent et vérifié : \(nom)"
        + (isOpen ? " (dépend de : \(missing.reading(.french)))." : "."))
  }

  /// Why: the row's own words, or what is missing.
  var reason: Text {
    if let row = decision.row { return row.reason }
    if decision.verdict.fault == .gap {
      return Text("No rule covers this case.", "Aucune règle ne couvre ce cas.")
    }
    if decision.verdict.fault == .conflict {
      return Text(
        "Several rules cover this case and contradict one another.",
        "Plusieurs règles couvrent ce cas et se contredisent.")
    }
    if decision.outcome != .undetermined {
      return Text("Every rule that may apply decides the same.", "Toutes les règles applicables concluent de même.")
    }
    let missing = Text.joined(decision.verdict.missing.map(\.whatSettlesIt), separator: .same(", "))
    let possible = Text.joined(decision.possibleOutcomes.map(\.name), separator: Text(" or ", " ou "))
    return Text(
      "Depends on \(missing.reading(.english)): then \(possible.reading(.english)).",
      "Dépend de : \(missing.reading(.french)). Issue : \(possible.reading(.french)).")
  }

  /// Which rule of which version.
  var citation: Text {
    let rules = decision.rules
    let when = RuleDates.words(rules.span)
    let clauses = decision.candidates.compactMap(\.clause)
    let clause = clauses.isEmpty ? "" : clauses.joined(separator: ", ") + ", "
    return Text(
      "\(clause)rules of \(rules.receiver.owner.reading(.english)) \(rules.version), \(when.reading(.english))",
      "\(clause)règles \(rules.receiver.owner.reading(.french)) \(rules.version), \(when.reading(.french))")
  }

  /// `coverage 0.78, asked: >= 0.80 (0.02 short)`.
  static func miss(_ miss: RowMiss, _ decision: Decision, _ page: Page) -> String {
    let fact = page.words(miss.fact.name)
    let value = FactWords.value(decision.facts[miss.fact], of: miss.fact, page)
    var words = page.words(
      "clause \(miss.row.clause ?? "\(miss.row.number)") (\(miss.row.outcome.name.reading(.english))): \(fact) is \(value), asked `\(miss.test)`",
      "clause \(miss.row.clause ?? "\(miss.row.number)") (\(miss.row.outcome.name.reading(.french))) : \(fact) = \(value), exigé `\(miss.test)`"
    )
    if let shortfall = miss.shortfall {
      let amount = DecisionWords.amount(shortfall, page)
      words += page.words(Text("; off by \(amount)", "; écart de \(amount)"))
    }
    return words
  }

  /// Of a number as FEEL has it, at most four decimals.
  static func amount(_ number: Decimal34, _ page: Page) -> String {
    let written = "\(number.magnitude)"
    guard let point = written.firstIndex(of: ".") else { return written }
    let short = String(written[..<(written.index(point, offsetBy: 5, limitedBy: written.endIndex) ?? written.endIndex)])
    return page.language == .english ? short : short.replacing(".", with: ",")
  }
}

extension Text {
  /// With a capital letter first.
  var capitalised: Text {
    Text(
      english: english.map { $0.prefix(1).uppercased() + $0.dropFirst() },
      french: french.map { $0.prefix(1).uppercased() + $0.dropFirst() })
  }
}

extension RecognitionOutcome {
  var tint: Page.Tint {
    switch self {
    case .recognised: .good
    case .withConditions, .partially, .undetermined, .referred: .fair
    case .notRecognised: .bad
    }
  }
}

extension Receiver {
  /// Whose rules: a jurisdiction's by its code; in French with its preposition.
  fileprivate var owner: Text { place == nil ? Text("an employer", "d'un employeur") : Text(code, "de \(code)") }
}
