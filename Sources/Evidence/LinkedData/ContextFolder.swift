import Loading
import Model

/// JSON-LD contexts kept in a folder: what is otherwise fetched from the addresses that documents name.
///
/// An address is found by `index.json` in the folder (addresses and file names), by its own host and path below the folder,
/// or by the name that 1EdTech's validator gives the file.
public struct ContextFolder: Sendable {
  private let contexts: [String: JSONTree]

  /// Nil where there is no such folder, or nothing in it.
  public init?(_ path: String) {
    let folder = path.hasSuffix("/") ? path : path + "/"
    var contexts: [String: JSONTree] = [:]
    for file in InputFiles.evidence(at: [path]).value where file.hasPrefix(folder) {
      guard let tree = ContextFolder.tree(file) else { continue }
      let name = String(file.dropFirst(folder.count))
      if name == "index.json" {
        for (address, copy) in AddressIndex.files(tree, beside: file) { contexts[address] = ContextFolder.tree(copy) }
      } else {
        for address in ContextFolder.addresses(of: name) where contexts[address] == nil { contexts[address] = tree }
      }
    }
    guard !contexts.isEmpty else { return nil }
    self.contexts = contexts
  }

  init(_ contexts: [String: JSONTree]) { self.contexts = contexts }

  func context(at address: String) -> JSONTree? { contexts[address] }

  private static func tree(_ path: String) -> JSONTree? {
    guard let bytes = try? ByteFile.bytes(of: path, first: JSONTree.byteLimit + 1) else { return nil }
    return try? JSONTree.read(bytes, file: path)
  }

  private static func addresses(of name: String) -> [String] {
    let stem = [".jsonld", ".json"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
    return ["https://" + name, "https://" + stem, "http://" + name, "http://" + stem] + (validatorNames[name] ?? [])
  }

  /// The files of 1EdTech's digital-credentials-public-validator, under `inspector-vc/src/main/resources/contexts`.
  private static let validatorNames: [String: [String]] = [
    "credentials-v2.jsonld": ["https://www.w3.org/ns/credentials/v2"],
    "2018-credentials-v1.jsonld": ["https://www.w3.org/2018/credentials/v1"],
    "2018-credentials-examples-v1.jsonld": ["https://www.w3.org/2018/credentials/examples/v1"],
    "ob-v3p0.json": ["https://purl.imsglobal.org/spec/ob/v3p0/context.json"],
    "ob-v3p0-3.0.1.json": ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json"],
    "ob-v3p0-3.0.2.json": ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json"],
    "ob-v3p0-3.0.3.json": ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
    "ob-v3p0-extensions.json": ["https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"],
    "clr-v2p0.json": ["https://purl.imsglobal.org/spec/clr/v2p0/context.json"],
    "clr-v2p0-2.0.1.json": ["https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"],
    "data-integrity-v1.jsonld": ["https://w3id.org/security/data-integrity/v1"],
    "suites-ed25519-2020.jsonld": ["https://w3id.org/security/suites/ed25519-2020/v1"],
    "suites-ed25519-2018.jsonld": ["https://w3id.org/security/suites/ed25519-2018/v1"],
    "suites-x25519-2019.jsonld": ["https://w3id.org/security/suites/x25519-2019/v1"],
    "suites-jws-2020.jsonld": ["https://w3id.org/security/suites/jws-2020/v1"],
    "security-v1.jsonld": ["https://w3id.org/security/v1"],
    "security-v2.jsonld": ["https://w3id.org/security/v2"],
    "did-v1.jsonld": ["https://www.w3.org/ns/did/v1"],
    "odrl.jsonld": ["https://www.w3.org/ns/odrl.jsonld"],
    "ob-v2p0.json": ["https://w3id.org/openbadges/v2"],
  ]
}
