public import Model

/// Reads our own XML from memory: what `NativeWriter` wrote into something else, such as an index file.
public enum NativeReader {
  /// - Parameter name: What stands for a file's path in diagnostics.
  public static func framework(_ bytes: [UInt8], name: String) -> Framework? {
    let log = DiagnosticLog(file: name)
    var assembly = FrameworkAssembly()
    guard let part = FrameworkVocabulary.read(input(bytes, name), log: log) else { return nil }
    assembly.add(part, log: log)
    return assembly.frameworks.first
  }

  public static func credentials(_ bytes: [UInt8], name: String) -> [Credential] {
    let log = DiagnosticLog(file: name)
    var assembly = CatalogueAssembly()
    assembly.add(CatalogueVocabulary.read(input(bytes, name), log: log), log: log)
    return assembly.finished().value
  }

  public static func roles(_ bytes: [UInt8], name: String) -> [Role] {
    RoleVocabulary.read(input(bytes, name), log: DiagnosticLog(file: name))
  }

  public static func policy(_ bytes: [UInt8], name: String) -> Policy? {
    PolicyVocabulary.read(input(bytes, name), log: DiagnosticLog(file: name)).0
  }

  private static func input(_ bytes: [UInt8], _ name: String) -> InputFile {
    InputFile(path: name, isNamed: true, bytes: bytes)
  }
}
