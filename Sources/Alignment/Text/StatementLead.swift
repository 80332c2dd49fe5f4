/// The first sentence of a text of several, when it is as short as a title: "Chief accountant. Plans and directs ..."
enum StatementLead {
  static let mostWords = 14
  static let leastRest = 3

  static func lead(of text: String) -> String? {
    let bytes = Array(text.utf8.prefix(AnalysisSession.mostBytes))
    guard let end = bytes.indices.dropLast().first(where: { bytes[$0] == 0x2E && bytes[$0 + 1] == 0x20 }) else {
      return nil
    }
    guard bytes[..<end].split(separator: 0x20).count <= mostWords,
      bytes[(end + 2)...].split(separator: 0x20).count >= leastRest
    else { return nil }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
