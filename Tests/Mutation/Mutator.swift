/// A seeded source of damage to files: the same seed does the same damage.
public struct Mutator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed | 1 }

  /// xorshift64*
  private mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  public mutating func below(_ count: Int) -> Int { count < 2 ? 0 : Int(next() >> 33) % count }

  /// Words that mean something to some parser.
  private static let tokens: [[UInt8]] = [
    "{", "}", "[", "]", "\"", "\\", "\\u", ",", ":", "<", ">", "</", "/>", "&", "&#0;", "&x;", "<!--", "<![CDATA[",
    "<!DOCTYPE", "\n", "\r", "\r\n", ";", "\t", "\u{0}", "\u{FEFF}", "null", "true", "-", "1e999",
    "999999999999999999999",
    "@id", "@type", "@graph", "id", "type", "xml:lang=\"fr\"", "rdf:parseType=\"Resource\"", "rdf:resource=\"#\"",
    "rdf:about=\"\"", "xml:base=\"../\"", "2026-13-45", "PT1H", "P99999999Y", "en", "fr", "#", "|", "\\|", "'", ": ",
    "- ", "curie_map:", "sssom:NoTermFound", "\u{FF}", "(", "not(", "..", "if a then ", "for x in ", "@\"P1D\"",
    "1e6144",
  ].map { Array($0.utf8) }

  /// The bytes with one to eight changes.
  public mutating func mutated(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0...below(8) {
      let place = below(bytes.count + 1)
      let length = min(bytes.count - place, below(1 << below(8)))
      switch below(8) {
      case 0 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: next())
      case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
      case 2: bytes.removeSubrange(place..<place + length)
      case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: below(bytes.count + 1))
      case 4: bytes.insert(contentsOf: Mutator.tokens[below(Mutator.tokens.count)], at: place)
      case 5: bytes = Array(bytes.prefix(place))
      case 6: bytes.insert(contentsOf: repeatElement(UInt8(truncatingIfNeeded: next()), count: below(4096)), at: place)
      default:
        let token = Mutator.tokens[below(Mutator.tokens.count)]
        for _ in 0..<below(300) { bytes.insert(contentsOf: token, at: min(place, bytes.count)) }
      }
    }
    return bytes
  }
}
