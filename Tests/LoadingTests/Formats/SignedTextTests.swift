import Loading
import Model
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Credentials as wallets hand them out: inside signatures, or of something that is no achievement.
@Suite struct SignedTextTests {
  private static let samples = Sample.all.filter { [.openBadges3, .learnerRecord, .europeanJSON].contains($0.format) }

  private func base64(_ text: String) -> String {
    Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  @Test(
    "what is inside a signature is read as if it stood alone, and that nobody checked it is told", arguments: samples)
  func signed(_ sample: Sample) throws {
    let text = try String(contentsOf: URL(filePath: sample.path), encoding: .utf8)
    let header = base64("{\"alg\": \"RS256\"}")
    let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    let files = [
      "compact.jwt": "\(header).\(base64(text)).c2ln\n",
      "claims.jwt": "\(header).\(base64("{\"iss\": \"x\", \"vc\": \(text)}")).c2ln",
      "general.json":
        "{\"payload\": \"\(base64(text))\", \"signatures\": [{\"protected\": \"\(header)\", \"signature\": \"c2ln\"}]}",
      "plain.json":
        "{\"payload\": \"\(quoted)\", \"signatures\": [{\"protected\": \"\(header)\", \"signature\": \"c2ln\"}]}",
    ]
    let alone = sample.outcome(of: [sample.path])
    try withFolder(files) { folder in
      for name in files.keys.sorted() {
        // European credentials are no claims of version 1.1.
        if name == "claims.jwt" && sample.format == .europeanJSON { continue }
        let outcome = sample.outcome(of: [folder + "/" + name])
        #expect(outcome.bare == alone.bare, "\(name)")
        #expect(outcome.conversion.losses.contains { $0.name == "signature, which is not checked" }, "\(name)")
      }
    }
  }

  @Test("a signature around nothing that can be read is refused")
  func broken() throws {
    try withFolder([
      "a.jwt": "eyJhIjoxfQ.!!!.c2ln", "b.jwt": "eyJhIjoxfQ.bm90aGluZw.c2ln",
      "c.json": "{\"payload\": \"e\", \"signature\": 1}",
    ]) {
      folder in
      for name in ["a.jwt", "b.jwt", "c.json"] {
        let loaded = CatalogueFiles.read([folder + "/" + name])
        #expect(loaded.value.isEmpty)
        #expect(!loaded.diagnostics.isEmpty)
        for diagnostic in loaded.diagnostics { expectGoodForm(diagnostic) }
      }
    }
  }

  @Test("a certificate of participation is told to state no achievement")
  func activity() throws {
    let text = """
      {"id": "urn:credential:1", "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
       "credentialSubject": {"id": "urn:person:1", "type": "Person", "hasClaim":
         {"id": "urn:activity:1", "type": "LearningActivity", "title": {"en": "Barn raising"}}}}
      """
    try withFolder(["a.json": text]) { folder in
      let loaded = CatalogueFiles.read([folder + "/a.json"])
      #expect(loaded.value.isEmpty)
      #expect(loaded.conversion.recordsRefused == 1)
      #expect(loaded.diagnostics.map(\.code) == ["no-achievement"])
      for diagnostic in loaded.diagnostics { expectGoodForm(diagnostic) }
    }
  }
}
