import ArgumentParser
import Comparison
import Evidence
import Loading
import Model
import Passerelle
import Reporting

/// What somebody holds.
struct PortfolioOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What is held; ID@DATE says when it was awarded.", valueName: "ID,ID,…"))
  var have: String = ""
  @Option(
    help: ArgumentHelp(
      "Badges and certificates that are held: a file or a folder, checked as `passerelle verify` does; may be repeated.",
      valueName: "path")) var portfolio: [String] = []
  @OptionGroup var evidence: EvidenceOptions

  /// The files that it is read from, for the sources of a page.
  var files: [String] { portfolio.isEmpty ? [] : InputFiles.evidence(at: portfolio).value + evidence.files }

  /// Whether nothing is said to be held.
  var isEmpty: Bool { have.isEmpty && portfolio.isEmpty }

  /// - Parameter names: more of what is held, as `--have` takes it.
  func held(_ naming: Naming, and names: String? = nil) throws(Failure) -> Portfolio {
    var portfolio = Portfolio(held: try naming.portfolio([names ?? "", have].joined(separator: ",")))
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

  /// A record that only holds others counts by what it holds; of a refuted one, only what is verified by itself does.
  mutating func add(_ verification: Verification, _ workspace: Workspace, inRefuted: Bool = false) {
    guard verification.contained.isEmpty else {
      let isRefuted = inRefuted || verification.standing == .refuted
      for inner in verification.contained { add(inner, workspace, inRefuted: isRefuted) }
      return
    }
    if verification.standing == .refuted || (inRefuted && verification.standing != .verified) {
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
    entries.append(
      .init(verification, credential: credential.id, use: verification.record == nil ? .described : .counted))
  }

  /// The catalogue's record; else the badge itself as a record, under a name that nothing else has.
  private func credential(_ verification: Verification, _ workspace: Workspace) -> Credential? {
    if let record = verification.record { return workspace.catalogue[record] }
    guard var described = verification.described else { return nil }
    let known = held.compactMap(\.subject.credential).filter { $0.uri != nil && $0.uri == described.uri }
    if let same = known.first { return same }
    let (stem, taken) = (described.id, Set(held.map(\.subject.id)))
    var number = 2
    while taken.contains(described.id) || workspace.catalogue[described.id] != nil {
      described.id = "\(stem)-\(number)"
      number += 1
    }
    return described
  }

  /// Whether every one was verified; nil where nothing was read, and where one is only said.
  var isVerified: Bool? {
    isRead && !held.isEmpty && held.allSatisfy { $0.basis == .verified } ? true : nil
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
