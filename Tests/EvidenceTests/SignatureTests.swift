import Loading
import Model
import Testing

@testable import Evidence

@Suite struct SignatureTests {
  let today = CalendarDate("2026-11-23")!

  @Test("Tokens of the RFCs are right, and no longer when one bit of them is another", arguments: 0..<3)
  func tokens(_ index: Int) throws {
    let row = try Vector.json("tokens.json").list[index]
    let jwk = try #require(row["key"])
    let key = try #require(PublicKey(jwk: jwk))
    let parts = try #require(row["token"]?.string).split(separator: ".")
    var signature = try #require(Base64URL.bytes(parts[2]))
    let signed = Array(parts[0].utf8) + [UInt8(ascii: ".")] + Array(parts[1].utf8)
    #expect(key.isValid(signature, of: signed))
    signature[7] ^= 1
    #expect(!key.isValid(signature, of: signed))
    signature[7] ^= 1
    #expect(!key.isValid(signature, of: signed + [0]))
    #expect(!key.isValid(Array(signature.dropLast()), of: signed))
  }

  @Test("A token is checked with the key of a trusted issuer, and only by an algorithm of that key's kind")
  func algorithms() throws {
    let rows = try Vector.json("tokens.json").list
    for (index, row) in rows.prefix(2).enumerated() {
      let text = try #require(row["token"]?.string)
      let token = try CompactToken(text, file: "token")
      for (other, keyRow) in rows.enumerated() {
        let jwk = try #require(keyRow["key"])
        let trust = try trust("https://issuer.example#1", jwk)
        let outcome = token.outcome(KeyResolution(trust: trust), creator: "https://issuer.example#1", asOf: today)
        #expect(outcome.verdict.outcome == (index == other ? .passed : .failed))
      }
    }
  }

  func trust(_ id: String, _ jwk: JSONTree) throws -> TrustList {
    let method = JSONTree.object([.init("id", .string(id)), .init("publicKeyJwk", jwk)])
    let entry = JSONTree.object([.init("id", .string("https://issuer.example")), .init("verificationMethod", method)])
    let bytes = try #require(CanonicalJSON.bytes(entry))
    var list = TrustList()
    try list.add(bytes, file: "trust")
    return list
  }

  @Test(
    "A token that is not signed, or by unknown rules, never passes",
    arguments: [
      (#"{"alg":"none"}"#, CheckResult.Outcome.failed), (#"{"alg":"None"}"#, .failed), ("{}", .failed),
      (#"{"alg":"HS256"}"#, .unchecked), (#"{"alg":"RS256","crit":["exp"]}"#, .unchecked),
      (#"{"alg":"ES256","kid":"did:key:zz"}"#, .failed), (#"{"alg":"ES256","kid":"https://a.example#1"}"#, .unchecked),
      (#"{"alg":"ES256","kid":"xxx:1"}"#, .unchecked), (#"{"alg":"ES256"}"#, .unchecked),
    ])
  func headers(_ header: String, _ expected: CheckResult.Outcome) throws {
    let token = try CompactToken(
      Base64URL.text(Array(header.utf8)) + "." + Base64URL.text(Array("{}".utf8)) + ".AAAA", file: "token")
    #expect(token.outcome(KeyResolution(trust: TrustList()), asOf: today).verdict.outcome == expected)
  }

  @Test("The example of eddsa-jcs-2022 in VC Data Integrity EdDSA Cryptosuites 1.0 is right")
  func jcs() throws {
    let document = try Vector.json("eddsa-jcs-2022.json")
    #expect(outcome(of: document).verdict.outcome == .passed)
    let changed = document.with("name", .string("Alumni credential"))
    #expect(outcome(of: changed).verdict.outcome == .failed)
    let added = document.with("credits", .number("3"))
    #expect(outcome(of: added).verdict.outcome == .failed)
  }

  @Test(
    "A proof that was altered does not pass",
    arguments: [
      ("proofPurpose", "authentication", CheckResult.Outcome.failed), ("created", "2023-02-25T23:36:38Z", .failed),
      ("created", "yesterday", .failed), ("expires", "2025-01-01T00:00:00Z", .failed),
      ("cryptosuite", "eddsa-rdf-2022", .unchecked), ("cryptosuite", "eddsa-rdfc-2022", .unchecked),
      ("previousProof", "urn:uuid:1", .unchecked), ("proofValue", "z111", .failed), ("proofValue", "0", .failed),
      ("verificationMethod", "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ3", .failed),
      ("verificationMethod", "did:example:1", .unchecked),
    ])
  func altered(_ key: String, _ value: String, _ expected: CheckResult.Outcome) throws {
    let document = try Vector.json("eddsa-jcs-2022.json")
    let proof = try #require(document["proof"]).with(key, .string(value))
    #expect(outcome(of: document.with("proof", proof)).verdict.outcome == expected)
  }

  func outcome(of document: JSONTree) -> ProofOutcome {
    IntegrityProof(proof: document["proof"] ?? .null, document: document)
      .outcome(KeyResolution(trust: TrustList()), nil, asOf: today)
  }
}

@Suite struct EncodingTests {
  @Test(
    "Keys of did:key read and are written again",
    arguments: [
      "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2", "zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP",
    ])
  func multikeys(_ text: String) throws { #expect(try #require(PublicKey(multikey: text)).multikey == text) }

  @Test(
    "Base 64 has one spelling",
    arguments: [
      ("", []), ("Zg", [0x66]), ("Zm8", [0x66, 0x6F]), ("-_8", [0xFB, 0xFF]),
    ] as [(String, [UInt8])])
  func base64(_ text: String, _ bytes: [UInt8]) {
    #expect(Base64URL.bytes(text) == bytes)
    #expect(Base64URL.text(bytes) == text)
  }

  @Test("What is not that spelling is refused", arguments: ["Z", "Zh", "Zg==", "Z g", "+/8", "Zm9="])
  func wrongBase64(_ text: String) { #expect(Base64URL.bytes(text) == nil) }

  @Test("Base 58 keeps zeros at the beginning")
  func base58() {
    #expect(Multibase.bytes("z11") == [0, 0])
    #expect(Multibase.base58Text([0, 0, 1]) == "z112")
    #expect(Multibase.bytes("z0") == nil)
    #expect(Multibase.bytes("z" + String(repeating: "2", count: 5000)) == nil)
  }

  @Test(
    "Moments are read with their offsets",
    arguments: [
      ("2026-01-01T00:30:00+01:00", "2025-12-31"), ("2026-12-31T23:30:00-01:00", "2027-01-01"),
      ("2024-02-28T23:59:60Z", "2024-02-29"), ("2026-03-01", "2026-03-01"), ("2026-03-01T10:00:00.25Z", "2026-03-01"),
    ])
  func instants(_ text: String, _ day: String) throws { #expect(try #require(Instant(text)).day.description == day) }

  @Test(
    "What is no moment is not read",
    arguments: [
      "", "2026", "2026-02-30", "2026-01-01T10:00Z", "2026-01-01T10:00:00+25:00", "2026-01-01T1:00:00Z",
      "2026-01-01T10:00:00.Z",
    ])
  func wrongInstants(_ text: String) { #expect(Instant(text) == nil) }

  @Test(
    "Seconds of tokens are days of the calendar",
    arguments: [
      (0, "1970-01-01"), (951_782_400, "2000-02-29"), (1_300_819_380, "2011-03-22"), (4_102_444_799, "2099-12-31"),
    ])
  func seconds(_ seconds: Int, _ day: String) throws {
    #expect(try #require(Instant(secondsSince1970: seconds)).day.description == day)
  }
}
