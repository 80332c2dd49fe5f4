extension StaticVectors {
  /// The vector of a text: the mean of its tokens' vectors, unknown tokens left out, of length 1. All zeros where no
  /// token is known.
  /// - Complexity: O(t * d) in the number of tokens and of dimensions.
  public func embed(_ text: String) -> [Float] {
    var sum = [Float](repeating: 0, count: dimensions)
    for token in tokenizer.tokens(of: text).prefix(mostTokens) {
      let row = rows.isEmpty ? token : rows[Int(token)]
      matrix.add(Int(row), times: weights.isEmpty ? 1 : weights[Int(token)], to: &sum)
    }
    return StaticVectors.normalised(sum)
  }

  /// At length 1; zeros where there is no direction, or a number that is not finite.
  static func normalised(_ vector: [Float]) -> [Float] {
    let square = vector.reduce(Float(0)) { $0 + $1 * $1 }
    guard square > 0, square.isFinite else { return [Float](repeating: 0, count: vector.count) }
    let length = square.squareRoot()
    return vector.map { $0 / length }
  }

  /// The cosine of the angle between two vectors of length 1.
  public static func similarity(_ a: [Float], _ b: [Float]) -> Float {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
