import Foundation
import IndexFile
import Mutation
import Testing

/// Damaged index files are refused, and never read beyond their end.
@Suite struct FuzzTests {
  @Test("damaged index files are opened or refused")
  func damaged() throws {
    let folder = try IndexFileTests.Folder()
    try IndexFileTests.write(folder.file())
    let findings = try Fuzzing("index", seeds: Seeds.files([folder.file()])).run { paths in
      for path in paths {
        let file = try IndexFile(path: path)
        try file.verify()
        for section in file.sections {
          let count = try unsafe file.bytes(section.name, width: section.width).count
          #expect(count == section.length)
        }
      }
    }
    #expect(findings.isEmpty, "\(findings)")
  }
}
