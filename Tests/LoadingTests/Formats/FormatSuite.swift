import Loading
import Model
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What every adapter must do, shown on a small sample of each format.
@Suite struct FormatSuite {
  @Test("the format is recognised by what is in the file", arguments: Sample.all)
  func recognised(_ sample: Sample) {
    let outcome = sample.outcome(of: [sample.path])
    #expect(Set(outcome.conversion.sources.map(\.format)) == [sample.format], "\(outcome.diagnostics)")
  }

  @Test("a file's name says nothing of its format", arguments: Sample.all)
  func renamed(_ sample: Sample) throws {
    guard let file = sample.files.first, sample.files.count == 1 else { return }
    try withFolder([:]) { folder in
      let other = folder + "/data"
      try FileManager.default.copyItem(atPath: file, toPath: other)
      #expect(sample.outcome(of: [other]).conversion.sources.map(\.format) == [sample.format])
    }
  }

  @Test("good records are read, and a bad one is told and does not lose the rest", arguments: Sample.all)
  func counted(_ sample: Sample) {
    let outcome = sample.outcome(of: [sample.path])
    #expect(outcome.conversion.recordsRead == sample.read)
    #expect(outcome.conversion.recordsRefused == sample.refused, "\(outcome.diagnostics)")
    if sample.refused > 0 { #expect(!outcome.diagnostics.isEmpty) }
    if !sample.english.isEmpty { #expect(outcome.words(.english).contains(sample.english)) }
    if let french = sample.french { #expect(outcome.words(.french).contains(french)) }
  }

  @Test("every report has a place, both languages and the house's form", arguments: Sample.all)
  func wording(_ sample: Sample) {
    for diagnostic in sample.outcome(of: [sample.path]).diagnostics {
      #expect(diagnostic.location != nil)
      #expect(Codes.all.contains(diagnostic.code), "\(diagnostic.code)")
      expectGoodForm(diagnostic)
    }
  }

  @Test("what has no place in our vocabularies is counted by name", arguments: Sample.all)
  func losses(_ sample: Sample) {
    for loss in sample.outcome(of: [sample.path]).conversion.losses {
      #expect(loss.count > 0 && !loss.name.isEmpty)
      #expect(loss.outcome.words.english != loss.outcome.words.french)
      // What the file itself calls something is one word.
      if loss.name.contains(" ") { #expect(loss.words.english != loss.words.french, "\(loss.name)") }
    }
  }

  @Test("written in our own XML it is valid, and reads back as it was", arguments: Sample.all)
  func roundTrip(_ sample: Sample) throws {
    let outcome = sample.outcome(of: [sample.path])
    try withFolder([:]) { folder in
      var paths: [String] = []
      for (name, bytes) in sample.written(outcome) {
        try Data(bytes).write(to: URL(filePath: folder + "/" + name))
        paths.append(folder + "/" + name)
      }
      #expect(SchemaChecks.problems(in: paths, schemas: Case.data + "/schemas") == [])
      let again = sample.outcome(of: paths)
      #expect(again.bare == outcome.bare)
      #expect(again.conversion.isEmpty)
      #expect(again.diagnostics.filter { $0.code != "missing-language" } == [])
    }
  }

  @Test("reading twice gives the same", arguments: Sample.all)
  func stable(_ sample: Sample) {
    #expect(sample.outcome(of: [sample.path]) == sample.outcome(of: [sample.path]))
  }

  @Test("the format may be forced, and a wrong one is told or reads nothing", arguments: Sample.all)
  func forced(_ sample: Sample) {
    let usual = sample.outcome(of: [sample.path])
    #expect(sample.outcome(of: [sample.path], as: sample.format).bare == usual.bare)
    for other in Format.allCases where other != sample.format {
      for diagnostic in sample.outcome(of: sample.files, as: other).diagnostics {
        #expect(Codes.all.contains(diagnostic.code), "\(diagnostic.code)")
        expectGoodForm(diagnostic)
      }
    }
  }

  @Test("a byte order mark, another encoding and other ends of line change nothing", arguments: Sample.all)
  func encodings(_ sample: Sample) throws {
    guard let file = sample.files.first, sample.files.count == 1, !file.hasSuffix(".xml"), !file.hasSuffix(".rdf"),
      let text = try? String(contentsOf: URL(filePath: file), encoding: .utf8)
    else { return }
    let expected = sample.outcome(of: [file]).bare
    let lines = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
    let big = Array(text.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let little = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let variants: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), Array(lines.utf8), [0xFE, 0xFF] + big, [0xFF, 0xFE] + little,
    ]
    try withFolder([:]) { folder in
      for (number, bytes) in variants.enumerated() {
        let path = folder + "/" + (file.split(separator: "/").last.map(String.init) ?? "x")
        try Data(bytes).write(to: URL(filePath: path))
        #expect(sample.outcome(of: [path]).bare == expected, "variant \(number)")
      }
    }
  }

  @Test("cut short anywhere it is told or read, and never crashes", arguments: Sample.all)
  func truncated(_ sample: Sample) throws {
    for file in sample.files {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
      try withFolder([:]) { folder in
        let path = folder + "/" + (file.split(separator: "/").last.map(String.init) ?? "x")
        for part in 0..<16 {
          try Data(bytes.prefix(bytes.count * part / 16)).write(to: URL(filePath: path))
          for diagnostic in sample.outcome(of: [path]).diagnostics { expectGoodForm(diagnostic) }
        }
      }
    }
  }
}
