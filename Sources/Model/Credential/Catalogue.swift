/// All loaded credentials, in order of id.
public struct Catalogue: Sendable {
  public let credentials: [Credential]
  private let places: [String: Int]

  /// Where an id comes twice the first in file order stays; loading has already reported the other.
  public init(_ credentials: [Credential]) {
    var seen: Set<String> = []
    self.credentials = credentials.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
    places = Dictionary(uniqueKeysWithValues: self.credentials.enumerated().map { ($1.id, $0) })
  }

  public func place(of id: String) -> Int? { places[id] }

  public subscript(id: String) -> Credential? { places[id].map { credentials[$0] } }
}
