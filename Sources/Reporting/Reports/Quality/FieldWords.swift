import Comparison
public import Model
import Quality

extension RecordField {
  public var name: Text {
    switch self {
    case .title: Text("title", "intitulé")
    case .description: Text("description", "description")
    case .uri: Text("web address", "adresse Web")
    case .issuer: Text("awarding body", "organisme de délivrance")
    case .issuerType: Text("type of issuer", "type d'organisme")
    case .jurisdiction: Text("country or region", "pays ou région")
    case .sectors: Text("sectors (NAICS)", "secteurs (SCIAN)")
    case .occupations: Text("occupations (NOC)", "professions (CNP)")
    case .programmeCode: Text("program code (CIP)", "code de programme (CPE)")
    case .level: Text("level", "niveau")
    case .hours: Text("total hours", "heures totales")
    case .credits: Text("credits", "crédits")
    case .task: Text("type of assessment", "type d'évaluation")
    case .supervision: Text("supervision", "surveillance")
    case .passMark: Text("pass mark", "note de passage")
    case .assessmentWords: Text("words on assessment", "description de l'évaluation")
    case .participation: Text("form of participation", "forme de participation")
    case .languages: Text("language of delivery", "langue d'enseignement")
    case .quality: Text("quality assurance", "assurance qualité")
    case .qualityBody: Text("body that assures quality", "organisme qui assure la qualité")
    case .review: Text("term of quality assurance", "durée de l'assurance qualité")
    case .namesLearner: Text("learner named", "personne nommée")
    case .dated: Text("date of issuing", "date de délivrance")
    case .form: Text("form of the document", "forme du document")
    case .validity: Text("validity", "validité")
    case .available: Text("when offered", "période d'offre")
    case .cost: Text("price", "prix")
    case .prerequisites: Text("prerequisites", "préalables")
    case .stacksInto: Text("what it leads to", "ce à quoi elle mène")
    case .components: Text("components", "composantes")
    case .outcomes: Text("learning outcomes", "résultats d'apprentissage")
    case .alignedOutcomes: Text("outcomes aligned to a framework", "résultats rattachés à un référentiel")
    case .evidence: Text("evidence", "preuves")
    case .sources: Text("sources", "sources")
    }
  }

  /// A code of the field in words; the code itself where it has none.
  func name(ofCode code: String) -> Text {
    let name: Text? =
      switch self {
      case .issuerType: Issuer.Kind(rawValue: code)?.name
      case .jurisdiction: Jurisdiction(code)?.name
      case .task: Assessment.Task(rawValue: code)?.name
      case .supervision: Assessment.Supervision(rawValue: code)?.name
      case .participation: Participation(rawValue: code)?.name
      case .languages: Language(rawValue: code)?.name
      case .quality where code == RecordField.lapsed: Text("lapsed", "échue")
      case .quality: QualityAssurance.Kind(rawValue: code)?.name
      case .namesLearner, .dated: code == "true" ? Text("yes", "oui") : Text("no", "non")
      case .form: RecordField.forms[code]
      default: nil
      }
    return name ?? .same(code)
  }

  private static let forms: [String: Text] = [
    "digital-badge": Text("digital badge", "badge numérique"), "certificate": Text("certificate", "certificat"),
    "transcript": Text("transcript", "relevé de notes"), "licence-card": Text("licence card", "carte de permis"),
  ]

  /// A figure with its unit.
  func figure(_ figure: Hundredths) -> Text {
    func written(_ unit: Text) -> Text {
      Text(
        figure.written(in: .english) + unit.reading(.english), figure.written(in: .french) + unit.reading(.french))
    }
    return switch self {
    case .hours: written(.same(" h"))
    case .review, .validity: written(Text(" months", " mois"))
    case .alignedOutcomes: written(Text("%", " %"))
    default: written(.same(""))
    }
  }
}

extension FieldValue {
  /// What the record says, in words.
  func words(of field: RecordField) -> Text {
    if field == .description { return Text("given", "donnée") }
    // A level's code means nothing outside its scale.
    if field == .level, !words.isEmpty { return words }
    var parts: [Text] = []
    if let number {
      let (least, most) = (field.figure(number.lowerBound), field.figure(number.upperBound))
      parts.append(number.lowerBound == number.upperBound ? least : .joined([least, most], separator: .same(" – ")))
    }
    let named = codes.prefix(4).map { field.name(ofCode: $0) } + (codes.count > 4 ? [.same("…")] : [])
    // Counted things are named by their codes; the count is said only where they have none.
    if !named.isEmpty && field != .credits && field != .cost { parts = parts.filter { _ in !field.countsCodes } }
    if !named.isEmpty { parts.append(.joined(named, separator: .same(", "))) }
    if !words.isEmpty { parts.append(words) }
    return parts.isEmpty ? Text("stated", "indiqué") : .joined(parts, separator: .same(" "))
  }
}

extension RecordField {
  fileprivate var countsCodes: Bool { [.sectors, .occupations, .prerequisites, .stacksInto].contains(self) }
}

extension FieldTest {
  /// The field and what is asked of it.
  var words: Text {
    var limits: [Text] = []
    switch (atLeast, atMost) {
    case (let least?, let most?):
      let (low, high) = (field.figure(least), field.figure(most))
      limits.append(
        Text(
          "\(low.reading(.english)) to \(high.reading(.english))",
          "de \(low.reading(.french)) à \(high.reading(.french))"))
    // That there is one at all is said by the name.
    case (let least?, nil) where least > Hundredths(whole: 1) || field == .hours:
      let low = field.figure(least)
      limits.append(Text("at least \(low.reading(.english))", "au moins \(low.reading(.french))"))
    case (nil, let most?):
      let high = field.figure(most)
      limits.append(Text("at most \(high.reading(.english))", "au plus \(high.reading(.french))"))
    default: break
    }
    func list(_ codes: [String], _ conjunction: Text) -> Text {
      .joined(codes.map { field.name(ofCode: $0) }, separator: conjunction)
    }
    if !oneOf.isEmpty { limits.append(list(oneOf, Text(" or ", " ou "))) }
    // Of yes and no, no is refused: the name says what is asked.
    if !noneOf.isEmpty && noneOf != ["false"] {
      let codes = list(noneOf, .same(", "))
      limits.append(Text("other than \(codes.reading(.english))", "autre que \(codes.reading(.french))"))
    }
    guard !limits.isEmpty else { return field.name }
    let words = Text.joined(limits, separator: .same("; "))
    return Text(
      "\(field.name.reading(.english)) (\(words.reading(.english)))",
      "\(field.name.reading(.french)) (\(words.reading(.french)))")
  }
}
