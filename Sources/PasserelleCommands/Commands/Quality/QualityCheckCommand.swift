import ArgumentParser
import Loading
import Model
import Passerelle
import Quality
import Reporting

struct QualityCheckCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Records against quality standards, element by element: what each says, where, and what is missing.",
    discussion: """
      A record is named by its id in the catalogue, or all records of a file are checked: Passerelle's XML or any format \
      that catalogues are read from. Exit code 1 when a required element is missing or not as asked.

      Examples:
        passerelle quality check on-rideau-falls-statistics-decisions
        passerelle quality check my-catalogue.xml --standard eu-2022 --standard ca-cican
      """)

  @Argument(help: ArgumentHelp("Credentials' ids, or files.", valueName: "id or file")) var records: [String]
  @OptionGroup var options: StandardOptions
  @OptionGroup var shared: SharedOptions

  var furtherInputs: [String] { records.filter(InputFiles.isFile) + options.inputs(shared) }

  func answer() async throws -> Outcome {
    let standards = try options.standards(shared)
    let day = try shared.date()
    var naming: Naming?
    var credentials: [Credential] = []
    for name in records {
      if InputFiles.isFile(name) {
        credentials += try read(name)
      } else {
        let known = try naming ?? Naming(workspace: shared.workspace(needing: .catalogues))
        naming = known
        credentials.append(try known.credential(name))
      }
    }
    let policy = shared.dataFolderIfAny == nil && shared.policy == nil ? nil : try shared.comparisonPolicy()
    let checked = credentials.map { credential in
      let reading = RecordReading(credential, asOf: day, scales: policy?.levelScales ?? [])
      let applying = standards.filter { options.isChosen || $0.scope.includes(credential) }
      return QualityCheckReport.Record(
        credential, checks: applying.map { QualityCheck(reading, standard: $0) }, places: FieldPlaces(of: credential))
    }
    let isFinding = checked.contains { record in
      record.checks.contains { check in
        check.lines.contains {
          $0.element.need == .required && ($0.verdict == .missing || $0.verdict == .otherwise)
        }
      }
    }
    return Outcome(try written(QualityCheckReport(checked, asOf: day)).output, isFinding: isFinding)
  }

  private func read(_ file: String) throws(Failure) -> [Credential] {
    let loaded = CatalogueFiles.read([file])
    try shared.rejectUnreadable(loaded.diagnostics)
    shared.report(Array(loaded.diagnostics.prefix(3)))
    guard !loaded.value.isEmpty else {
      throw Failure(
        .data, Text("`\(file)` holds no credential that could be read", "`\(file)` ne contient aucun titre lisible"))
    }
    return loaded.value
  }
}
