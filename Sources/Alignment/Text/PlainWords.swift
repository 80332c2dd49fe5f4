/// Runs of letters, digits and underscores, in lower case: what `\w+` finds in a text, no more.
enum PlainWords {
  static func forEach(in text: String, _ body: (ArraySlice<UInt8>) -> Void) {
    var word: [UInt8] = []
    word.reserveCapacity(32)
    func close() {
      if !word.isEmpty { body(word[...]) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39, 0x5F: word.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: word.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case 0...0x7F: close()
      default:
        let properties = scalar.properties
        if properties.isAlphabetic || properties.numericType != nil {
          word += properties.lowercaseMapping.utf8
        } else {
          close()
        }
      }
    }
    close()
  }
}
