/// Numbers names, the same number for the same name throughout a document.
///
/// libxml2 keeps one copy of every name, so that two equal names have the same address: what is looked up at every tag is
/// a pair of addresses, and strings are made and compared only when such a pair is first seen.
struct NameTable {
  private struct Slot {
    var local: UInt = 0
    var namespace: UInt = 0
    var number = 0
  }

  /// The names in the order of their numbers.
  private(set) var names: [XMLName]
  /// Bytes of all names that the document brought.
  private(set) var bytes = 0
  private var numbers: [XMLName: Int] = [:]
  /// Open addressing; the count is a power of two and at least twice that of the filled; an address of 0 is a free slot.
  private var slots = [Slot](repeating: Slot(), count: 256)
  private var filled = 0

  /// A table whose first numbers are the places in a vocabulary.
  init(vocabulary: [XMLName]) {
    names = vocabulary
    for (number, name) in vocabulary.enumerated() where numbers[name] == nil { numbers[name] = number }
  }

  /// The number of a name that libxml2 keeps until the document ends.
  ///
  /// - Complexity: constant, a few comparisons of integers for a name seen before.
  @inline(__always)
  mutating func number(local: UnsafePointer<UInt8>, namespace: UnsafePointer<UInt8>?) -> Int {
    let key = Slot(local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
    let slot = slots[home(of: key)]
    if slot.local == key.local && slot.namespace == key.namespace { return slot.number }
    return unsafe find(key, local, namespace)
  }

  /// The place that a name has unless another was there before.
  @inline(__always)
  private func home(of key: Slot) -> Int {
    // Addresses differ in their middle bits; the odd factor spreads those over the upper ones, which are taken.
    let hash = (key.local ^ (key.namespace &* 31)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
  }

  @inline(never)
  private mutating func find(
    _ key: Slot, _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?
  ) -> Int {
    let slot = slots[place(of: key)]
    if slot.local != 0 { return slot.number }
    return unsafe add(key, XMLName(String(xmlString: local), in: namespace.map { unsafe String(xmlString: $0) }))
  }

  private func place(of key: Slot) -> Int {
    var place = home(of: key)
    while slots[place].local != 0 && (slots[place].local != key.local || slots[place].namespace != key.namespace) {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func add(_ key: Slot, _ name: XMLName) -> Int {
    let number: Int
    if let known = numbers[name] {
      number = known
    } else {
      number = names.count
      names.append(name)
      numbers[name] = number
      bytes += name.local.utf8.count
    }
    if (filled + 1) * 2 > slots.count { grow() }
    var slot = key
    slot.number = number
    slots[place(of: key)] = slot
    filled += 1
    return number
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.local != 0 { slots[place(of: slot)] = slot }
  }
}
