/// Named values, in the order in which they were first put there.
public struct FEELContext: Sendable {
  public private(set) var keys: [String] = []
  public private(set) var values: [FEELValue] = []
  /// Where each key stands, once there are too many to look through.
  private var index: [String: Int] = [:]
  private static let indexedFrom = 12

  public init() {}

  public init(_ entries: some Sequence<(String, FEELValue)>) {
    for (key, value) in entries { self[key] = value }
  }

  public var count: Int { keys.count }
  public var entries: Zip2Sequence<[String], [FEELValue]> { zip(keys, values) }

  /// - Complexity: constant.
  public subscript(key: String) -> FEELValue? {
    get { position(of: key).map { values[$0] } }
    set {
      guard let newValue else { return remove(key) }
      if let position = position(of: key) {
        values[position] = newValue
      } else {
        keys.append(key)
        values.append(newValue)
        if keys.count == Self.indexedFrom {
          for (position, key) in keys.enumerated() { index[key] = position }
        } else if keys.count > Self.indexedFrom {
          index[key] = keys.count - 1
        }
      }
    }
  }

  private func position(of key: String) -> Int? {
    keys.count < Self.indexedFrom ? keys.firstIndex(of: key) : index[key]
  }

  private mutating func remove(_ key: String) {
    self = FEELContext(entries.filter { $0.0 != key })
  }
}
