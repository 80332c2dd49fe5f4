/// For each stem of one vocabulary the stems of another (or of the same) that stand for it, likeliest first.
struct Lexicon: Sendable {
  struct Entry: Sendable, BitwiseCopyable {
    let target: Int32
    /// Of 1024: how likely the target is used for the source.
    let probability: Int32
  }

  /// Entries of source s: `entries[starts[s]..<starts[s + 1]]`.
  let starts: [Int32]
  let entries: [Entry]

  static let empty = Lexicon(starts: [], entries: [])

  subscript(source: Int32) -> ArraySlice<Entry> {
    let place = Int(source)
    guard place + 1 < starts.count else { return [] }
    return entries[Int(starts[place])..<Int(starts[place + 1])]
  }
}
