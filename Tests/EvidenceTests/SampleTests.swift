import Foundation
import Loading
import Model
import Testing

@testable import Evidence

/// 1EdTech's own samples, sound and broken ones, as far as they are at hand.
@Suite struct SampleTests {
  static let folder: URL? = {
    let shared = ProcessInfo.processInfo.environment["PASSERELLE_SHARED"] ?? "../shared"
    let folder = URL(filePath: shared).appending(path: "data/1edtech-validator-samples")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  @Test(
    "Every sample gets what its name promises, or is told apart in the article Trust",
    .enabled(if: SampleTests.folder != nil, "the samples are not at hand; PASSERELLE_SHARED names their folder"))
  func outcomes() throws {
    let folder = try #require(SampleTests.folder)
    let source = folder.appending(path: "inspector-vc/src")
    let contexts = try #require(ContextFolder(source.appending(path: "main/resources/contexts").path))
    let verifier = Verifier(
      contexts: contexts, copies: copies(source.appending(path: "test/resources/ob20/assets").path),
      asOf: try #require(CalendarDate("2026-11-23")))
    let rows = Vector.lines("samples.tsv")
    #expect(rows.count == 77)
    for row in rows {
      let file = EvidenceFile.read(folder.appending(path: row[0]).path)
      let outcomes =
        switch file {
        case .success(let file): verifier.verify(file).summary
        case .failure: "unreadable"
        }
      #expect(outcomes == row[2], "\(row[0])")
    }
  }

  /// The samples' files stand for addresses of their own name.
  private func copies(_ folder: String) -> LocalCopies {
    var files: [String: EvidenceFile] = [:]
    for path in InputFiles.evidence(at: [folder]).value {
      guard case .success(let file) = EvidenceFile.read(path) else { continue }
      let name = path.dropFirst(folder.count + 1)
      for scheme in ["https://example.org/", "http://example.org/"] { files[scheme + name] = file }
    }
    return LocalCopies(files)
  }
}

extension Verification {
  /// `P` passed, `F` failed, `?` could not be checked: signature, issuer, dates, revocation, schema; then what it holds.
  var summary: String {
    let own = results.filter { $0.check != .achievement }.map {
      switch $0.outcome {
      case .passed: "P"
      case .failed: "F"
      case .unchecked: "?"
      }
    }.joined()
    return ([own] + contained.map(\.summary)).joined(separator: " ")
  }
}
