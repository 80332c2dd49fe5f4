import XMLReading

/// The resources that a file names, each once, numbered in the order in which they come.
///
/// They are looked up by the bytes of their URIs: a string is made only of a URI that is new.
struct SKOSResources {
  private var subjects: [SKOSSubject] = []
  /// Open addressing; the count is a power of two and at least twice that of the filled.
  private var slots = [Slot](repeating: Slot(), count: 8192)

  private struct Slot {
    var hash: UInt32 = 0
    /// The number of a resource; less than 0 where the slot is free.
    var number: Int32 = -1
  }

  init() { subjects.reserveCapacity(4096) }

  /// The number of the resource with this URI.
  ///
  /// - Complexity: linear in the length of the URI; a hostile choice of URIs does not change that.
  mutating func number(_ uri: Span<UInt8>) -> Int32 {
    var hasher = Hasher()
    unsafe uri.bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    let hash = UInt32(truncatingIfNeeded: hasher.finalize())
    var place = Int(hash) & (slots.count - 1)
    while slots[place].number >= 0 {
      if slots[place].hash == hash, subjects[Int(slots[place].number)].isNamed(uri) { return slots[place].number }
      place = (place + 1) & (slots.count - 1)
    }
    let number = Int32(subjects.count)
    slots[place] = Slot(hash: hash, number: number)
    subjects.append(SKOSSubject(uri: String(xml: uri)))
    if subjects.count * 2 > slots.count { grow() }
    return number
  }

  subscript(number: Int32) -> SKOSSubject { subjects[Int(number)] }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number >= 0 {
      var place = Int(slot.hash) & (slots.count - 1)
      while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  /// The resources, which are then no longer here.
  mutating func take() -> [SKOSSubject] { exchange(&subjects, with: []) }
}

extension SKOSSubject {
  fileprivate func isNamed(_ uri: Span<UInt8>) -> Bool {
    let name = self.uri.utf8
    return name.span.isSame(as: uri)
  }
}
