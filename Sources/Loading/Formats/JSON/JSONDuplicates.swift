/// Finds keys that come more than once in an object.
enum JSONDuplicates {
  /// At most this many are told.
  static let most = 100

  /// The nodes of such keys, the later of each pair.
  ///
  /// - Complexity: linear in the number of nodes.
  static func keys(in document: JSONDocument) -> [Int] {
    var found: [Int] = []
    var keys: [Int] = []
    for index in document.nodes.indices where document.nodes[index].kind == .object {
      keys.removeAll(keepingCapacity: true)
      var child = index + 1
      let end = Int(document.nodes[index].next)
      while child < end {
        keys.append(child)
        child = Int(document.nodes[child + 1].next)
      }
      keys.count <= 12 ? few(keys, document, &found) : many(keys, document, &found)
      if found.count >= most { break }
    }
    return found
  }

  private static func few(_ keys: [Int], _ document: JSONDocument, _ found: inout [Int]) {
    let all = document.bytes
    let bytes = all.span
    for later in keys.indices.dropFirst() {
      let node = document.nodes[keys[later]]
      for earlier in 0..<later {
        let other = document.nodes[keys[earlier]]
        guard other.end - other.start == node.end - node.start else { continue }
        let name = bytes.extracting(Int(node.start)..<Int(node.end))
        if name.isSame(as: bytes.extracting(Int(other.start)..<Int(other.end))) {
          found.append(keys[later])
          break
        }
      }
    }
  }

  private static func many(_ keys: [Int], _ document: JSONDocument, _ found: inout [Int]) {
    var seen: Set<String> = []
    seen.reserveCapacity(keys.count)
    for key in keys where !seen.insert(document.string(at: key)).inserted { found.append(key) }
  }
}
