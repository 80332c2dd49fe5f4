public import Model

/// A value and everything that was wrong on the way to it: one bad record does not lose the rest.
public struct Loaded<Value: Sendable>: Sendable {
  public let value: Value
  /// In order of place.
  public let diagnostics: [Diagnostic]
  /// What files of other formats held that the value cannot; empty where all of them are our own.
  public let conversion: ConversionReport

  public init(value: Value, diagnostics: [Diagnostic] = [], conversion: ConversionReport = ConversionReport()) {
    self.value = value
    self.diagnostics = diagnostics
    self.conversion = conversion
  }
}
