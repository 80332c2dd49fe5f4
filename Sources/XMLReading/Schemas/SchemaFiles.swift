internal import CLibXML2
internal import Glibc

/// Decides which files libxml2 may open by itself: those beside the schema that is being compiled, and no others.
enum SchemaFiles {
  /// The folder of the schema being compiled on this thread, without symbolic links; nil when none is.
  @TaskLocal static var folder: String?

  /// Opens what a schema includes or imports.
  ///
  /// A location on the web, as published schemas give for one another, is looked for by its last part in the folder; so a
  /// set of schemas kept together works without a network.
  static func open(_ location: UnsafePointer<CChar>?, for parser: xmlParserCtxtPtr?) -> xmlParserInputPtr? {
    guard let folder, let location = unsafe location, let path = unsafe allowed(String(cString: location), in: folder)
    else { return nil }
    return unsafe xmlNewInputFromFile(parser, path)
  }

  /// The path to open for a location; nil if it leads out of the folder or to nothing.
  static func allowed(_ location: String, in folder: String) -> String? {
    var path = location
    if location.contains("://") {
      guard let last = location.split(separator: "/").last else { return nil }
      path = folder + "/" + last
    }
    guard let resolved = resolved(path), resolved.hasPrefix(folder == "/" ? "/" : folder + "/") else { return nil }
    return resolved
  }

  /// A path without symbolic links and detours; nil if nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
