extension BuiltIns {
  static let contexts: [BuiltIn] = [
    BuiltIn("get value", "m, key", "context, key") { _, arguments in
      guard case .context(let context) = arguments[0], case .string(let key) = arguments[1] else { return .null }
      return context[key] ?? .null
    },
    BuiltIn("get entries", "m", "context") { _, arguments in
      guard case .context(let context) = arguments[0] else { return .null }
      return .list(context.entries.map { .context(FEELContext([("key", .string($0)), ("value", $1)])) })
    },
    BuiltIn("context", "entries") { _, arguments in
      guard let entries = elements(arguments[0]) else { return .null }
      var result = FEELContext()
      for case let entry in entries {
        guard case .context(let pair) = entry, case .string(let key)? = pair["key"], let value = pair["value"],
          result[key] == nil
        else { return .null }
        result[key] = value
      }
      return .context(result)
    },
    BuiltIn("context put", "context, key: string, value", "context, keys: list, value") { _, arguments in
      let keys: [FEELValue]
      switch arguments[1] {
      case .string: keys = [arguments[1]]
      case .list(let path) where !path.isEmpty: keys = path
      default: return .null
      }
      return put(arguments[2], at: keys[...], in: arguments[0]) ?? .null
    },
    BuiltIn("context merge", "contexts") { _, arguments in
      guard let contexts = elements(arguments[0]) else { return .null }
      var result = FEELContext()
      for value in contexts {
        guard case .context(let context) = value else { return .null }
        for (key, value) in context.entries { result[key] = value }
      }
      return .context(result)
    },
  ]

  /// Nil where the path leads through something that is no context.
  private static func put(_ value: FEELValue, at keys: ArraySlice<FEELValue>, in target: FEELValue) -> FEELValue? {
    guard case .context(var context) = target, case .string(let key)? = keys.first, keys.count < 200 else { return nil }
    if keys.count == 1 {
      context[key] = value
    } else {
      guard let inner = context[key], let changed = put(value, at: keys.dropFirst(), in: inner) else { return nil }
      context[key] = changed
    }
    return .context(context)
  }

  static let logic: [BuiltIn] = [
    BuiltIn("not", "negand") { _, arguments in arguments[0].boolean.map { .boolean(!$0) } ?? .null }
  ]
}
