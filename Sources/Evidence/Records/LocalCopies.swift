import Loading
import Model

/// Copies of what badges point at, kept in a folder: status and revocation lists, badge classes, issuer profiles and keys.
/// They are found by their own `id`, or by the address that `index.json` gives a file.
public struct LocalCopies: Sendable {
  private let byAddress: [String: EvidenceFile]

  public init() { byAddress = [:] }

  init(_ files: [String: EvidenceFile]) { byAddress = files }

  /// Reads a folder, or single files. What is no badge, list or profile is passed over.
  ///
  /// - Complexity: linear in the size of the files.
  public init(_ paths: [String]) {
    var found: [String: EvidenceFile] = [:]
    for path in InputFiles.evidence(at: paths).value {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard case .success(let file) = EvidenceFile.read(path) else { continue }
      if name == "index.json", case .document(let index) = file.content {
        for (address, copy) in AddressIndex.files(index, beside: path) {
          if case .success(let file) = EvidenceFile.read(copy) { found[address] = file }
        }
      } else if let id = CredentialDocument(file).id, found[id] == nil {
        found[id] = file
      }
    }
    byAddress = found
  }

  func file(at address: String) -> EvidenceFile? { byAddress[address] }

  /// What stands at an address, as JSON.
  func document(at address: String) -> JSONTree? { byAddress[address].map { CredentialDocument($0).tree } }
}

/// A file `index.json`: addresses, and the files that hold what is there.
enum AddressIndex {
  /// Names that lead out of the folder are passed over.
  static func files(_ index: JSONTree, beside path: String) -> [(address: String, path: String)] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return index.members.compactMap { member in
      guard let name = member.value.string, !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
        return nil
      }
      return (member.key, folder + name)
    }
  }
}
