/// Learnt on the tuning halves that `MatchingWeights` names, all at once and each task alike: the weights under which
/// a right answer is likeliest among the first fifty candidates (a softmax over them; limited-memory BFGS, each signal
/// scaled by its deviation, a small penalty on squares), November 2026.
extension Blend {
  static let standard = Blend(
    signals: [
      [
        Share(4.009, -20.077),  // words
        Share(5.536, -7.966),  // grams
        Share(-0.745, 4.760),  // label
        Share(1.551, 2.263),  // contained
        Share(-7.001, 17.159),  // statement
        Share(-3.123, 10.757),  // mutual
        Share(1.458, -1.453),  // head
        Share(0.765, -0.295),  // exact
        Share(0.985, -0.083),  // preferred
        Share(3.870, -4.370),  // several
        Share(3.706, -4.459),  // bag
        Share(4.367, -4.420),  // coverage
        Share(-3.228, 9.059),  // definition
        Share(-0.827, -5.964),  // example
        Share(6.614, -0.497),  // examples
        Share(0.671, 7.287),  // exampleGrams
        Share(2.335, -12.350),  // parent
      ],
      [
        Share(3.368, -10.830),  // words
        Share(3.821, -4.451),  // grams
        Share(0.046, 1.726),  // label
        Share(1.462, -4.876),  // contained
        Share(-5.460, 16.910),  // statement
        Share(0.561, 5.820),  // mutual
        Share(0.267, 0.610),  // head
        Share(2.950, -3.440),  // exact
        Share(-2.839, 2.546),  // preferred
        Share(1.996, -3.442),  // several
        Share(1.107, -6.348),  // bag
        Share(0.936, 3.456),  // coverage
        Share(2.872, -2.080),  // definition
        Share(0.000, 0.000),  // example
        Share(0.000, 0.000),  // examples
        Share(0.000, 0.000),  // exampleGrams
        Share(1.307, -3.313),  // parent
      ],
      [
        Share(4.203, 9.534),  // words
        Share(9.814, -18.158),  // grams
        Share(-4.746, -19.768),  // label
        Share(-0.442, -9.261),  // contained
        Share(-4.027, 26.949),  // statement
        Share(1.527, 4.282),  // mutual
        Share(2.662, -6.988),  // head
        Share(8.411, -24.680),  // exact
        Share(10.550, -8.997),  // preferred
        Share(-2.612, -2.445),  // several
        Share(2.864, 32.657),  // bag
        Share(-3.674, 2.281),  // coverage
        Share(1.876, -12.180),  // definition
        Share(0.000, 0.000),  // example
        Share(0.000, 0.000),  // examples
        Share(0.000, 0.000),  // exampleGrams
        Share(0.514, -0.858),  // parent
      ],
    ],
    firstLook: Share(0.644, 2.846),
    vectors: [],
    isOwn: -0.369, labels: -0.042)

  static let withVectors = Blend(
    signals: [
      [
        Share(2.088, -12.996),  // words
        Share(4.199, -6.596),  // grams
        Share(-0.323, 3.633),  // label
        Share(0.218, 0.527),  // contained
        Share(-6.736, 12.915),  // statement
        Share(-1.222, 9.207),  // mutual
        Share(1.536, -1.437),  // head
        Share(0.697, -0.265),  // exact
        Share(1.244, -0.375),  // preferred
        Share(3.526, -4.693),  // several
        Share(4.169, -4.784),  // bag
        Share(3.760, -4.007),  // coverage
        Share(-3.688, 7.562),  // definition
        Share(-0.324, -6.771),  // example
        Share(6.960, -3.167),  // examples
        Share(2.327, 3.693),  // exampleGrams
        Share(2.433, -12.082),  // parent
      ],
      [
        Share(2.504, -8.061),  // words
        Share(3.114, -3.270),  // grams
        Share(1.108, 0.074),  // label
        Share(1.549, -5.076),  // contained
        Share(-4.940, 13.676),  // statement
        Share(0.042, 6.277),  // mutual
        Share(0.432, 0.830),  // head
        Share(2.391, -2.871),  // exact
        Share(-2.414, 2.380),  // preferred
        Share(1.448, -3.153),  // several
        Share(0.318, -4.751),  // bag
        Share(1.005, 2.641),  // coverage
        Share(2.055, -1.902),  // definition
        Share(0.000, 0.000),  // example
        Share(0.000, 0.000),  // examples
        Share(0.000, 0.000),  // exampleGrams
        Share(1.657, -4.583),  // parent
      ],
      [
        Share(2.168, 5.646),  // words
        Share(9.074, -20.518),  // grams
        Share(-2.620, -14.794),  // label
        Share(-0.405, -6.145),  // contained
        Share(-3.518, 24.336),  // statement
        Share(2.881, -2.312),  // mutual
        Share(2.338, -6.783),  // head
        Share(7.668, -21.887),  // exact
        Share(8.498, -2.800),  // preferred
        Share(-3.434, -4.105),  // several
        Share(2.229, 36.175),  // bag
        Share(-4.917, 3.776),  // coverage
        Share(1.731, -15.711),  // definition
        Share(0.000, 0.000),  // example
        Share(0.000, 0.000),  // examples
        Share(0.000, 0.000),  // exampleGrams
        Share(-0.080, 0.861),  // parent
      ],
    ],
    firstLook: Share(0.456, 2.494),
    vectors: [Share(1.420, -0.213), Share(3.044, -0.213), Share(2.142, 1.495), Share(-1.924, 7.337)],
    isOwn: -0.232, labels: -0.028)
}
