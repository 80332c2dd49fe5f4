public import Model

/// A value and everything that was wrong on the way to it: one bad record does not lose the rest.
public struct Loaded<Value: Sendable>: Sendable {
  public let value: Value
  /// In order of place.
  public let diagnostics: [Diagnostic]

  public init(value: Value, diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}
