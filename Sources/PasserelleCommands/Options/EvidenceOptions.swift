import ArgumentParser
import Evidence
import Loading
import Model

/// What badges and certificates are checked with.
struct EvidenceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The issuers you trust, with their keys (DID documents or Open Badges profiles); may be repeated.",
      valueName: "file")) var trust: [String] = []
  @Option(
    help: ArgumentHelp(
      "Local copies of what badges point at: status and revocation lists, badge classes, profiles; may be repeated.",
      valueName: "path")) var copies: [String] = []
  @Option(help: ArgumentHelp("JSON-LD contexts, for proofs over RDF.", valueName: "folder")) var contexts: String?

  /// What badges are checked with, for the sources of a page.
  var files: [String] { trust + copies + (contexts.map { [$0] } ?? []) }

  /// A verifier, with the records of `registry` as what achievements are looked for in.
  func verifier(_ registry: AwardRegistry, asOf: CalendarDate) throws(Failure) -> Verifier {
    Verifier(
      trust: try trustList(), contexts: try contextFolder(), copies: LocalCopies(copies), registry: registry, asOf: asOf
    )
  }

  private func trustList() throws(Failure) -> TrustList {
    var list = TrustList()
    for path in trust {
      do {
        try list.add(Array(try TextFile(path: path).text().utf8), file: path)
      } catch let fault as TrustFault {
        throw Failure(
          .data,
          Text(
            "`\(path)` is no trust file: \(fault.message.reading(.english))",
            "`\(path)` n'est pas un fichier de confiance : \(fault.message.reading(.french))"))
      } catch let failure as Failure {
        throw failure
      } catch {
        throw Failure(.data)
      }
    }
    return list
  }

  private func contextFolder() throws(Failure) -> ContextFolder? {
    guard let contexts else { return nil }
    guard let folder = ContextFolder(contexts) else {
      throw Failure(
        .noInput,
        Text(
          "`\(contexts)` is no folder with JSON-LD contexts (`*.json`, `*.jsonld`)",
          "`\(contexts)` n'est pas un dossier de contextes JSON-LD (`*.json`, `*.jsonld`)"))
    }
    return folder
  }
}
