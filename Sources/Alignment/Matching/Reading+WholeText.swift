internal import Model

extension Reading {
  /// The cosine of all words of the statement and all words of a competency, each counting as often as it stands there
  /// times its rarity (Salton and Buckley 1988); a word that only stands for another counts by how far it does.
  ///
  /// How often matters: what a text is about it says more than once. Sums are of whole numbers, so that no order changes
  /// them; a cosine is at most 1, though words of one family could add up to more.
  borrowing func wholeTextLikeness(of competency: Int) -> Double {
    let texts = index.wholeTexts
    let length = texts.lengths[competency] * whole.textLength
    guard length > 0 else { return 0 }
    let (terms, frequencies, weights) = unsafe (texts.terms.buffer, texts.frequencies.buffer, texts.weights.buffer)
    var product: Int64 = 0
    for place in texts.entries(of: competency) {
      let term = unsafe Int(terms[place])
      let mark = unsafe Int(wholeMarks[term])
      guard mark > 0 else { continue }
      product &+= unsafe Int64(weights[term]) * Int64(frequencies[place]) * whole.textShares[mark - 1]
    }
    return min(1, Double(product) / length)
  }
}
