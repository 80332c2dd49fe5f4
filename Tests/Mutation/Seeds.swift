#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Files to damage: our own, and real ones where they are at hand.
public enum Seeds {
  /// The folder of real files, which is not part of the package: `PASSERELLE_SHARED`, else `../shared` beside it. Nil where
  /// there is none.
  public static let shared: String? = {
    let stated = ProcessInfo.processInfo.environment["PASSERELLE_SHARED"]
    let package = String(#filePath.dropLast("Tests/Mutation/Seeds.swift".count))
    let path = stated ?? package + "../shared"
    return FileManager.default.fileExists(atPath: path + "/data") ? path : nil
  }()

  /// Each of these files by itself.
  public static func files(_ paths: [String]) -> [Fuzzing.Files] {
    paths.compactMap { path in file(path).map { [$0] } }
  }

  /// Files that are read together, each cut at a line's end near `limit` bytes.
  public static func together(_ paths: [String], limit: Int = 16 << 10) -> Fuzzing.Files {
    paths.compactMap { path in
      guard let (name, bytes) = file(path) else { return nil }
      let end = bytes.count <= limit ? bytes.count : bytes[..<limit].lastIndex(of: 0x0A).map { $0 + 1 } ?? limit
      return (name, Array(bytes[..<end]))
    }
  }

  /// Real files below a folder of the shared ones, by the ends of their names, sorted; those that are too large to be
  /// damaged many times are left out. None in a short run.
  public static func real(_ folder: String, _ ends: String..., atMost size: Int = 256 << 10) -> [String] {
    guard Fuzzing.isLong, let shared else { return [] }
    let parent = shared + "/" + folder
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: parent)) ?? []
    return names.filter { name in ends.contains { name.hasSuffix($0) } }.sorted().map { parent + "/" + $0 }.filter {
      path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return attributes?[.type] as? FileAttributeType == .typeRegular && attributes?[.size] as? Int ?? .max <= size
    }
  }

  private static func file(_ path: String) -> (name: String, bytes: [UInt8])? {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    return (path.split(separator: "/").last.map(String.init) ?? "x", Array(bytes))
  }
}
