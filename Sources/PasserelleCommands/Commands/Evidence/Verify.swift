import ArgumentParser
import Evidence
import Loading
import Model
import Reporting

struct Verify: AnsweringCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check badges and certificates: signature, issuer, dates, revocation, schema, and the catalogue.",
    discussion: """
      Open Badges 2.0 and 3.0, Comprehensive Learner Record 2.0 and W3C verifiable credentials, as JSON, as tokens (JWT) \
      or baked into PNG and SVG images. Each check passed, failed, or could not be checked; the last is never a pass. \
      Nothing is fetched from the network: keys come from --trust, lists from --copies, contexts from --contexts.

      Exit code 0 when no check failed, also where some could not be checked; 1 when one failed; 65 when a file is no \
      badge or certificate.

      Examples:
        passerelle verify badge.json --trust issuers.json
        passerelle verify badges/ --trust issuers.json --copies lists/ --contexts contexts/ --as-of 2026-11-23
      """)

  @Argument(help: "Badges and certificates: files or folders.") var files: [String]
  @OptionGroup var evidence: EvidenceOptions
  @Flag(help: "Leave out personal data: who holds it, its own address, file names.") var redact = false
  @OptionGroup var shared: SharedOptions

  var furtherInputs: [String] { InputFiles.evidence(at: files).value + evidence.files }

  func answer() async throws -> Outcome {
    let day = try shared.date()
    let found = InputFiles.evidence(at: files)
    try shared.rejectUnreadable(found.diagnostics)
    let verifier = try evidence.verifier(try shared.registry(), asOf: day)
    var documents: [Verification] = []
    var unreadable: [VerificationReport.Unreadable] = []
    for path in found.value {
      switch EvidenceFile.read(path) {
      case .success(let file): documents.append(verifier.verify(file))
      case .failure(let fault):
        if let diagnostic = fault.diagnostic, diagnostic.code.hasPrefix("no-such") {
          try shared.rejectUnreadable([diagnostic])
        }
        unreadable.append(.init(file: fault.diagnostic?.location?.description ?? path, reason: fault.message))
      }
    }
    let outcome = try written(
      VerificationReport(documents, unreadable: unreadable, asOf: day, isRedacted: redact))
    if !unreadable.isEmpty { return Outcome(outcome.output, ending: .data) }
    return Outcome(outcome.output, isFinding: documents.contains(where: \.hasFailure))
  }
}

extension SharedOptions {
  /// The catalogue as far as badges can name its records; without any data at hand it is empty.
  func registry() throws(Failure) -> AwardRegistry {
    if let index = try openedIndex() { return AwardRegistry(Catalogue(index).credentials) }
    let paths = catalogue.isEmpty ? dataFolderIfAny.map { [$0.catalogues] } ?? [] : catalogue
    let loaded = CatalogueFiles.read(paths)
    try rejectUnreadable(loaded.diagnostics)
    return AwardRegistry(loaded.value)
  }
}
