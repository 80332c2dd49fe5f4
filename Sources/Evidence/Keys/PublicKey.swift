import Crypto
import CryptoExtras
import Loading

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A public key of one of the kinds that badges are signed with.
public enum PublicKey: Sendable, Hashable {
  /// 32 bytes, RFC 8032.
  case ed25519([UInt8])
  /// A point of the curve P-256, X9.63 uncompressed: 65 bytes.
  case p256([UInt8])
  /// PKCS #1 or SubjectPublicKeyInfo, DER.
  case rsa([UInt8])

  /// A Multikey (W3C Controlled Identifiers 1.0, section 2.2.2): a multicodec number, then the key.
  init?(multikey text: String) {
    guard let bytes = Multibase.bytes(text), bytes.count > 2 else { return nil }
    let key = Array(bytes.dropFirst(2))
    switch (bytes[0], bytes[1]) {
    case (0xED, 0x01):
      guard key.count == 32, (try? Curve25519.Signing.PublicKey(rawRepresentation: key)) != nil else { return nil }
      self = .ed25519(key)
    case (0x80, 0x24):
      guard let point = try? P256.Signing.PublicKey(compressedRepresentation: key) else { return nil }
      self = .p256(Array(point.x963Representation))
    default: return nil
    }
  }

  /// A JSON Web Key (RFC 7517, 7518, 8037).
  init?(jwk: JSONTree) {
    func bytes(_ name: String) -> [UInt8]? { jwk[name]?.string.flatMap { Base64URL.bytes($0) } }
    switch (jwk["kty"]?.string, jwk["crv"]?.string) {
    case ("OKP", "Ed25519"):
      guard let x = bytes("x"), x.count == 32 else { return nil }
      self = .ed25519(x)
    case ("EC", "P-256"):
      guard let x = bytes("x"), let y = bytes("y"), x.count == 32, y.count == 32,
        (try? P256.Signing.PublicKey(x963Representation: [4] + x + y)) != nil
      else { return nil }
      self = .p256([4] + x + y)
    case ("RSA", _):
      guard let n = bytes("n"), let e = bytes("e"), let key = try? _RSA.Signing.PublicKey(n: n, e: e) else {
        return nil
      }
      self = .rsa(Array(key.derRepresentation))
    default: return nil
    }
  }

  /// A key in PEM: `PUBLIC KEY` of one of the three kinds, or `RSA PUBLIC KEY`. An X.509 certificate is not read.
  init?(pem: String) {
    if let key = try? _RSA.Signing.PublicKey(pemRepresentation: pem) {
      self = .rsa(Array(key.derRepresentation))
    } else if let key = try? P256.Signing.PublicKey(pemRepresentation: pem) {
      self = .p256(Array(key.x963Representation))
    } else {
      return nil
    }
  }

  /// As a verification method states it, by whichever of the three forms.
  init?(verificationMethod: JSONTree) {
    if let text = verificationMethod["publicKeyMultibase"]?.string {
      self.init(multikey: text)
    } else if let jwk = verificationMethod["publicKeyJwk"] {
      self.init(jwk: jwk)
    } else if let pem = verificationMethod["publicKeyPem"]?.string {
      self.init(pem: pem)
    } else {
      return nil
    }
  }

  /// The Multikey of an Ed25519 or P-256 key.
  public var multikey: String? {
    switch self {
    case .ed25519(let bytes): return Multibase.base58Text([0xED, 0x01] + bytes)
    case .p256(let bytes):
      guard let key = try? P256.Signing.PublicKey(x963Representation: bytes) else { return nil }
      return Multibase.base58Text([0x80, 0x24] + Array(key.compressedRepresentation))
    case .rsa: return nil
    }
  }

  public var name: String {
    switch self {
    case .ed25519: "Ed25519"
    case .p256: "P-256"
    case .rsa: "RSA"
    }
  }
}

extension PublicKey {
  /// Whether a signature of these bytes is this key's: Ed25519, ECDSA with SHA-256, or RSASSA-PKCS1-v1_5 with SHA-256.
  func isValid(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
    switch self {
    case .ed25519(let key):
      guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { return false }
      return key.isValidSignature(signature, for: bytes)
    case .p256(let key):
      guard let key = try? P256.Signing.PublicKey(x963Representation: key),
        let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
      else { return false }
      return key.isValidSignature(signature, for: bytes)
    case .rsa(let der):
      guard let key = try? _RSA.Signing.PublicKey(derRepresentation: der) else { return false }
      let signature = _RSA.Signing.RSASignature(rawRepresentation: signature)
      return key.isValidSignature(signature, for: bytes, padding: .insecurePKCS1v1_5)
    }
  }
}
