#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Calls `body` with a folder that holds these files, and removes it.
func withFolder(_ files: [String: String], _ body: (_ path: String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.path + "/passerelle-loading-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  for (name, text) in files {
    let path = folder + "/" + name
    let parent = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
  }
  try body(folder)
}
