/// One of FEEL's own functions.
struct BuiltIn: Sendable {
  /// A way to call it.
  struct Signature: Sendable {
    let names: [String]
    /// How many of them must be given.
    let required: Int
    /// Whether any number of values may stand for the last one.
    let isVariadic: Bool

    /// The kind of value that tells this signature from another, where names alone do not.
    let kinds: [String: String]

    /// From `string, start position, length?`, `list...` or `context, key: string`.
    init(_ text: String) {
      var names: [String] = []
      var kinds: [String: String] = [:]
      var (required, variadic) = (0, false)
      for part in text.split(separator: ",") {
        var name = FEELName.normalised(String(part))
        if name.hasSuffix("...") {
          name.removeLast(3)
          variadic = true
        }
        if let colon = name.firstIndex(of: ":") {
          kinds[String(name[..<colon])] = FEELName.normalised(String(name[name.index(after: colon)...]))
          name = String(name[..<colon])
        }
        if name.hasSuffix("?") { name.removeLast() } else { required += 1 }
        names.append(name)
      }
      (self.names, self.required, self.kinds, isVariadic) = (names, required, kinds, variadic)
    }
  }

  let name: String
  let signatures: [Signature]
  let apply: @Sendable (Evaluation, [FEELValue]) -> FEELValue

  init(
    _ name: String, _ signatures: String..., apply: @escaping @Sendable (Evaluation, [FEELValue]) -> FEELValue
  ) {
    self.name = name
    self.signatures = signatures.map { Signature($0) }
    self.apply = apply
  }

  func signature(count: Int) -> Signature? {
    signatures.first { count >= $0.required && (count <= $0.names.count || $0.isVariadic) }
  }

  func signature(names: [String]) -> Signature? {
    signatures.first { signature in
      Set(names).count == names.count && names.allSatisfy { signature.names.contains($0) }
        && signature.names.prefix(signature.required).allSatisfy { names.contains($0) }
    }
  }

  /// Named arguments in the order of the parameters, null for those left out before others; nil if they fit nowhere.
  func arguments(named values: [(String, FEELValue)]) -> [FEELValue]? {
    guard let signature = signature(names: values.map(\.0)) else { return nil }
    for (name, value) in values {
      if let kind = signature.kinds[name], value.kind != kind, !value.isNull, value.missing == nil { return nil }
    }
    var arguments = signature.names.map { name in values.first { $0.0 == name }?.1 }
    while let last = arguments.last, last == nil { arguments.removeLast() }
    return arguments.map { $0 ?? .null }
  }
}

/// All of FEEL's functions.
enum BuiltIns {
  private static let table: [String: BuiltIn] = {
    let families = [
      conversions, temporal, strings, patterns, lists, aggregates, numbers, ranges, contexts, logic,
    ]
    return Dictionary(families.joined().map { ($0.name, $0) }) { first, _ in first }
  }()

  static let names = NameSet(table.keys)

  static func named(_ name: String) -> BuiltIn? { table[name] }
}
