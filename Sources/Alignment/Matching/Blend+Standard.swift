/// Learnt on the tuning halves that `MatchingWeights` names, all at once: the weights under which a right answer is
/// likeliest among the first sixty candidates (a softmax over them; limited-memory BFGS with weights of signals held at 0
/// and above, each signal scaled by its deviation, a small penalty on squares), November 2026.
///
/// Free weights gained 0.2 points on halves that they had not seen, and would have let a match count against a competency.
extension Blend {
  static let standard = Blend(
    signals: [
      [
        Share(4.476, 0.000),  // grams
        Share(0.000, 1.075),  // label
        Share(0.000, 5.258),  // mutual
        Share(1.266, 0.000),  // head
        Share(0.328, 0.963),  // exact
        Share(0.000, 1.339),  // preferred
        Share(1.754, 1.539),  // several
        Share(1.420, 0.000),  // bag
        Share(2.474, 1.866),  // coverage
        Share(0.000, 5.414),  // definition
        Share(8.954, 1.216),  // examples
        Share(1.354, 2.548),  // exampleGrams
      ],
      [
        Share(3.253, 0.000),  // grams
        Share(0.000, 0.000),  // label
        Share(0.865, 1.749),  // mutual
        Share(0.000, 0.922),  // head
        Share(3.372, 0.000),  // exact
        Share(0.000, 0.000),  // preferred
        Share(2.377, 0.000),  // several
        Share(0.000, 0.000),  // bag
        Share(0.703, 4.171),  // coverage
        Share(1.688, 1.918),  // definition
        Share(0.000, 0.000),  // examples
        Share(0.000, 0.000),  // exampleGrams
      ],
      [
        Share(0.538, 0.000),  // grams
        Share(0.000, 0.000),  // label
        Share(0.486, 6.947),  // mutual
        Share(1.616, 0.000),  // head
        Share(5.317, 0.000),  // exact
        Share(10.019, 0.000),  // preferred
        Share(0.000, 0.000),  // several
        Share(1.886, 30.538),  // bag
        Share(0.000, 0.000),  // coverage
        Share(0.000, 0.000),  // definition
        Share(0.000, 0.000),  // examples
        Share(0.000, 0.000),  // exampleGrams
      ],
    ],
    firstLook: Share(0.116, 2.879),
    vectors: [],
    isOwn: 0.281, labels: -0.025)

  static let withVectors = Blend(
    signals: [
      [
        Share(2.774, 0.632),  // grams
        Share(0.000, 0.000),  // label
        Share(0.000, 4.106),  // mutual
        Share(1.463, 0.000),  // head
        Share(0.346, 0.866),  // exact
        Share(0.000, 1.372),  // preferred
        Share(1.542, 0.899),  // several
        Share(1.663, 0.000),  // bag
        Share(1.797, 1.877),  // coverage
        Share(0.000, 3.069),  // definition
        Share(7.271, 0.000),  // examples
        Share(2.375, 0.719),  // exampleGrams
      ],
      [
        Share(3.676, 0.000),  // grams
        Share(0.000, 0.000),  // label
        Share(0.464, 2.000),  // mutual
        Share(0.060, 1.138),  // head
        Share(2.736, 0.000),  // exact
        Share(0.000, 0.000),  // preferred
        Share(1.348, 0.000),  // several
        Share(0.000, 0.000),  // bag
        Share(0.371, 3.960),  // coverage
        Share(1.294, 0.820),  // definition
        Share(0.000, 0.000),  // examples
        Share(0.000, 0.000),  // exampleGrams
      ],
      [
        Share(0.629, 0.000),  // grams
        Share(0.000, 0.000),  // label
        Share(0.000, 3.531),  // mutual
        Share(1.153, 0.000),  // head
        Share(4.671, 0.000),  // exact
        Share(9.304, 0.000),  // preferred
        Share(0.000, 0.000),  // several
        Share(0.162, 29.449),  // bag
        Share(0.000, 0.000),  // coverage
        Share(0.000, 0.000),  // definition
        Share(0.000, 0.000),  // examples
        Share(0.000, 0.000),  // exampleGrams
      ],
    ],
    firstLook: Share(0.000, 2.211),
    vectors: [Share(0.646, 1.360), Share(3.484, 2.153), Share(1.412, 4.477), Share(0.930, 4.248)],
    isOwn: 0.325, labels: -0.035)
}
