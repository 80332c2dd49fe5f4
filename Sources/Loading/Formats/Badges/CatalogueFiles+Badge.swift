public import Model

extension CatalogueFiles {
  /// The credentials that a badge or learner record speaks of, from its bytes; none where it is of another kind. Its faults
  /// are not told here.
  /// - Parameter file: what the records name as the file that they stand in.
  /// - Complexity: linear in the number of bytes.
  public static func credentials(inBadge bytes: [UInt8], file: String) -> [Credential] {
    guard let document = try? JSONParser.parse(bytes).document else { return [] }
    let formats: [any FormatAdapter.Type] = [LearnerRecordFormat.self, OpenBadges3Format.self, OpenBadges2Format.self]
    let log = ForeignLog(file: file, format: .openBadges3)
    let badge = ForeignDocument(path: file, isNamed: true, body: .json(document), log: log, isSigned: false)
    guard let format = formats.first(where: { $0.claims(badge) }) else { return [] }
    var assembly = CatalogueAssembly()
    assembly.add(format.read([badge]).catalogue, log: log.diagnosticLog)
    return assembly.finished().value
  }
}
