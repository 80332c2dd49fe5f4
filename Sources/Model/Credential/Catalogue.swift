/// Where the credentials of a catalogue are kept when they are not in memory, such as an index file.
public protocol CredentialSource: Sendable {
  var count: Int { get }
  /// Ids ascend with their places.
  func id(at place: Int) -> String
  func credential(at place: Int) -> Credential
}

/// All credentials, in order of id: in memory, or one by one from a source.
public struct Catalogue: Sendable {
  private enum Storage: Sendable {
    case loaded([Credential], places: [String: Int])
    case stored(any CredentialSource)
  }

  private let storage: Storage

  /// Where an id comes twice the first in file order stays; loading has already reported the other.
  public init(_ credentials: [Credential]) {
    var seen: Set<String> = []
    let sorted = credentials.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
    storage = .loaded(sorted, places: Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.id, $0) }))
  }

  public init(_ source: some CredentialSource) { storage = .stored(source) }

  public var count: Int {
    switch storage {
    case .loaded(let credentials, _): credentials.count
    case .stored(let source): source.count
    }
  }

  /// Every credential.
  /// - Complexity: O(n) where they are not in memory.
  public var credentials: [Credential] {
    switch storage {
    case .loaded(let credentials, _): credentials
    case .stored(let source): (0..<source.count).map { source.credential(at: $0) }
    }
  }

  /// - Complexity: O(1) in memory, else O(log n).
  public func place(of id: String) -> Int? {
    switch storage {
    case .loaded(_, let places): return places[id]
    case .stored(let source):
      let place = Catalogue.first(source, from: id)
      return place < source.count && source.id(at: place) == id ? place : nil
    }
  }

  public subscript(id: String) -> Credential? { place(of: id).map { credential(at: $0) } }

  public func credential(at place: Int) -> Credential {
    switch storage {
    case .loaded(let credentials, _): credentials[place]
    case .stored(let source): source.credential(at: place)
    }
  }

  public func id(at place: Int) -> String {
    switch storage {
    case .loaded(let credentials, _): credentials[place].id
    case .stored(let source): source.id(at: place)
    }
  }

  /// Ids that begin so, ascending; at most `limit`.
  /// - Complexity: O(log n) where they are not in memory.
  public func ids(beginning with: String, limit: Int = .max) -> [String] {
    switch storage {
    case .loaded(let credentials, _):
      return Array(credentials.lazy.map(\.id).filter { $0.hasPrefix(with) }.prefix(limit))
    case .stored(let source):
      var found: [String] = []
      for place in Catalogue.first(source, from: with)..<source.count where found.count < limit {
        let id = source.id(at: place)
        guard id.hasPrefix(with) else { break }
        found.append(id)
      }
      return found
    }
  }

  /// The first place whose id is not below `id`.
  private static func first(_ source: any CredentialSource, from id: String) -> Int {
    var (low, high) = (0, source.count)
    while low < high {
      let middle = (low + high) / 2
      if source.id(at: middle) < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
