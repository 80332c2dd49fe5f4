internal import Model

/// The vectors of all texts of the competencies in one language, each its preferred label, definition and examples, without
/// what all of them have in common.
final class WholeTextVectors: Sendable {
  /// One row for each competency; zeros where it has no text.
  let rows: VectorField
  let common: CommonDirections
  /// By competency: 1 where it has a text.
  let isWritten: [Bool]

  init(_ index: LanguageIndex, _ model: StaticVectors) {
    let vectors = index.forms.indices.map { model.embed(WholeTextVectors.text(of: $0, in: index)) }
    let common = CommonDirections(of: vectors)
    rows = VectorField(
      vectors.lazy.map { QuantizedVector(common.removed(from: $0)) }, dimensions: model.dimensions)
    isWritten = vectors.map { $0.contains { $0 != 0 } }
    self.common = common
  }

  private static func text(of competency: Int, in index: LanguageIndex) -> String {
    let label = index.labels.wordings(of: competency).prefix(1).map { index.texts.words[$0] }
    let definitions = index.definitions.wordings(of: competency).map { index.definitionTexts.words[$0] }
    let examples = index.examples.wordings(of: competency).map { index.exampleTexts.words[$0] }
    return (label + definitions + examples).joined(separator: ". ")
  }
}
