private import CMatchKernel
internal import Model

/// Vectors of all wordings of one kind, in eight bits a dimension: a quarter of the memory, and whole numbers add up the
/// same on every machine.
///
/// A class, because it is looked at for each candidate and never changes.
final class VectorField: Sendable {
  private let dimensions: Int
  private let values: Column<Int8>
  /// What one step of each wording's vector is worth.
  private let steps: Column<Double>

  convenience init(_ texts: Wordings, _ vectors: StaticVectors) {
    self.init(
      (0..<texts.count).lazy.map { QuantizedVector(vectors.embed(texts.words[$0])) }, dimensions: vectors.dimensions)
  }

  init(_ rows: some Collection<QuantizedVector>, dimensions: Int) {
    self.dimensions = dimensions
    var values: [Int8] = []
    values.reserveCapacity(rows.count * dimensions)
    var steps: [Double] = []
    for row in rows {
      values += row.values
      steps.append(row.step)
    }
    self.values = Column(values)
    self.steps = Column(steps)
  }

  /// The highest cosine with any of `wordings`; 0 where there is none.
  func highest(_ query: QuantizedVector, _ wordings: Range<Int>) -> Double {
    guard !wordings.isEmpty else { return 0 }
    precondition(wordings.upperBound <= steps.count && query.values.count == dimensions)
    return unsafe match_product(
      values.buffer.baseAddress! + wordings.lowerBound * dimensions, steps.buffer.baseAddress! + wordings.lowerBound,
      wordings.count, query.values, query.step, dimensions)
  }

  /// What `highest` answers, said plainly.
  func plainHighest(_ query: QuantizedVector, _ wordings: Range<Int>) -> Double {
    let cosines = wordings.map { wording in
      let row = values[wording * dimensions..<(wording + 1) * dimensions]
      return Double(zip(row, query.values).reduce(0) { $0 + Int($1.0) * Int($1.1) }) * steps[wording] * query.step
    }
    return cosines.isEmpty ? 0 : cosines.reduce(-1, max)
  }

  /// Asks for the vectors of `wordings`, which are read soon.
  func prefetch(_ wordings: Range<Int>) {
    unsafe match_prefetch(values.buffer.baseAddress! + wordings.lowerBound * dimensions, wordings.count * dimensions)
    unsafe match_prefetch(steps.buffer.baseAddress! + wordings.lowerBound, wordings.count * 8)
  }
}

struct QuantizedVector {
  let values: [Int8]
  let step: Double

  init(_ vector: [Float]) {
    let most = vector.reduce(Float(0)) { max($0, $1.magnitude) }
    step = Double(most) / 127
    values = most > 0 ? vector.map { Int8(($0 / most * 127).rounded()) } : Array(repeating: 0, count: vector.count)
  }
}

/// The vectors of everything the competencies say, in both languages; a class for the same reason.
final class VectorIndex: Sendable {
  let model: StaticVectors
  let english: [VectorField]
  let french: [VectorField]
  let englishTexts: WholeTextVectors
  let frenchTexts: WholeTextVectors

  init(_ model: StaticVectors, _ english: LanguageIndex, _ french: LanguageIndex) {
    self.model = model
    func fields(_ index: LanguageIndex) -> [VectorField] {
      [index.texts, index.definitionTexts, index.exampleTexts].map { VectorField($0, model) }
    }
    self.english = fields(english)
    self.french = fields(french)
    englishTexts = WholeTextVectors(english, model)
    frenchTexts = WholeTextVectors(french, model)
  }

  func texts(in language: Language) -> WholeTextVectors { language == .english ? englishTexts : frenchTexts }
}
