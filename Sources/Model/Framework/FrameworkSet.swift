/// All loaded frameworks as one numbered list of competencies: names are interned here and come back only in reports.
///
/// Numbers follow the frameworks in order of id and version, and their competencies in order of id, so that they do not
/// depend on the order of files or of elements.
public struct FrameworkSet: Sendable {
  public let frameworks: [Framework]
  /// Every competency, at its number.
  public let competencies: [Competency]
  /// The framework of each competency, as a place in `frameworks`.
  public let frameworkOf: [Int]
  /// Parents of each competency that are loaded.
  public let broader: [[CompetencyNumber]]
  private let numbers: [String: CompetencyNumber]
  private let own: [[String: CompetencyNumber]]
  /// Competencies by the URI of an exact match elsewhere; nil where several claim it.
  private let exactMatches: [String: CompetencyNumber?]

  /// - Complexity: O(n log n) in the number of competencies.
  public init(_ frameworks: [Framework]) {
    self.frameworks = frameworks.sorted { ($0.id, $0.version) < ($1.id, $1.version) }
    var all: [Competency] = []
    var owner: [Int] = []
    for (place, framework) in self.frameworks.enumerated() {
      let sorted = framework.competencies.sorted { $0.id < $1.id }
      all += sorted
      owner += Array(repeating: place, count: sorted.count)
    }
    var numbers: [String: CompetencyNumber] = [:]
    for (place, competency) in all.enumerated() {
      let number = CompetencyNumber(place)
      for name in [competency.uri, competency.id] where numbers[name] == nil { numbers[name] = number }
    }
    var own = Array(repeating: [String: CompetencyNumber](), count: self.frameworks.count)
    for (place, competency) in all.enumerated() {
      own[owner[place]][competency.id] = CompetencyNumber(place)
      own[owner[place]][competency.uri] = CompetencyNumber(place)
    }
    competencies = all
    frameworkOf = owner
    broader = all.enumerated().map { place, competency in
      competency.broader.compactMap { own[owner[place]][$0] ?? numbers[$0] }
    }
    self.numbers = numbers
    self.own = own
    var exactMatches: [String: CompetencyNumber?] = [:]
    for (place, competency) in all.enumerated() {
      for mapping in competency.mappings where mapping.predicate == .exactMatch {
        let isClaimed = exactMatches[mapping.target] != nil
        exactMatches[mapping.target] = .some(isClaimed ? nil : CompetencyNumber(place))
      }
    }
    self.exactMatches = exactMatches
  }

  public var count: Int { competencies.count }

  public subscript(number: CompetencyNumber) -> Competency { competencies[number.place] }

  /// The competency with this id or URI.
  public func number(of name: String) -> CompetencyNumber? { numbers[name] }

  /// The competency that an alignment names: by id or URI, else the only one that is an exact match of that URI.
  public func number(alignedTo name: String) -> CompetencyNumber? {
    numbers[name] ?? exactMatches[name].flatMap(\.self)
  }

  /// The competency that `name` means inside the framework of `number`: that framework's own first, then any other's.
  public func number(of name: String, within number: CompetencyNumber) -> CompetencyNumber? {
    own[frameworkOf[number.place]][name] ?? numbers[name]
  }

  public func scale(of number: CompetencyNumber) -> ProficiencyScale {
    frameworks[frameworkOf[number.place]].scale ?? .unlabelled
  }

  /// The first framework's scale, on which requirements and roles state their levels.
  public var scale: ProficiencyScale { frameworks.lazy.compactMap(\.scale).first ?? .unlabelled }
}

/// The number of a competency in a `FrameworkSet`: dense, from 0.
public struct CompetencyNumber: Sendable, Hashable, Comparable {
  public let rawValue: Int32

  public init(_ place: Int) { rawValue = Int32(truncatingIfNeeded: place) }

  public var place: Int { Int(rawValue) }

  public static func < (a: CompetencyNumber, b: CompetencyNumber) -> Bool { a.rawValue < b.rawValue }
}
