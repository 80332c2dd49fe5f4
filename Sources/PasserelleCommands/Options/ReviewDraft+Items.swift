import Alignment
import Model
import Passerelle
import Reporting

extension ReviewDraft {
  /// Statements that were given, each as often as it stands there.
  init(_ rows: [MapReport.Row], _ workspace: Workspace, _ language: Language) {
    var first: [String: Int] = [:]
    var counts: [String: Int] = [:]
    for (place, row) in rows.enumerated() {
      if first[row.statement] == nil { first[row.statement] = place }
      counts[row.statement, default: 0] += 1
    }
    let items = first.values.sorted().map { place -> Item in
      let row = rows[place]
      let likely = Double(row.matches.first?.confidence.thousandths ?? 0) / 1000
      var statement = Text()
      statement[row.language] = row.statement
      return Item(
        subject: "urn:passerelle:statement:\(place + 1)", statement: statement,
        weight: Double(counts[row.statement] ?? 1), uncertainty: 4 * likely * (1 - likely),
        proposals: row.matches.filter { $0.confidence < .certain }.map {
          ($0.competency, $0.confidence, $0.reason.description)
        })
    }
    let sorted = items.enumerated().sorted { a, b in
      let worths = (a.element.weight * a.element.uncertainty, b.element.weight * b.element.uncertainty)
      return worths.0 == worths.1 ? a.offset < b.offset : worths.0 > worths.1
    }
    self.init(
      sorted.map(\.element), frameworks: workspace.frameworks, language: language, asOf: workspace.asOf,
      toolVersion: PasserelleCommand.version)
  }

  /// What nobody has mapped in the catalogue, with `limit` proposals each.
  init(_ items: [ReviewItem], _ workspace: Workspace, _ language: Language, limit: Int) {
    self.init(
      items.map { item in
        Item(
          subject: item.subject, statement: item.statement, weight: item.weight, uncertainty: item.uncertainty,
          proposals: item.candidates.filter { $0.confidence >= workspace.policy.floor }.prefix(limit).map { candidate in
            guard case .proposed(let reason) = candidate.provenance else {
              return (candidate.competency, candidate.confidence, Text())
            }
            return (candidate.competency, candidate.confidence, reason)
          })
      }, frameworks: workspace.frameworks, language: language, asOf: workspace.asOf,
      toolVersion: PasserelleCommand.version)
  }
}
