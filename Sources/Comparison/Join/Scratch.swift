/// Memory that one task works in, over and over; of fixed size, and nothing in it needs to be released.
@safe
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  let buffer: UnsafeMutableBufferPointer<Element>

  init(_ count: Int, repeating value: Element) {
    unsafe buffer = .allocate(capacity: count)
    unsafe buffer.initialize(repeating: value)
  }

  deinit { unsafe buffer.deallocate() }

  var count: Int { unsafe buffer.count }

  @inline(__always)
  subscript(place: Int) -> Element {
    get { unsafe buffer[place] }
    nonmutating set { unsafe buffer[place] = newValue }
  }
}
