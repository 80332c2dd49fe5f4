public import Alignment
public import Comparison
public import Loading
public import Model

/// Frameworks, credentials, roles and a policy, loaded and ready to answer: the one pipeline, which the command line and
/// a program that uses the library both call.
///
/// Files become values (`Loading`), records become profiles (`Alignment`), profiles are compared (`Comparison`).
public struct Workspace: Sendable {
  /// Files or folders to read; what is empty comes from the data folder.
  public struct Inputs: Sendable {
    public var frameworks: [String] = []
    public var catalogues: [String] = []
    public var roles: [String] = []
    public var policy: String?

    public init() {}
  }

  public let frameworks: FrameworkSet
  public let catalogue: Catalogue
  public let roles: [Role]
  public let policy: Policy
  public let asOf: CalendarDate
  public let comparator: Comparator
  public let profiler: Profiler
  public let matcher: CompetencyMatcher

  public init(
    frameworks: [Framework], credentials: [Credential], roles: [Role], policy: Policy, asOf: CalendarDate
  ) {
    self.frameworks = FrameworkSet(frameworks)
    catalogue = Catalogue(credentials)
    self.roles = roles.sorted { $0.id < $1.id }
    self.policy = policy
    self.asOf = asOf
    comparator = Comparator(frameworks: self.frameworks, policy: policy, asOf: asOf)
    matcher = CompetencyMatcher(self.frameworks)
    profiler = Profiler(frameworks: self.frameworks, matcher: matcher, policy: policy)
  }

  /// Reads everything that `inputs` names. The value is nil only where there is no policy to compare by; whatever else
  /// is wrong is in the diagnostics, and the rest is loaded.
  public static func load(_ inputs: Inputs, asOf: CalendarDate) -> Loaded<Workspace?> {
    let frameworks = FrameworkFiles.read(inputs.frameworks)
    let credentials = CatalogueFiles.read(inputs.catalogues)
    let roles = RoleFiles.read(inputs.roles)
    var policy = Loaded<Policy?>(value: nil)
    if let file = inputs.policy {
      let (read, places) = PolicyFile.readWithPlaces(file)
      let found = read.value.map { PolicyChecks.problems(in: $0, places: places) } ?? []
      policy = Loaded(value: read.value, diagnostics: read.diagnostics + found)
    }
    let diagnostics = frameworks.diagnostics + credentials.diagnostics + roles.diagnostics + policy.diagnostics
    let workspace = policy.value.map {
      Workspace(
        frameworks: frameworks.value, credentials: credentials.value, roles: roles.value, policy: $0, asOf: asOf)
    }
    return Loaded(value: workspace, diagnostics: diagnostics.sorted())
  }

  /// A credential with its profile, mapped now.
  public func subject(_ credential: Credential) -> Subject {
    Subject(
      origin: .credential(credential), profile: profiler.profile(of: credential, in: catalogue),
      hours: totalHours(of: credential), referenceLevel: credential.level.flatMap(policy.reference(of:)),
      nested: nested(in: credential))
  }

  public func subject(_ role: Role) -> Subject {
    Subject(origin: .role(role), profile: profiler.profile(of: role), hours: nil, referenceLevel: nil)
  }

  /// Every credential of the catalogue with its profile, mapped on all cores; in order of identifier.
  public func subjects(progress: @Sendable @escaping (Int) -> Void = { _ in }) async -> [Subject] {
    let all = catalogue.credentials
    let chunk = 32
    return await withTaskGroup(of: (Int, [Subject]).self) { group in
      for start in stride(from: 0, to: all.count, by: chunk) {
        group.addTask { (start, all[start..<min(start + chunk, all.count)].map { subject($0) }) }
      }
      var parts: [(Int, [Subject])] = []
      var done = 0
      for await part in group {
        parts.append(part)
        done += part.1.count
        progress(done)
      }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  /// Hours as stated, else the sum of a programme's components when every one of them is known.
  private func totalHours(of credential: Credential) -> Hundredths? {
    if let workload = credential.workload { return workload.hours }
    guard !credential.components.isEmpty else { return nil }
    let hours = credential.components.map { component in
      component.workload?.hours ?? component.credential.flatMap { catalogue[$0]?.workload?.hours }
    }
    guard !hours.contains(nil) else { return nil }
    return hours.compactMap(\.self).reduce(Hundredths(count: 0), +)
  }

  private func nested(in credential: Credential) -> Set<String> {
    var found: Set<String> = []
    var pending = credential.components.compactMap(\.credential)
    while let id = pending.popLast() {
      guard found.insert(id).inserted, let part = catalogue[id] else { continue }
      pending += part.components.compactMap(\.credential)
    }
    return found
  }
}
