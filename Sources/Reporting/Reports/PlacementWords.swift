import Comparison
import Model

/// A micro-credential beside an existing credential, in words.
struct PlacementWords {
  let placement: Placement

  init(_ placement: Placement) { self.placement = placement }

  /// One line of figures, then what they come to.
  var sentences: [Text] { [figures, standing] }

  /// “60 h of 1,200 h (5%), reference level 4 of 5, 12% of its outcomes”.
  var figures: Text {
    let kind = placement.existing.credential?.kind.name ?? Text()
    let family = placement.family.name
    let facts = Text.joined([volume, level, outcomes], separator: .same(", "))
    return Text(
      "Beside this \(kind.reading(.english)) (\(family.reading(.english))): \(facts.reading(.english)).",
      "À côté de ce titre (\(kind.reading(.french)), \(family.reading(.french))) : \(facts.reading(.french)).")
  }

  var volume: Text {
    func hours(_ subject: Subject, _ language: Language) -> String {
      subject.hours.map { "\($0.written(in: language)) h" } ?? "?"
    }
    let (micro, existing) = (placement.micro, placement.existing)
    return Text(
      "\(hours(micro, .english)) of \(hours(existing, .english))\(share(placement.volume, .english))",
      "\(hours(micro, .french)) sur \(hours(existing, .french))\(share(placement.volume, .french))")
  }

  private func share(_ fraction: Fraction?, _ language: Language) -> String {
    fraction.map { " (\(Page(language: language).percent($0)))" } ?? ""
  }

  var level: Text {
    func level(_ subject: Subject) -> String { subject.referenceLevel.map(String.init) ?? "?" }
    let (micro, existing) = (level(placement.micro), level(placement.existing))
    return Text("reference level \(micro) to \(existing)", "niveau de référence \(micro) contre \(existing)")
  }

  var outcomes: Text {
    func percent(_ fraction: Fraction?, _ language: Language) -> String { Page(language: language).percent(fraction) }
    return Text(
      "\(percent(placement.covers, .english)) of its outcomes; \(percent(placement.within, .english)) of the micro-credential's own lie within it",
      "\(percent(placement.covers, .french)) de ses résultats; \(percent(placement.within, .french)) de ceux de la microcertification s'y trouvent"
    )
  }

  var standing: Text {
    switch placement.standing {
    case .partOf:
      Text(
        "The micro-credential is a part of it, not equal to it.",
        "La microcertification en est une partie, non l'équivalent.")
    case .equal:
      Text(
        "By outcomes, hours and level the two are about equal.",
        "Par les résultats, les heures et le niveau, les deux se valent à peu près.")
    case .contains:
      Text(
        "By outcomes, hours and level the micro-credential covers it, and goes beyond it.",
        "Par les résultats, les heures et le niveau, la microcertification le couvre et va au-delà.")
    case .coversNotEqual:
      Text(
        "It covers the outcomes that are stated, but is not shown to be equal: its hours or its level fall short or are not known.",
        "Elle couvre les résultats énoncés, mais rien ne montre qu'elle soit équivalente : ses heures ou son niveau sont inférieurs ou inconnus."
      )
    case .overlap:
      Text(
        "The two share a part; neither is the other's equal.",
        "Les deux ont une part commune; ni l'un ni l'autre n'est l'équivalent de l'autre.")
    case .apart: Text("The two have little in common.", "Les deux ont peu en commun.")
    case .unknown:
      Text(
        "What is stated is not enough to place one beside the other.",
        "Ce qui est indiqué ne suffit pas à situer l'un par rapport à l'autre.")
    }
  }

  var json: JSON {
    [
      "microCredential": .string(placement.micro.id), "existing": .string(placement.existing.id),
      "family": .string(placement.family.rawValue), "volume": JSON(placement.volume),
      "levels": [
        "microCredential": JSON(placement.micro.referenceLevel), "existing": JSON(placement.existing.referenceLevel),
      ],
      "covers": JSON(placement.covers), "within": JSON(placement.within),
      "standing": .string(placement.standing.rawValue), "sentence": JSON(standing),
    ]
  }
}

extension Placement.Family {
  var name: Text {
    switch self {
    case .postSecondary: Text("post-secondary", "postsecondaire")
    case .secondary: Text("K-12", "primaire et secondaire")
    case .apprenticeship: Text("apprenticeship", "apprentissage")
    }
  }
}
