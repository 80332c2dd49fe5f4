import Model
import Testing

@Suite("A fraction")
struct FractionTests {
  @Test(
    "compares exactly, to the last unit of 64 bits",
    arguments: [
      (Fraction(1, of: 3), Fraction(1, of: 2)), (Fraction(0, of: 7), Fraction(1, of: .max)),
      (Fraction(.max - 1, of: .max), Fraction(1, of: 1)),
      (Fraction(.max - 2, of: .max - 1), Fraction(.max - 1, of: .max)),
      (Fraction(1, of: .max), Fraction(1, of: .max - 1)), (Fraction(79_999, of: 100_000), Fraction(4, of: 5)),
      (Fraction(1, of: 1), Fraction(.max, of: 1)),
    ])
  func less(_ pair: (Fraction, Fraction)) {
    #expect(pair.0 < pair.1 && !(pair.1 < pair.0) && pair.0 != pair.1)
    #expect(pair.1.isAtLeast(pair.0) && !pair.0.isAtLeast(pair.1))
  }

  @Test(
    "equals another in other terms, and hashes alike",
    arguments: [
      (Fraction(1, of: 2), Fraction(2, of: 4)), (Fraction(0, of: 3), Fraction(0, of: 8)),
      (Fraction(252_000, of: 252_000), .one), (Fraction(80, of: 100), Fraction(4, of: 5)),
    ])
  func equal(_ pair: (Fraction, Fraction)) {
    #expect(pair.0 == pair.1 && pair.0.hashValue == pair.1.hashValue)
    #expect(pair.0.isAtLeast(pair.1) && pair.1.isAtLeast(pair.0))
  }

  @Test("keeps its terms until asked to reduce them")
  func reduced() {
    let fraction = Fraction(1_200, of: 10_000)
    #expect(fraction.numerator == 1_200 && fraction.denominator == 10_000)
    #expect(fraction.reduced.numerator == 3 && fraction.reduced.denominator == 25)
    #expect(Fraction(0, of: 9).reduced.denominator == 1)
    #expect(Fraction(7, of: 13).reduced.numerator == 7)
  }

  @Test(
    "is shown in per cent, rounded half up",
    arguments: [
      (Fraction(1, of: 3), 33), (Fraction(2, of: 3), 67), (Fraction(1, of: 200), 1), (Fraction(99, of: 20_000), 0),
      (.zero, 0), (.one, 100), (Fraction(.max, of: .max), 100),
    ])
  func percent(fraction: Fraction, percent: Int) { #expect(fraction.percent == percent) }

  @Test("never has a denominator of zero")
  func denominator() { #expect(Fraction(5, of: 0).denominator == 1) }

  @Test("is made of hundredths exactly")
  func hundredths() { #expect(Fraction(Hundredths(count: 80)) == Fraction(4, of: 5)) }
}
