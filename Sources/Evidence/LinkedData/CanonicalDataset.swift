import Crypto
import Loading

/// RDF in its one canonical form (W3C RDF Dataset Canonicalization 1.0, which gives for these documents what its
/// forerunner URDNA2015 gives).
struct CanonicalDataset {
  private let quads: [Quad]
  private let mentions: [Int: [Quad]]
  private var canonical = BlankNames("c14n")
  private var hashes: [Int: String] = [:]
  /// How often nodes that look alike may be told apart by their neighbours. The time for that grows beyond all bounds in
  /// documents made for it (section 7.1).
  private var budget = 5_000

  /// The canonical N-Quads; nil where too many blank nodes look alike.
  static func bytes(of quads: Set<Quad>) -> [UInt8]? {
    var dataset = CanonicalDataset(quads)
    guard dataset.nameAll() else { return nil }
    let names = dataset.canonical
    let lines = dataset.quads.map { $0.line { names.name(of: $0) ?? "" } }.sorted { $0.isBefore($1) }
    return lines.flatMap { Array($0.utf8) }
  }

  private init(_ quads: Set<Quad>) {
    self.quads = Array(quads)
    var mentions: [Int: [Quad]] = [:]
    for quad in quads {
      for node in Set([quad.subject.blankNode, quad.object.blankNode, quad.graph?.blankNode].compactMap(\.self)) {
        mentions[node, default: []].append(quad)
      }
    }
    self.mentions = mentions
  }

  /// Section 4.4.3.
  private mutating func nameAll() -> Bool {
    var groups: [String: [Int]] = [:]
    for node in mentions.keys {
      let hash = firstDegree(node)
      hashes[node] = hash
      groups[hash, default: []].append(node)
    }
    for hash in groups.keys.sorted(by: { $0.isBefore($1) }) {
      if let nodes = groups[hash], nodes.count == 1 { _ = canonical.issue(nodes[0]) }
    }
    for hash in groups.keys.sorted(by: { $0.isBefore($1) }) {
      guard let nodes = groups[hash], nodes.count > 1 else { continue }
      var results: [(hash: String, names: BlankNames)] = []
      for node in nodes.sorted() where canonical.name(of: node) == nil {
        var names = BlankNames("b")
        _ = names.issue(node)
        guard let result = manyDegrees(node, names) else { return false }
        results.append(result)
      }
      for result in results.sorted(by: { $0.hash.isBefore($1.hash) }) {
        for node in result.names.order { _ = canonical.issue(node) }
      }
    }
    return true
  }

  /// Section 4.6: by the statements that a node stands in.
  private func firstDegree(_ node: Int) -> String {
    let lines = (mentions[node] ?? []).map { $0.line { $0 == node ? "a" : "z" } }.sorted { $0.isBefore($1) }
    return CanonicalDataset.sha256(lines.joined())
  }

  /// Section 4.7: by a neighbour.
  private func related(_ node: Int, in quad: Quad, _ names: BlankNames, at position: String) -> String {
    var input = position
    if position != "g" { input += "<" + quad.predicate + ">" }
    if let name = canonical.name(of: node) ?? names.name(of: node) {
      input += "_:" + name
    } else {
      input += hashes[node] ?? ""
    }
    return CanonicalDataset.sha256(input)
  }

  /// Section 4.8: by the paths that lead away from a node; nil where the budget is used up.
  private mutating func manyDegrees(_ node: Int, _ names: BlankNames) -> (hash: String, names: BlankNames)? {
    budget -= 1
    guard budget > 0 else { return nil }
    var names = names
    var groups: [String: [Int]] = [:]
    for quad in mentions[node] ?? [] {
      for (term, position) in [(quad.subject, "s"), (quad.object, "o"), (quad.graph ?? .iri(""), "g")] {
        guard let other = term.blankNode, other != node else { continue }
        groups[related(other, in: quad, names, at: position), default: []].append(other)
      }
    }
    var data = ""
    for hash in groups.keys.sorted(by: { $0.isBefore($1) }) {
      data += hash
      guard let chosen = shortest(Array(groups[hash] ?? []).sorted(), names) else { return nil }
      data += chosen.path
      names = chosen.names
    }
    return (CanonicalDataset.sha256(data), names)
  }

  /// The least path through neighbours that look alike, over all their orders.
  private mutating func shortest(_ nodes: [Int], _ names: BlankNames) -> (path: String, names: BlankNames)? {
    var chosen: (path: String, names: BlankNames)?
    var order = nodes
    repeat {
      budget -= 1
      guard budget > 0 else { return nil }
      var (path, issued, pending) = ("", names, [Int]())
      for node in order {
        if let name = canonical.name(of: node) {
          path += "_:" + name
        } else {
          if issued.name(of: node) == nil { pending.append(node) }
          path += "_:" + issued.issue(node)
        }
      }
      var isWorse = chosen.map { path.utf8.count >= $0.path.utf8.count && $0.path.isBefore(path) } ?? false
      for node in pending where !isWorse {
        guard let result = manyDegrees(node, issued) else { return nil }
        path += "_:" + issued.issue(node) + "<" + result.hash + ">"
        issued = result.names
        isWorse = chosen.map { path.utf8.count >= $0.path.utf8.count && $0.path.isBefore(path) } ?? false
      }
      if !isWorse, chosen.map({ path.isBefore($0.path) }) ?? true { chosen = (path, issued) }
    } while order.advanceToNextOrder()
    return chosen
  }

  private static func sha256(_ text: String) -> String {
    let digits = Array("0123456789abcdef")
    return String(SHA256.hash(data: Array(text.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

/// Names given to blank nodes in the order in which they are asked for (section 4.5).
struct BlankNames: Sendable {
  private let prefix: String
  private(set) var order: [Int] = []
  private var names: [Int: String] = [:]

  init(_ prefix: String) { self.prefix = prefix }

  func name(of node: Int) -> String? { names[node] }

  mutating func issue(_ node: Int) -> String {
    if let name = names[node] { return name }
    let name = prefix + String(order.count)
    names[node] = name
    order.append(node)
    return name
  }
}

extension [Int] {
  /// The next order of the same numbers; false after the last.
  fileprivate mutating func advanceToNextOrder() -> Bool {
    guard count > 1, let pivot = indices.dropLast().last(where: { self[$0] < self[$0 + 1] }),
      let swap = indices.last(where: { self[$0] > self[pivot] })
    else { return false }
    swapAt(pivot, swap)
    self[(pivot + 1)...].reverse()
    return true
  }
}

extension ContextFolder {
  /// A document's canonical N-Quads, and what of it no context defines.
  func canonical(_ document: JSONTree) throws(ProofFault) -> (bytes: [UInt8], undefined: [String]) {
    var builder = DatasetBuilder(self)
    try builder.add(document)
    guard let bytes = CanonicalDataset.bytes(of: builder.quads) else {
      throw .beyond("too many nodes that look alike", "trop de nœuds qui se ressemblent")
    }
    return (bytes, builder.undefined)
  }
}
