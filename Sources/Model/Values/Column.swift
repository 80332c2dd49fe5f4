/// An immutable run of fixed-width values: of an array made here, or of memory that somebody else owns, such as a mapped
/// file.
@safe
public struct Column<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, @unchecked Sendable {
  /// Keeps the memory alive.
  private let owner: any AnyObject & Sendable
  /// For kernels; valid as long as the column is.
  public let buffer: UnsafeBufferPointer<Element>

  public init(_ values: [Element]) {
    let storage = ColumnStorage(values)
    owner = storage
    unsafe buffer = UnsafeBufferPointer(
      start: storage.bytes.baseAddress?.assumingMemoryBound(to: Element.self), count: values.count)
  }

  /// Values made one after the other, without an array of them.
  /// - Parameter fill: Hands over exactly `count` of them.
  package init(count: Int, _ fill: (_ add: (Element) -> Void) -> Void) {
    let storage = ColumnStorage(byteCount: count * MemoryLayout<Element>.stride)
    let values = unsafe storage.bytes.bindMemory(to: Element.self)
    var next = 0
    fill { value in
      precondition(next < count, "a column is longer than it was said to be")
      unsafe values[next] = value
      next += 1
    }
    precondition(next == count, "a column is shorter than it was said to be")
    owner = storage
    unsafe buffer = UnsafeBufferPointer(values)
  }

  /// The bytes of `owner` as values.
  /// - Returns: Nil where they are no whole number of values or do not lie on a boundary of one.
  public init?(_ bytes: UnsafeRawBufferPointer, of owner: any AnyObject & Sendable) {
    let stride = MemoryLayout<Element>.stride
    guard bytes.count.isMultiple(of: stride),
      UInt(bitPattern: bytes.baseAddress).isMultiple(of: UInt(MemoryLayout<Element>.alignment))
    else { return nil }
    self.owner = owner
    unsafe buffer = UnsafeBufferPointer(
      start: bytes.baseAddress?.assumingMemoryBound(to: Element.self), count: bytes.count / stride)
  }

  /// The same memory as bytes.
  public var raw: Column<UInt8> {
    guard let bytes = unsafe Column<UInt8>(UnsafeRawBufferPointer(buffer), of: owner) else {
      preconditionFailure("bytes lie anywhere")
    }
    return bytes
  }

  /// The values that bytes stand for; nil where they are no whole number of values or do not lie on a boundary of one.
  public init?(raw: Column<UInt8>) { unsafe self.init(UnsafeRawBufferPointer(raw.buffer), of: raw.owner) }

  public var startIndex: Int { 0 }
  public var endIndex: Int { unsafe buffer.count }

  @inlinable
  public subscript(place: Int) -> Element {
    unsafe precondition(place >= 0 && place < buffer.count, "a place outside the column")
    return unsafe buffer[place]
  }

  /// The bytes as they stand in memory: little-endian on every machine that this runs on.
  public func withBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    defer { withExtendedLifetime(owner) {} }
    return try unsafe body(UnsafeRawBufferPointer(buffer))
  }
}

/// Memory of a column made from an array.
@safe
private final class ColumnStorage: @unchecked Sendable {
  let bytes: UnsafeMutableRawBufferPointer

  init(byteCount: Int) { unsafe bytes = .allocate(byteCount: byteCount, alignment: 64) }

  convenience init<Element: BitwiseCopyable>(_ values: [Element]) {
    self.init(byteCount: values.count * MemoryLayout<Element>.stride)
    unsafe values.withUnsafeBytes { unsafe bytes.copyMemory(from: $0) }
  }

  deinit { unsafe bytes.deallocate() }
}

extension Column<UInt32> {
  /// Where each of these many begin when they stand one after the other; one more than there are counts.
  package static func starts(_ counts: some Collection<UInt32>) -> Column {
    Column(count: counts.count + 1) { add in
      var start: UInt32 = 0
      add(start)
      for count in counts {
        start += count
        add(start)
      }
    }
  }
}
