internal import Model

/// Vectors of all wordings of one kind, in eight bits a dimension: a quarter of the memory, and whole numbers add up the
/// same on every machine.
struct VectorField: Sendable {
  private let dimensions: Int
  private let values: [Int8]
  /// What one step of each wording's vector is worth.
  private let steps: [Double]

  init(_ texts: Wordings, _ vectors: StaticVectors) {
    dimensions = vectors.dimensions
    var values: [Int8] = []
    values.reserveCapacity(texts.count * vectors.dimensions)
    var steps: [Double] = []
    for place in 0..<texts.count {
      let row = QuantizedVector(vectors.embed(texts.words[place]))
      values += row.values
      steps.append(row.step)
    }
    self.values = values
    self.steps = steps
  }

  /// The highest cosine with any of `wordings`; 0 where there is none.
  func highest(_ query: QuantizedVector, _ wordings: Range<Int>) -> Double {
    guard !wordings.isEmpty else { return 0 }
    let values = values.span
    let asked = query.values.span
    precondition(wordings.upperBound * dimensions <= values.count && asked.count == dimensions)
    return wordings.reduce(-1) { best, wording in
      var sum: Int32 = 0
      let start = wording * dimensions
      for place in 0..<dimensions {
        sum &+= Int32(unsafe values[unchecked: start + place]) &* Int32(unsafe asked[unchecked: place])
      }
      return max(best, Double(sum) * steps[wording] * query.step)
    }
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

/// The vectors of everything the competencies say, in both languages.
struct VectorIndex: Sendable {
  let model: StaticVectors
  let english: [VectorField]
  let french: [VectorField]

  init(_ model: StaticVectors, _ english: LanguageIndex, _ french: LanguageIndex) {
    self.model = model
    func fields(_ index: LanguageIndex) -> [VectorField] {
      [index.texts, index.definitionTexts, index.exampleTexts].map { VectorField($0, model) }
    }
    self.english = fields(english)
    self.french = fields(french)
  }
}
