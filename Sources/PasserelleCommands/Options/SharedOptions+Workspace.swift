import Comparison
import Loading
import Model
import Passerelle
import Reporting

extension SharedOptions {
  /// What a command has to load.
  enum Need { case everything, frameworks, catalogues }

  /// Loads what the options name, the rest from the data folder. What cannot be read ends the command with 65 (66 where
  /// there is no such file); a file that reads but has problems is used, and the problems are summed up on standard error.
  func workspace(needing need: Need = .everything, asOf date: CalendarDate? = nil) throws(Failure) -> Workspace {
    if let index = try openedIndex() {
      let day: CalendarDate
      if let date { day = date } else { day = try self.date() }
      return Workspace(index, asOf: day, aids: try matchingAids())
    }
    var inputs = Workspace.Inputs()
    inputs.frameworks = framework
    inputs.catalogues = need == .frameworks ? [] : catalogue
    inputs.roles = need == .everything ? roles : []
    inputs.policy = policy
    inputs.mappings = mappings
    inputs.aids = try matchingAids()
    let isComplete = !framework.isEmpty && policy != nil && (need == .frameworks || !catalogue.isEmpty)
    if !isComplete {
      let folder = try dataFolder()
      if framework.isEmpty { inputs.frameworks = [folder.frameworks] }
      if catalogue.isEmpty && need != .frameworks { inputs.catalogues = [folder.catalogues] }
      if roles.isEmpty && need == .everything { inputs.roles = [folder.roles] }
      inputs.policy = policy ?? folder.policy
    }
    // Roles are not needed for every answer: where everything else is given they are taken if they can be found.
    if isComplete, roles.isEmpty, need == .everything, let folder = dataFolderIfAny { inputs.roles = [folder.roles] }
    let day: CalendarDate
    if let date { day = date } else { day = try self.date() }
    let loaded = Workspace.load(inputs, asOf: day)
    HeldToTheEnd.hold(loaded.value)
    try rejectUnreadable(loaded.diagnostics)
    try summarise(loaded.diagnostics)
    guard let workspace = loaded.value else { throw Failure(.data) }
    return workspace
  }

  /// The frameworks alone, without a policy: what the options name, else the shipped ones.
  func frameworks() throws(Failure) -> FrameworkSet {
    if let index = try openedIndex() { return FrameworkSet(index.frameworks) }
    return try frameworks(at: framework.isEmpty ? [try dataFolder().frameworks] : framework)
  }

  /// The frameworks in `paths`, with what the reviewed mappings say of them.
  func frameworks(at paths: [String]) throws(Failure) -> FrameworkSet {
    let loaded = FrameworkFiles.read(paths)
    let read = MappingFiles.read(mappings)
    let reviewed = ReviewedMappings(read.value)
    let diagnostics = loaded.diagnostics + read.diagnostics + reviewed.diagnostics
    try rejectUnreadable(diagnostics)
    try summarise(diagnostics)
    return FrameworkSet(reviewed.applied(to: loaded.value))
  }

  /// Ends the command when something could not be read at all.
  func rejectUnreadable(_ diagnostics: [Diagnostic]) throws(Failure) {
    let unreadable = diagnostics.filter { $0.severity == .unreadable }
    guard !unreadable.isEmpty else { return }
    report(unreadable)
    throw Failure(unreadable.allSatisfy { $0.code.hasPrefix("no-such") } ? .noInput : .data)
  }

  /// Sums up problems on standard error; under `--strict` they end the command with 65.
  private func summarise(_ diagnostics: [Diagnostic]) throws(Failure) {
    let problems = diagnostics.filter { $0.severity == .problem }
    guard !problems.isEmpty else { return }
    report(strict ? problems : Array(problems.prefix(3)))
    if strict { throw Failure(.data) }
    let count = Text.counted(problems.count, Text("problem", "problème"), Text("problems", "problèmes"))
    let message = Text(
      "\(count.reading(.english)) in the data; the parts concerned are left out: see `passerelle framework validate` and `passerelle catalogue validate`",
      "\(count.reading(.french)) dans les données; les parties en cause sont laissées de côté : voir `passerelle framework validate` et `passerelle catalogue validate`"
    )
    Terminal.warn("passerelle: " + Typography.spaced(message.reading(language), in: language))
  }

  /// All credentials with their profiles, with progress on standard error.
  func subjects(_ workspace: Workspace) async -> [Subject] {
    let progress = Progress(
      Text("mapping credentials", "association des titres"), total: workspace.catalogue.count,
      language: language)
    let subjects = await workspace.subjects { progress.report($0) }
    progress.finish()
    return subjects
  }
}
