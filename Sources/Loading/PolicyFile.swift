public import Model

/// A comparison policy from its file.
public enum PolicyFile {
  /// Reads the policy; nil when the file is none, breaks off, or has no id or version. A figure that it does not state
  /// stays as `Policy` has it, and is reported.
  public static func read(_ path: String) -> Loaded<Policy?> { readWithPlaces(path).policy }

  /// The same, with the place of each row, for `PolicyChecks`.
  public static func readWithPlaces(_ path: String) -> (policy: Loaded<Policy?>, places: PolicyPlaces) {
    let log = DiagnosticLog(file: path)
    let (policy, places) = PolicyVocabulary.read(InputFile(path: path, isNamed: true), log: log)
    return (Loaded(value: policy, diagnostics: log.diagnostics.sorted()), places)
  }
}
