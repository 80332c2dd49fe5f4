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
    /// SSSOM files whose reviewed mappings are applied to what is loaded.
    public var mappings: [String] = []
    /// What helps matching beside the frameworks themselves.
    public var aids = MatchingAids()

    public init() {}
  }

  public let catalogue: Catalogue
  public let policy: Policy
  public let asOf: CalendarDate
  /// Where everything comes from, if that is an index.
  public let index: WorkspaceIndex?
  /// What people have decided of mappings; it is applied to the frameworks and the catalogue already.
  public let reviewed: ReviewedMappings
  private let listing: Deferred<[Role]>
  private let comparing: Deferred<Comparator>
  private let matching: Deferred<CompetencyMatcher>

  /// In order of identifier.
  public var roles: [Role] { listing.value }
  public var frameworks: FrameworkSet { comparator.frameworks }
  public var comparator: Comparator { comparing.value }
  /// Made when it is first asked for: with an index few answers need it.
  public var matcher: CompetencyMatcher { matching.value }
  public var profiler: Profiler { Profiler(frameworks: frameworks, matcher: matcher, policy: policy) }

  public init(
    frameworks: [Framework], credentials: [Credential], roles: [Role], policy: Policy, asOf: CalendarDate,
    reviewed: ReviewedMappings = ReviewedMappings([]), aids: MatchingAids = MatchingAids()
  ) {
    self.reviewed = reviewed
    let comparator = Comparator(
      frameworks: FrameworkSet(reviewed.applied(to: frameworks)), policy: policy, asOf: asOf)
    let credentials = reviewed.applied(to: credentials)
    catalogue = Catalogue(credentials)
    let sorted = roles.sorted { $0.id < $1.id }
    listing = Deferred { sorted }
    self.policy = policy
    self.asOf = asOf
    index = nil
    comparing = Deferred { comparator }
    matching = Deferred { CompetencyMatcher(comparator.frameworks, aids: aids) }
  }

  /// What an index holds, ready to answer.
  /// - Complexity: O(1) in the length of the catalogue.
  public init(_ index: WorkspaceIndex, asOf: CalendarDate, aids: MatchingAids = MatchingAids()) {
    let comparing = Deferred {
      Comparator(frameworks: FrameworkSet(index.frameworks), policy: index.policy, asOf: asOf)
    }
    catalogue = Catalogue(index)
    listing = Deferred { index.roles }
    policy = index.policy
    self.asOf = asOf
    self.index = index
    reviewed = ReviewedMappings([])
    self.comparing = comparing
    matching = Deferred { index.matcher(for: comparing.value.frameworks, aids: aids) }
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
    let mappings = MappingFiles.read(inputs.mappings)
    let reviewed = ReviewedMappings(mappings.value)
    let diagnostics =
      frameworks.diagnostics + credentials.diagnostics + roles.diagnostics + policy.diagnostics + mappings.diagnostics
      + reviewed.diagnostics
    let workspace = policy.value.map {
      Workspace(
        frameworks: frameworks.value, credentials: credentials.value, roles: roles.value, policy: $0, asOf: asOf,
        reviewed: reviewed, aids: inputs.aids)
    }
    return Loaded(value: workspace, diagnostics: diagnostics.sorted())
  }

  /// A credential with its profile, mapped now.
  public func subject(_ credential: Credential) -> Subject {
    if let index, let row = catalogue.place(of: credential.id) { return index.subject(credential, row: row) }
    return mapped(credential)
  }

  private func mapped(_ credential: Credential) -> Subject {
    Subject(
      origin: .credential(credential), profile: profiler.profile(of: credential, in: catalogue),
      hours: totalHours(of: credential), referenceLevel: credential.level.flatMap(policy.reference(of:)),
      nested: nested(in: credential))
  }

  public func subject(_ role: Role) -> Subject {
    Subject(origin: .role(role), profile: Profiler.profile(of: role, in: frameworks), hours: nil, referenceLevel: nil)
  }

  /// Every credential of the catalogue with its profile, mapped on all cores; in order of identifier.
  public func subjects(progress: @Sendable @escaping (Int) -> Void = { _ in }) async -> [Subject] {
    await subjects(of: catalogue.credentials, progress: progress)
  }

  /// These credentials with their profiles, in their order.
  func subjects(of all: [Credential], progress: @Sendable @escaping (Int) -> Void = { _ in }) async -> [Subject] {
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

  func nested(in credential: Credential) -> Set<String> {
    var found: Set<String> = []
    var pending = credential.components.compactMap(\.credential)
    while let id = pending.popLast() {
      guard found.insert(id).inserted, let part = catalogue[id] else { continue }
      pending += part.components.compactMap(\.credential)
    }
    return found
  }
}
