import Model
import Passerelle
import Recognition
import Reporting

/// What a second run of a record showed. It stands here because records are the pipeline's, above `Reporting`.
struct RecordReport: Report {
  let record: DecisionRecord
  let check: RecordCheck
  let file: String

  init(_ record: DecisionRecord, check: RecordCheck, file: String) {
    self.record = record
    self.check = check
    self.file = file
  }

  var format: String { "verify-record" }

  func text(_ page: Page) -> String {
    let outcome = RecognitionOutcome(rawValue: record.result.outcome)?.name ?? .same(record.result.outcome)
    var text = page.paragraph(
      page.tinted(
        check.isSame
          ? page.words(
            "The record runs to the same bytes: \(outcome.reading(.english)), by \(record.receiver), as of \(record.asOf).",
            "Le dossier redonne les mêmes octets : \(outcome.reading(.french)), par \(record.receiver), en date du \(record.asOf)."
          )
          : page.words("The record does not run to the same bytes.", "Le dossier ne redonne pas les mêmes octets."),
        check.isSame ? .good : .bad))
    for difference in check.differences { text += page.paragraph("✗ " + page.words(difference), indent: 2, hanging: 4) }
    if let override = record.override {
      let decided = RecognitionOutcome(rawValue: override.outcome)?.name ?? .same(override.outcome)
      text += page.paragraph(
        override.by.isEmpty
          ? page.words(
            "A person decided beside the rules: \(decided.reading(.english)).",
            "Une personne a décidé à côté des règles : \(decided.reading(.french)).")
          : page.words(
            "\(override.by) decided beside the rules: \(decided.reading(.english)). Reason: \(override.reason)",
            "\(override.by) a décidé à côté des règles : \(decided.reading(.french)). Motif : \(override.reason)"))
    }
    if record.isRedacted == true {
      text += page.paragraph(page.words("Personal data were left out.", "Les données personnelles ont été retirées."))
    }
    text += page.paragraph(page.tinted("SHA-256 \(record.sha256)", .faint))
    if check.since.isEmpty { return text }
    text += "\n" + page.heading("Changed in the data since", "Changé depuis dans les données")
    for change in check.since { text += page.paragraph("· " + page.words(change), indent: 2, hanging: 4) }
    return text
  }

  var members: [JSON.Member] {
    [
      .init("file", .string(file)), .init("isSame", .bool(check.isSame)),
      .init("outcome", .string(record.result.outcome)), .init("receiver", .string(record.receiver)),
      .init("asOf", .string(record.asOf)), .init("sha256", .string(record.sha256)),
      .init("differences", .array(check.differences.map { JSON($0) })),
      .init("since", .array(check.since.map { JSON($0) })),
    ]
  }
}
