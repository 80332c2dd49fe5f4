import IndexFile
import Loading
import Passerelle

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Which files an index was built from, and what they held.
enum InputChecksums {
  /// Files of the data folder are named from it, so that an index is the same wherever the folder lies.
  static func of(_ paths: [String], folder: DataFolder?) -> [WorkspaceIndex.Input] {
    let home = folder.map { $0.path.hasSuffix("/") ? $0.path : $0.path + "/" }
    let files = Set(paths.flatMap { InputFiles.dataFiles(at: $0) })
    return files.sorted().compactMap { path in
      guard let checksum = try? Checksum.ofFile(path) else { return nil }
      let name = home.flatMap { path.hasPrefix($0) ? "\(DataFolder.name)/" + path.dropFirst($0.count) : nil } ?? path
      return WorkspaceIndex.Input(name: name, checksum: Checksum.written(checksum))
    }
  }

  static func contents(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }
}
