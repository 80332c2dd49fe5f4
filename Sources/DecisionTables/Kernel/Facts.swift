/// What is known of a kernel's inputs, in one slot for each: a new one has everything missing.
///
/// A slot keeps the region of its column that the fact lies in, so that a fact is looked up once, when the kernel sets it,
/// and a frame can be evaluated and changed again and again. It belongs to the kernel that made it.
public struct Facts: Sendable {
  /// A string with its hash, so that a table compares numbers first. Make it once and use it often.
  public struct Text: Sendable, Hashable {
    public let string: String
    let key: Int64

    public init(_ string: String) {
      self.string = string
      // FNV-1a: short, and the same in every run.
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in string.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      key = Int64(bitPattern: hash)
    }
  }

  /// Where the masks of each fact's region stand; negative for a missing fact.
  var masks: [Int]

  init(count: Int) { masks = Array(repeating: -1, count: count) }

  /// Makes the fact of this input missing.
  public mutating func clear(_ input: Int) { masks[input] = -1 }
}
