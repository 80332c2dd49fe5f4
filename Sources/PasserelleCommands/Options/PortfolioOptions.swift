import ArgumentParser
import Comparison
import Evidence
import Loading
import Model
import Passerelle
import Reporting

/// What somebody holds.
struct PortfolioOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What is held; ID@DATE says when it was awarded.", valueName: "ID,ID,…")) var have:
    String =
      ""
  @Option(
    help: ArgumentHelp(
      "Badges and certificates that are held: a file or a folder, checked as `passerelle verify` does; may be repeated.",
      valueName: "path")) var portfolio: [String] = []
  @OptionGroup var evidence: EvidenceOptions

  func held(_ naming: Naming) throws(Failure) -> Portfolio {
    var portfolio = Portfolio(held: try naming.portfolio(have))
    guard !self.portfolio.isEmpty else { return portfolio }
    let found = InputFiles.evidence(at: self.portfolio)
    if let problem = found.diagnostics.first { throw Failure(.noInput, problem.located) }
    let registry = AwardRegistry(naming.workspace.catalogue.credentials)
    let verifier = try evidence.verifier(registry, asOf: naming.workspace.asOf)
    for path in found.value {
      switch EvidenceFile.read(path) {
      case .failure(let fault):
        if let diagnostic = fault.diagnostic, diagnostic.code.hasPrefix("no-such") {
          throw Failure(.noInput, diagnostic.located)
        }
        portfolio.unreadable.append(.init(file: path, reason: fault.message))
      case .success(let file): portfolio.add(verifier.verify(file), naming.workspace)
      }
    }
    portfolio.isRead = true
    return portfolio
  }
}

extension Diagnostic {
  /// The message with the file that it is about.
  fileprivate var located: Text {
    let place = location.map { "`\($0.file)`" } ?? ""
    return Text(
      "\(place): \(message.reading(.english))", "\(place) : \(message.reading(.french))")
  }
}

/// What somebody holds, with the badges and certificates that show it.
struct Portfolio {
  private(set) var held: [Held]
  private var entries: [PortfolioEvidence.Entry] = []
  var unreadable: [VerificationReport.Unreadable] = []
  /// Whether it was read from files.
  var isRead = false

  init(held: [Held]) { self.held = held }

  /// A record that only holds others counts by what it holds.
  mutating func add(_ verification: Verification, _ workspace: Workspace) {
    guard verification.contained.isEmpty else {
      for inner in verification.contained { add(inner, workspace) }
      return
    }
    if verification.standing == .refuted {
      entries.append(.init(verification, credential: verification.record, use: .refuted))
      return
    }
    guard let credential = credential(verification, workspace) else {
      entries.append(.init(verification, credential: nil, use: .unknown))
      return
    }
    let basis: Held.Basis = verification.standing == .verified ? .verified : .selfDeclared
    let new = Held(workspace.subject(credential), awarded: verification.awarded, basis: basis)
    if let place = held.firstIndex(where: { $0.subject.id == credential.id }) {
      // What is shown stands for what is said.
      if basis == .verified, held[place].basis == .selfDeclared { held[place] = new }
      entries.append(.init(verification, credential: credential.id, use: .repeated))
      return
    }
    held.append(new)
    entries.append(.init(verification, credential: credential.id, use: .counted))
  }

  /// The catalogue's record; else the badge itself as a record, with the competencies that it names.
  private func credential(_ verification: Verification, _ workspace: Workspace) -> Credential? {
    if let record = verification.record { return workspace.catalogue[record] }
    guard verification.container == .json else { return nil }
    let read = CatalogueFiles.read([verification.file]).value
    return read.count == 1 && !read[0].outcomes.isEmpty ? read[0] : nil
  }

  /// What the badges show, of this target where there is one; nil where none were read.
  func evidence(_ comparator: Comparator, of target: Subject? = nil) -> PortfolioEvidence? {
    guard isRead else { return nil }
    let verified = held.filter { $0.basis == .verified }
    return PortfolioEvidence(
      entries, unreadable: unreadable,
      verified: target.flatMap { comparator.compare(verified, to: $0)[.expected] })
  }
}
