import Loading
public import Model

/// The issuers that somebody has decided to trust, with their keys: what is otherwise fetched from `did:web` addresses and
/// key servers, kept in a file.
///
/// The file is JSON: a DID document (W3C Decentralized Identifiers 1.0), an Open Badges 2.0 profile or key, or a list of
/// them, bare or under `issuers`. An entry's `id` is what credentials call the issuer; `alsoKnownAs` lists its other
/// names, and `name` is for people.
public struct TrustList: Sendable {
  /// A key as a trusted issuer states it.
  struct Key: Sendable, Hashable {
    let id: String?
    let key: PublicKey
    /// From this instant on the issuer has withdrawn it (`revoked`, `expires` of a Multikey).
    let withdrawn: Instant?
  }

  public struct Issuer: Sendable {
    public let id: String
    public let name: String?
    let names: Set<String>
    var keys: [Key]

    var isKnown: Bool { !keys.isEmpty }
  }

  public private(set) var issuers: [Issuer]

  public init() { issuers = [] }

  /// Adds the entries of a trust file.
  ///
  /// - Throws: that it is not JSON, or holds an entry without an `id` or with a key that cannot be read.
  public mutating func add(_ bytes: [UInt8], file: String) throws(TrustFault) {
    let tree: JSONTree
    do { tree = try JSONTree.read(bytes, file: file) } catch { throw TrustFault(message: error.diagnostic.message) }
    let entries = (tree["issuers"] ?? tree).list
    for entry in entries { try add(entry) }
    if entries.isEmpty { throw TrustFault(message: Text("it names no issuer", "il ne nomme aucun émetteur")) }
  }

  private mutating func add(_ entry: JSONTree) throws(TrustFault) {
    // A key of Open Badges 2.0 says who its owner is.
    let isKey = entry["publicKeyPem"] != nil && entry["owner"] != nil
    guard let id = entry[isKey ? "owner" : "id"]?.string else {
      throw TrustFault(
        message: Text(
          "entry \(issuers.count + 1) has no `id`; write what credentials call the issuer",
          "l'entrée \(issuers.count + 1) n'a pas d'`id`; écrivez le nom que les justificatifs donnent à l'émetteur"))
    }
    var keys: [Key] = []
    let purposes = entry["assertionMethod"]?.list.filter(\.isObject) ?? []
    let methods = isKey ? [entry] : ["verificationMethod", "publicKey"].flatMap { entry[$0]?.list ?? [] } + purposes
    for method in methods where method.isObject {
      guard let key = PublicKey(verificationMethod: method) else {
        let name = quoted(method["id"]?.string ?? id)
        throw TrustFault(
          message: Text(
            "the key \(name) is not an Ed25519, P-256 or RSA key of at least 2048 bits that can be read",
            "la clé \(name) n'est pas une clé Ed25519, P-256 ou RSA d'au moins 2048 bits qui se lise"))
      }
      let ends = ["revoked", "expires"].compactMap { method[$0]?.string.flatMap(Instant.init) }
      keys.append(Key(id: method["id"]?.string.map { TrustList.absolute($0, in: id) }, key: key, withdrawn: ends.min()))
    }
    if let place = issuers.firstIndex(where: { $0.id == id }) {
      issuers[place].keys += keys
    } else {
      let others = entry["alsoKnownAs"]?.list.compactMap(\.string) ?? []
      issuers.append(Issuer(id: id, name: entry["name"]?.string, names: Set([id] + others), keys: keys))
    }
  }

  /// `#key-1` within a document is that key of its subject.
  private static func absolute(_ reference: String, in id: String) -> String {
    reference.hasPrefix("#") ? id + reference : reference
  }

  public func issuer(called id: String) -> Issuer? { issuers.first { $0.names.contains(id) } }

  /// The key that has this id, and whose it is.
  func key(called id: String) -> (issuer: Issuer, key: Key)? {
    for issuer in issuers { if let key = issuer.keys.first(where: { $0.id == id }) { return (issuer, key) } }
    return nil
  }
}

/// Why a trust file cannot be used.
public struct TrustFault: Error {
  public let message: Text
}
