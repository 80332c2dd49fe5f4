#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The few questions that loading asks of the file system.
enum FileTree {
  enum Item {
    case file, folder, missing
    /// A device, a pipe or a socket: reading it may never end.
    case special
  }

  /// What stands at a path, symbolic links followed.
  static func item(at path: String) -> Item {
    guard !path.isEmpty,
      let attributes = try? FileManager.default.attributesOfItem(atPath: resolved(path)),
      let type = attributes[.type] as? FileAttributeType
    else { return .missing }
    switch type {
    case .typeDirectory: return .folder
    // The target of a link that leads nowhere, or in a circle, is itself a link.
    case .typeSymbolicLink: return .missing
    case .typeRegular: return .file
    default: return .special
    }
  }

  static func isFolder(_ path: String) -> Bool { item(at: path) == .folder }

  /// The path with every symbolic link in it followed: one name for one file.
  static func resolved(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }

  /// The names in a folder in order; nil when it cannot be listed.
  static func names(in folder: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder that holds `path`; nil for the root and for a bare name.
  static func parent(of path: String) -> String? {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard trimmed != "/", let slash = trimmed.lastIndex(of: "/") else { return nil }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}
