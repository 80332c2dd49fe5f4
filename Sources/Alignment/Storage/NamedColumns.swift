public import Model

/// Columns by name, in the order in which they were added: what a matcher is written to a file as, and read from.
public struct NamedColumns: Sendable {
  public struct Entry: Sendable {
    public let name: String
    /// Bytes of one value.
    public let width: Int
    public let bytes: Column<UInt8>

    public init(name: String, width: Int, bytes: Column<UInt8>) {
      self.name = name
      self.width = width
      self.bytes = bytes
    }
  }

  public private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  public init() {}

  public mutating func add(_ entry: Entry) {
    places[entry.name] = entries.count
    entries.append(entry)
  }

  mutating func add<Value>(_ name: String, _ column: Column<Value>) {
    add(Entry(name: name, width: MemoryLayout<Value>.stride, bytes: column.raw))
  }

  func column<Value>(_ name: String) throws(ColumnFault) -> Column<Value> {
    guard let entry = places[name].map({ entries[$0] }), entry.width == MemoryLayout<Value>.stride,
      let column = Column<Value>(raw: entry.bytes)
    else { throw ColumnFault(column: name) }
    return column
  }
}

/// A column is missing, of the wrong width, or leads outside of another.
public struct ColumnFault: Error, Sendable, Hashable {
  public let column: String
}

/// - Throws: `ColumnFault` of the column where a condition does not hold.
func check(_ holds: Bool, _ column: String) throws(ColumnFault) {
  if !holds { throw ColumnFault(column: column) }
}
