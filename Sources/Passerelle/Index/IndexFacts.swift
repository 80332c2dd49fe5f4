/// What an index says of itself, as lines of text: `kind`, then a line for each input.
struct IndexFacts {
  var kind: String
  var inputs: [WorkspaceIndex.Input]

  init(kind: WorkspaceIndex.Kind, inputs: [WorkspaceIndex.Input]) {
    self.kind = kind.rawValue
    self.inputs = inputs
  }

  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    kind = lines.first.map { String($0.dropFirst("kind ".count)) } ?? ""
    inputs = lines.dropFirst().compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3 else { return nil }
      return WorkspaceIndex.Input(name: String(parts[2]), checksum: String(parts[1]))
    }
  }

  var bytes: [UInt8] {
    let lines = ["kind \(kind)"] + inputs.map { "input \($0.checksum) \($0.name)" }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
