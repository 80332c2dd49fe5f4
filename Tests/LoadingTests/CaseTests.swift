import Model
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct CaseTests {
  @Test("each case reports what the file beside it says, where it says", arguments: Case.all)
  func reports(_ each: Case) throws {
    let expected = try #require(each.expected, "\(each) has no text file beside it")
    #expect(each.lines == expected)
  }

  @Test("what is reported is one line in each language, in the house's form", arguments: Case.all)
  func wording(_ each: Case) {
    for diagnostic in each.diagnostics { expectGoodForm(diagnostic) }
  }

  @Test("only what keeps a file from being read as what it claims to be is unreadable", arguments: Case.all)
  func severity(_ each: Case) {
    for diagnostic in each.diagnostics {
      #expect((diagnostic.severity == .unreadable) == Codes.unreadable.contains(diagnostic.code), "\(diagnostic.code)")
    }
  }

  @Test("every code has a case, or a test of its own")
  func everyCodeHasACase() {
    let inCases = Set(Case.all.flatMap { $0.expected ?? [] }.map { String($0.prefix { $0 != " " }) })
    #expect(inCases.subtracting(Codes.all).sorted() == [])
    #expect(Codes.all.subtracting(inCases).subtracting(Codes.testedElsewhere).sorted() == [])
  }
}

/// The stable names of everything that loading can report.
enum Codes {
  static let all = unreadable.union(problems)

  static let unreadable: Set<String> = [
    "attribute-too-large", "bad-encoding", "empty-file", "entity-expansion", "external-entity", "file-too-large",
    "invalid-schema", "is-a-folder", "malformed", "malformed-json", "nameless-framework", "nameless-policy",
    "nameless-standard",
    "no-mappings",
    "no-data-folder",
    "no-such-data-folder", "no-such-file", "not-a-folder", "not-xml", "text-too-large", "too-deep",
    "too-many-attributes", "too-many-names", "truncated", "undefined-entity", "unknown-format", "unreadable-file",
    "unreadable-folder", "unsupported-encoding", "wrong-format", "wrong-vocabulary",
  ]

  static let problems: Set<String> = Set([
    "bad-value", "component-loop", "cyclic-hierarchy", "dangling-reference", "dates-inverted", "duplicate-id",
    "duplicate-label", "duplicate-uri", "empty-element", "empty-folder", "empty-text", "expired-before-available",
    "factors-out-of-order", "floor-above-confidence", "half-range", "hours-and-range", "left-out", "level-gap",
    "level-off-scale", "levels-inverted", "lone-sector", "meaningless-limit", "missing-attribute", "missing-element",
    "missing-label",
    "missing-language", "missing-reason", "missing-row", "no-needs", "no-schema", "other-language", "parts-disagree",
    "pass-mark-above-maximum", "prerequisite-loop", "range-inverted", "redundant-alternative", "repeated-element",
    "repeated-language", "repeated-level", "repeated-need", "repeated-relation", "repeated-row", "replacement-loop",
    "retired-before-available", "schema", "schema-content", "schema-digits", "schema-enumeration", "schema-length",
    "schema-missing-attribute", "schema-missing-element", "schema-pattern", "schema-range", "schema-root",
    "schema-type", "schema-unexpected-element", "schema-unknown-attribute", "self-reference", "special-file",
    "stacking-loop",
    "steps-without-hierarchy", "superseded-before-available", "supersession-loop", "thresholds-out-of-order",
    "too-many-problems", "unexpected-text", "unknown-attribute", "unknown-competency", "unknown-element",
    "unknown-level", "unknown-scale", "unknown-sector", "weights-mixed", "weights-zero",
  ]).union(foreign)

  /// Of files of other formats; by the tests of formats.
  static let foreign: Set<String> = [
    "bad-metadata", "bad-row", "contradicting-mappings", "control-character", "duplicate-key", "extra-cells",
    "missing-file", "missing-value", "no-achievement", "not-here",
    "outcomes-differ", "several-texts", "signed-text", "trailing-comma", "unclosed-quote", "unknown-column",
    "unknown-prefix",
  ]

  /// By `FailureTests`, `FileTests`, `HostileTests` and `SchemaTests`: they need a missing or a huge file, or none.
  static let testedElsewhere: Set<String> = Set([
    "attribute-too-large", "entity-expansion", "file-too-large", "invalid-schema", "is-a-folder", "no-data-folder",
    "no-such-data-folder", "no-such-file", "not-a-folder", "schema", "special-file", "text-too-large", "too-deep",
    "too-many-attributes",
    "too-many-names", "too-many-problems", "unreadable-file", "unreadable-folder",
    "malformed-json", "no-mappings", "unknown-format", "wrong-format",
  ]).union(foreign)
}

/// One line in each language, lower case, with no type names of ours and no space that should not break.
func expectGoodForm(_ diagnostic: Diagnostic, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
  for language in Language.allCases {
    let words = diagnostic.message[language] ?? ""
    let outside = words.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: "`")
    #expect(!words.isEmpty && !words.contains(where: \.isNewline), "\(words)", sourceLocation: sourceLocation)
    #expect(words.first.map { $0.isLowercase || $0 == "`" } ?? false, "\(words)", sourceLocation: sourceLocation)
    #expect(words.filter { $0 == "`" }.count.isMultiple(of: 2), "\(words)", sourceLocation: sourceLocation)
    #expect(!outside.contains("Optional") && !outside.contains("  "), "\(words)", sourceLocation: sourceLocation)
    if language == .french { #expect(!outside.contains(" :"), "\(words)", sourceLocation: sourceLocation) }
  }
  #expect(diagnostic.message.english != diagnostic.message.french, sourceLocation: sourceLocation)
}
