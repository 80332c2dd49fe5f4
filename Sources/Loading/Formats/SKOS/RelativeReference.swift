/// References resolved against a base (RFC 3986, as far as files in use need it).
enum RelativeReference {
  /// Whether it stands for itself: it begins with a scheme.
  static func isAbsolute(_ reference: Span<UInt8>) -> Bool {
    for index in reference.indices {
      switch reference[index] {
      case UInt8(ascii: ":"): return index > 0
      case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"): return false
      default: continue
      }
    }
    return false
  }

  static func resolve(_ reference: String, base: String?) -> String {
    guard let base, !base.isEmpty else { return reference }
    let utf8 = reference.utf8
    if isAbsolute(utf8.span) { return reference }
    let whole = base.prefix { $0 != "#" }
    if reference.isEmpty { return String(whole) }
    if reference.hasPrefix("#") { return whole + reference }
    let path = whole.prefix { $0 != "?" }
    if reference.hasPrefix("?") { return path + reference }
    guard let scheme = path.range(of: "://") else {
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? path[path.startIndex..<path.startIndex]
      return folder + reference
    }
    let authorityEnd = path[scheme.upperBound...].firstIndex(of: "/") ?? path.endIndex
    if reference.hasPrefix("//") { return path[..<scheme.lowerBound] + ":" + reference }
    if reference.hasPrefix("/") { return path[..<authorityEnd] + reference }
    let slash = path[authorityEnd...].lastIndex(of: "/")
    let folder = slash.map { path[authorityEnd...$0] } ?? "/"
    return path[..<authorityEnd] + withoutDots(String(folder) + reference)
  }

  private static func withoutDots(_ path: String) -> String {
    guard path.contains("/.") else { return path }
    var output: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      let isLast = place == parts.count - 1
      switch part {
      case ".": if isLast { output.append("") }
      case "..":
        if output.count > 1 { output.removeLast() }
        if isLast { output.append("") }
      default: output.append(part)
      }
    }
    return output.joined(separator: "/")
  }
}

extension Substring {
  /// The first place of these words.
  fileprivate func range(of words: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(words) { return index..<self.index(index, offsetBy: words.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
