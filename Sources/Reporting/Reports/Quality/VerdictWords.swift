public import Model
public import Quality

extension ElementVerdict {
  public var name: Text {
    switch self {
    case .stated: Text("stated", "indiqué")
    case .partly: Text("partly", "en partie")
    case .missing: Text("missing", "manquant")
    case .otherwise: Text("not as asked", "non conforme")
    case .unknown: Text("cannot tell", "impossible à dire")
    }
  }

  /// With a count of elements.
  func counted(_ count: Int) -> Text {
    let many =
      switch self {
      case .stated: Text("stated", "indiqués")
      case .missing: Text("missing", "manquants")
      case .otherwise: Text("not as asked", "non conformes")
      case .partly, .unknown: name
      }
    return Text.counted(count, name, many)
  }

  var mark: String {
    switch self {
    case .stated: "✓"
    case .partly: "~"
    case .missing: "✗"
    case .otherwise: "!"
    case .unknown: "?"
    }
  }

  var tint: Page.Tint {
    switch self {
    case .stated: .good
    case .partly, .unknown: .fair
    case .missing, .otherwise: .bad
    }
  }
}

extension QualityCheck {
  /// “11 stated · 1 partly · 2 cannot tell”, without what there is none of.
  var counts: Text {
    .joined(
      ElementVerdict.allCases.filter { count($0) > 0 }.map { $0.counted(count($0)) }, separator: .same(" · "))
  }
}

extension QualityCheck.Line {
  /// What the record says, what is missing or not as asked, and what to do where it cannot tell.
  var words: Text {
    var parts = said.map { entry in
      Text.joined([entry.field.name, entry.value.words(of: entry.field)], separator: Text(": ", " : "))
    }
    if !lacking.isEmpty {
      let asked = Text.joined(lacking.map(\.words), separator: .same(", "))
      let isUnknown = verdict == .unknown
      parts.append(
        Text(
          "\(isUnknown ? "ask for" : "to add"): \(asked.reading(.english))",
          "\(isUnknown ? "à demander" : "à ajouter") : \(asked.reading(.french))"))
    }
    if verdict == .unknown, lacking.isEmpty {
      parts.append(
        Text(
          "no field of a record shows it: ask the issuer",
          "aucun champ d'une fiche ne le montre : à demander à l'organisme"))
    }
    return .joined(parts, separator: .same("; "))
  }
}

extension QualityStandard {
  /// The title with the id and the day of the standard.
  var heading: Text {
    let day = published.map { ", \($0)" } ?? ""
    return Text("\(title.reading(.english)) (\(id)\(day))", "\(title.reading(.french)) (\(id)\(day))")
  }

  var json: JSON {
    [
      "id": .string(id), "version": .string(version), "published": JSON(published), "title": JSON(title),
    ]
  }
}
