import Comparison
import Loading
import Model
import Recognition

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension DecisionRecord {
  /// The record as a file.
  public var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { Array($0) } ?? []
  }

  /// SHA-256 of the record with nothing in the place of its hash.
  var digest: String {
    var blank = self
    blank.sha256 = ""
    return Digest.sha256(blank.bytes)
  }

  /// Reads a record; nil for a file that is none.
  public init?(_ bytes: [UInt8]) {
    guard let record = try? JSONDecoder().decode(DecisionRecord.self, from: Data(bytes)),
      record.format == DecisionRecord.format, record.version == 1
    else { return nil }
    self = record
  }

  /// The record made again from its own parts: with the same evidence, on the same day.
  ///
  /// The top-up is looked for among the credentials that were proposed: that they are needed and enough is proved again,
  /// that no other set was smaller is not.
  /// - Throws: where a part cannot be read.
  public func rerun() throws(RecordFailure) -> DecisionRecord {
    let (comparator, catalogue) = try loaded()
    guard let rules = RuleModel.read(Array(parts.rules.text.utf8), named: "rules").model else {
      throw DecisionRecord.unreadable("rules")
    }
    var subjects: [String: Subject] = [:]
    for profile in parts.profiles {
      subjects[profile.id] = profile.subject(catalogue, comparator.frameworks)
    }
    var held: [Comparison.Held] = []
    for source in sources {
      guard let subject = subjects[source.id] else { throw DecisionRecord.unreadable(source.id) }
      held.append(
        Comparison.Held(
          subject, awarded: source.awarded.flatMap { Model.CalendarDate($0) },
          basis: source.basis.flatMap { Comparison.Held.Basis(rawValue: $0) } ?? .selfDeclared))
    }
    guard let asked = subjects[target] else { throw DecisionRecord.unreadable(target) }
    let file = CaseFile(
      held, to: asked, receivedIn: place.flatMap { Jurisdiction($0) },
      circumstances: Circumstances(
        awarded: evidence.awarded.flatMap { Model.CalendarDate($0) }, grade: evidence.grade.flatMap { Hundredths($0) },
        isVerified: evidence.verified))
    let decision = file.decided(
      by: rules, catalogue: proposed.compactMap { subjects[$0] }, comparator: comparator)
    var again = self
    again.result = RecordedResult(decision, target: asked)
    again.receiver = rules.receiver.code
    again.sha256 = again.digest
    return again
  }

  /// The record's parts through the same readers as any file, from a folder that is removed again.
  private func loaded() throws(RecordFailure) -> (Comparator, Catalogue) {
    guard let day = Model.CalendarDate(asOf) else { throw DecisionRecord.unreadable("asOf") }
    let folder = FileManager.default.temporaryDirectory.appending(path: "passerelle-record-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ part: Part, _ name: String) throws(RecordFailure) -> String {
      let file = folder.appending(path: name)
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(part.text.utf8).write(to: file)
      } catch {
        throw RecordFailure(
          "the temporary folder `\(folder.path)` cannot be written",
          "le dossier temporaire `\(folder.path)` ne peut être écrit")
      }
      return file.path
    }
    var inputs = Workspace.Inputs()
    for (number, part) in parts.frameworks.enumerated() {
      inputs.frameworks.append(try write(part, "framework-\(number).xml"))
    }
    inputs.catalogues = [try write(parts.catalogue, "catalogue.xml")]
    inputs.policy = try write(parts.policy, "policy.xml")
    let frameworks = FrameworkFiles.read(inputs.frameworks)
    let credentials = CatalogueFiles.read(inputs.catalogues)
    let policy = inputs.policy.map { PolicyFile.read($0) }
    guard let policy = policy?.value,
      !(frameworks.diagnostics + credentials.diagnostics).contains(where: { $0.severity == .unreadable })
    else { throw DecisionRecord.unreadable("parts") }
    return (
      Comparator(frameworks: FrameworkSet(frameworks.value), policy: policy, asOf: day), Catalogue(credentials.value)
    )
  }

  private static func unreadable(_ part: String) -> RecordFailure {
    RecordFailure(
      "the record's part `\(part)` cannot be used", "la partie `\(part)` du dossier ne peut être utilisée")
  }
}
