import Comparison
import Foundation
import Model
import Passerelle
import Testing

/// Pairs with the answer that an expert would give: a change of data, matching or policy that breaks one fails here.
struct EquivalenceCase: CustomTestStringConvertible, Sendable {
  let category: String
  let source: String
  let target: String
  let answer: Answer
  let extent: Extent?
  /// Elements that have to differ substantially.
  let substantial: [Element]
  let whyEnglish: String
  let whyFrench: String

  var testDescription: String { "\(category): \(source) → \(target)" }

  static func all() throws -> [EquivalenceCase] {
    let file = ShippedData.package.appending(path: "Tests/DataTests/Cases/equivalences.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    return try lines.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(fields.count == 8, "a row has eight fields: \(line)")
      let elements = fields[5].split(separator: " ").map(String.init)
      return EquivalenceCase(
        category: fields[0], source: fields[1], target: fields[2], answer: try #require(Answer(rawValue: fields[3])),
        extent: fields[4].isEmpty ? nil : try #require(Extent(rawValue: fields[4]) as Extent?),
        substantial: try elements.map { try #require(Element(rawValue: $0)) }, whyEnglish: fields[6],
        whyFrench: fields[7])
    }
  }
}

@Suite struct EquivalenceTests {
  @Test("The default policy answers as an expert would", arguments: try EquivalenceCase.all())
  func answers(_ example: EquivalenceCase) throws {
    let workspace = try ShippedData.required()
    let source = workspace.subject(try #require(workspace.catalogue[example.source]))
    let target: Subject =
      if let credential = workspace.catalogue[example.target] {
        workspace.subject(credential)
      } else {
        workspace.subject(try #require(workspace.roles.first { $0.id == example.target }))
      }
    let comparison = workspace.comparator.compare(source, to: target)
    let percent = comparison[.expected]?.percent ?? -1
    #expect(comparison.answer == example.answer, "expected coverage \(percent)%; \(example.whyEnglish)")
    if let extent = example.extent {
      #expect(comparison.extent == extent, "expected coverage \(percent)%, back \(comparison.backward?.percent ?? -1)%")
    }
    let differing = Set(comparison.elements.filter { $0.finding == .substantial }.map(\.element))
    for element in example.substantial { #expect(differing.contains(element), "\(element.rawValue)") }
    #expect(!example.whyEnglish.isEmpty && !example.whyFrench.isEmpty)
  }

  @Test("There are at least forty cases, of every kind")
  func breadth() throws {
    let cases = try EquivalenceCase.all()
    #expect(cases.count >= 40)
    let kinds = Set(cases.map(\.category))
    for kind in ["equal", "part-of", "level-gap", "outdated", "regulated", "wrong-sector", "twins"] {
      #expect(kinds.contains(kind), "no case of kind `\(kind)`")
    }
  }
}
