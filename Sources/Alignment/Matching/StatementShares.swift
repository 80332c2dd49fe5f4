/// What each signal counts for in one statement.
struct StatementShares {
  /// By source, as weights in the places of their signals.
  let own: Signals
  let second: Signals
  let only: Signals
  let vectors: SIMD8<Double>
  let firstLook: Double
  let form: Double
  let isOwn: Double
  let labels: Double
  let consensus: Double

  init(_ blend: Blend, length: Double) {
    func weights(_ source: Blend.Source) -> Signals {
      var weights = Signals()
      for (signal, share) in zip(Signal.allCases, blend.signals[source.rawValue]) {
        weights[signal] = share.weight(length)
      }
      return weights
    }
    own = weights(.own)
    second = weights(.second)
    only = weights(.only)
    var vectors = SIMD8<Double>.zero
    for (place, share) in blend.vectors.prefix(VectorSignal.places.count).enumerated() {
      vectors[place] = share.weight(length)
    }
    self.vectors = vectors
    firstLook = blend.firstLook.weight(length)
    form = blend.form.weight(length)
    isOwn = blend.isOwn
    labels = blend.labels
    consensus = blend.consensus.weight(length)
  }
}
