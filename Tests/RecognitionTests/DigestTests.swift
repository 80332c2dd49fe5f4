import Recognition
import Testing

@Suite struct DigestTests {
  @Test(
    "The standard's own examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func examples(_ words: String, _ digest: String) { #expect(Digest.sha256(words.utf8) == digest) }
}
