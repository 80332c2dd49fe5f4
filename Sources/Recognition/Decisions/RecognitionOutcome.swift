public import Model

/// What recognition rules decide, from the most to the least favourable; then what is not a decision on the merits.
public enum RecognitionOutcome: String, Sendable, Hashable, CaseIterable {
  case recognised
  case withConditions = "recognised-with-conditions"
  case partially = "partially-recognised"
  case notRecognised = "not-recognised"
  case referred = "referred-to-regulator"
  /// What is missing decides. Models never conclude it.
  case undetermined

  public var name: Text {
    switch self {
    case .recognised: Text("recognized", "reconnu")
    case .withConditions: Text("recognized with conditions", "reconnu sous conditions")
    case .partially: Text("partially recognized", "reconnu en partie")
    case .notRecognised: Text("not recognized", "non reconnu")
    case .referred: Text("referred to the regulator", "renvoyé à l'organisme de réglementation")
    case .undetermined: Text("undetermined", "indéterminé")
    }
  }

  /// For a column.
  public var shortName: Text {
    switch self {
    case .recognised: Text("recognized", "reconnu")
    case .withConditions: Text("conditions", "conditions")
    case .partially: Text("partly", "en partie")
    case .notRecognised: Text("no", "non")
    case .referred: Text("regulator", "réglementé")
    case .undetermined: Text("undetermined", "indéterminé")
    }
  }

  /// Whether the holder gets something for what is held.
  public var isFavourable: Bool { self == .recognised || self == .withConditions || self == .partially }

  /// More is better; nil for what is not a decision on the merits.
  public var rank: Int? {
    switch self {
    case .recognised: 3
    case .withConditions: 2
    case .partially: 1
    case .notRecognised: 0
    case .referred, .undetermined: nil
    }
  }
}
