import Model
import Testing

@Suite("Apportioned weights")
struct ApportionmentTests {
  struct Case: CustomTestStringConvertible {
    let weights: [Int]
    let total: Int
    let shares: [Int]
    var testDescription: String { "\(weights) of \(total)" }
  }

  static let cases = [
    Case(weights: [], total: 10, shares: []), Case(weights: [5], total: 10, shares: [10]),
    Case(weights: [1, 1, 1], total: 10, shares: [4, 3, 3]), Case(weights: [1, 1, 1], total: 11, shares: [4, 4, 3]),
    Case(weights: [1, 2, 3], total: 10_000, shares: [1667, 3333, 5000]),
    // Remainders 1/6, 1/3 and 1/2: the largest gets what is left.
    Case(weights: [1, 2, 3], total: 7, shares: [1, 2, 4]), Case(weights: [3, 2, 1], total: 7, shares: [4, 2, 1]),
    Case(weights: [0, 1, 0], total: 10, shares: [0, 10, 0]), Case(weights: [0, 0], total: 5, shares: [3, 2]),
    Case(weights: [2, 2, 2, 2], total: 2, shares: [1, 1, 0, 0]), Case(weights: [7, 7], total: 0, shares: [0, 0]),
    Case(weights: [-1, 3], total: 10, shares: [5, 5]),
    Case(weights: [1 << 40, 1 << 40, 1], total: 10_000, shares: [5000, 5000, 0]),
  ]

  @Test("follow the largest remainders, ties by position", arguments: cases)
  func shares(_ example: Case) {
    #expect(Profile.apportion(example.weights, total: example.total) == example.shares)
  }

  /// A small generator with a seed, so that a case that fails can be played again.
  static func numbers(seed: Int, count: Int, below bound: UInt64) -> [Int] {
    var state = UInt64(seed)
    return (0..<count).map { _ in
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % bound)
    }
  }

  @Test("sum to their total, each within one of its exact share and none out of order", arguments: 1...60)
  func property(seed: Int) {
    let bound: UInt64 = seed.isMultiple(of: 3) ? 1 << 40 : seed.isMultiple(of: 2) ? 4 : 1000
    let weights = Self.numbers(seed: seed, count: 1 + seed % 17, below: bound)
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return }
    for total in [0, 1, 7, 10_000] {
      let shares = Profile.apportion(weights, total: total)
      #expect(shares.reduce(0, +) == total)
      for (weight, share) in zip(weights, shares) {
        let exact = UInt128(weight) * UInt128(total)
        #expect(exact < UInt128(share + 1) * UInt128(sum) && UInt128(share) * UInt128(sum) < exact + UInt128(sum))
      }
      for a in weights.indices {
        for b in weights.indices where weights[a] > weights[b] || (weights[a] == weights[b] && a < b) {
          #expect(shares[a] >= shares[b])
        }
      }
    }
  }

  @Test("sum to ten thousand unless told otherwise")
  func standard() { #expect(Profile.apportion([1, 1, 1]) == [3334, 3333, 3333]) }

  @Test("that are too large to sum count as equal")
  func tooLarge() async {
    await #expect(processExitsWith: .success) {
      guard Profile.apportion([.max, 1], total: 10) == [5, 5] else { fatalError("not equal") }
    }
  }

  @Test("of a profile are summed as they are given")
  func profile() {
    let requirements = [3, 0, 8].map {
      Requirement(weight: $0, level: nil, derivedLevel: nil, candidates: [], statement: Text(), outcome: 0)
    }
    #expect(Profile(id: "p", requirements: requirements).weight == 11)
    #expect(Profile(id: "p", requirements: []).weight == 0)
    #expect(requirements[0].weighing(5).weight == 5)
  }
}
