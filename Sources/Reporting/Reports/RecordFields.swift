import Comparison
import Model

/// A credential's record as labelled fields; what is unknown is said to be.
struct RecordFields {
  private(set) var rows: [[Table.Cell]] = []
  private let page: Page

  init(_ report: CredentialReport, _ page: Page) {
    self.page = page
    let credential = report.credential
    let unknown = page.words("not known", "inconnu")
    add("kind", "nature", page.words(credential.kind.name))
    add("awarded by", "délivré par", page.words(credential.issuer.name))
    add("region", "région", page.words(credential.region.name))
    add("sectors", "secteurs", credential.sectors.map { "\($0.range) \(page.words($0.name))" }.joined(separator: "; "))
    add("NOC", "CNP", credential.occupations.joined(separator: ", "))
    let step = credential.level.flatMap(report.comparator.policy.step(of:))
    add(
      "level", "niveau",
      credential.level.map { level in
        let label = step.flatMap { $0.label.isEmpty ? nil : page.words($0.label) } ?? level.value
        let reference = step.map {
          page.words(", reference level \($0.reference)", ", niveau de référence \($0.reference)")
        }
        return (step == nil ? "\(level.scale) " : "") + label + (reference ?? "")
      } ?? unknown)
    add("workload", "charge de travail", report.subject.hours.map { "\($0.written(in: page.language)) h" } ?? unknown)
    if let credits = credential.credits {
      let each =
        credits.hoursPerCredit.map { page.words(" (\($0) h each)", " (\($0.written(in: .french)) h chacun)") } ?? ""
      add("credits", "crédits", credits.value.written(in: page.language) + each)
    }
    add("assessment", "évaluation", assessment(credential.assessment) ?? unknown)
    add(
      "quality assurance", "assurance qualité",
      credential.qualityAssurance.isEmpty ? unknown : credential.qualityAssurance.map(quality).joined(separator: "; "))
    add("form", "modalité", credential.participation.map { page.words($0.name) }.joined(separator: ", "))
    add("language", "langue", credential.deliveredIn.map { page.words($0.name) }.joined(separator: ", "))
    add("state", "état", page.words(report.currency.state.name) + (report.currency.since.map { " (\($0))" } ?? ""))
    if !report.currency.supersededBy.isEmpty {
      add("replaced by", "remplacé par", report.currency.supersededBy.joined(separator: ", "))
    }
    if let validity = credential.validity { add("validity", "validité", self.validity(validity)) }
    if let span = credential.availability {
      add(
        "offered", "offert (période)", "\(span.from.map(\.description) ?? "…") – \(span.to.map(\.description) ?? "…")")
    }
    if let cost = credential.cost { add("cost", "coût", "\(cost.amount.written(in: page.language)) \(cost.currency)") }
    for regulation in credential.regulations {
      add(
        "regulated in", "réglementé",
        regulation.jurisdictions.map(\.code).joined(separator: ", ")
          + (regulation.authority.isEmpty ? "" : " (\(page.words(regulation.authority)))"))
    }
    add(
      "prerequisites", "préalables",
      credential.prerequisites.map { $0.credential ?? page.words($0.words) }.joined(separator: "; "))
    add("stacks into", "mène à", credential.stacksInto.joined(separator: ", "))
    add(
      "components", "composantes",
      credential.components.map { component in
        let hours = component.workload.map { " (\($0.hours.written(in: page.language)) h)" } ?? ""
        return (component.credential ?? page.words(component.title)) + hours
      }.joined(separator: "; "))
    for source in credential.sources {
      add("source", "source", [source.words, source.uri].compactMap(\.self).joined(separator: ", "))
    }
    if credential.isIllustrative {
      add(
        "note", "note",
        credential.issuer.isIllustrative
          ? page.words("an invented record, for illustration", "fiche inventée, à titre d'exemple")
          : page.words("details to be confirmed with the issuer", "détails à confirmer auprès de l'organisme"))
    }
  }

  private mutating func add(_ english: String, _ french: String, _ value: String) {
    if !value.isEmpty { rows.append([Table.Cell(page.words(english, french), .faint), Table.Cell(value)]) }
  }

  private func assessment(_ assessment: Assessment?) -> String? {
    guard let assessment else { return nil }
    var parts = [assessment.task.map { page.words($0.name) }, assessment.supervision.map { page.words($0.name) }]
    if let mark = assessment.passMark {
      let whole = assessment.passMarkOutOf.map { "/\($0.written(in: page.language))" } ?? ""
      parts.append(page.words("pass mark", "note de passage") + " " + mark.written(in: page.language) + whole)
    }
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  private func quality(_ assurance: QualityAssurance) -> String {
    var text = page.words(assurance.kind.name)
    if !assurance.body.isEmpty { text += ", " + page.words(assurance.body) }
    if !assurance.jurisdictions.isEmpty { text += " (\(assurance.jurisdictions.map(\.code).joined(separator: ", ")))" }
    if assurance.span.from != nil || assurance.span.to != nil {
      text += " \(assurance.span.from.map(\.description) ?? "…") – \(assurance.span.to.map(\.description) ?? "…")"
    }
    return text
  }

  private func validity(_ validity: Validity) -> String {
    var parts: [String] = []
    if let months = validity.months { parts.append(page.words("\(months) months", "\(months) mois")) }
    if let until = validity.until { parts.append(page.words("until \(until)", "jusqu'au \(until)")) }
    if let renewal = validity.renewal { parts.append(page.words(renewal.name)) }
    return parts.joined(separator: ", ")
  }
}

extension Participation {
  var name: Text {
    switch self {
    case .online: Text("online", "en ligne")
    case .onSite: Text("on site", "sur place")
    case .hybrid: Text("hybrid", "hybride")
    case .workplace: Text("in the workplace", "en milieu de travail")
    }
  }
}

extension Language {
  var name: Text { self == .english ? Text("English", "anglais") : Text("French", "français") }
}

extension Validity.Renewal {
  var name: Text {
    switch self {
    case .none: Text("not renewable", "non renouvelable")
    case .freeAssessment: Text("renewed by a free assessment", "renouvelé par une évaluation gratuite")
    case .examination: Text("renewed by examination", "renouvelé par examen")
    case .continuingEducation: Text("renewed by continuing education", "renouvelé par formation continue")
    case .fee: Text("renewed for a fee", "renouvelé moyennant des frais")
    }
  }
}
