import Model
import Testing

@Suite("Hundredths")
struct HundredthsTests {
  @Test(
    "are read exactly",
    arguments: [
      ("0", 0), ("7", 700), ("7.5", 750), ("7.50", 750), ("7.05", 705), ("0.01", 1), ("007", 700), ("12.34", 1234),
      ("10000000", 1_000_000_000), ("9999999.99", 999_999_999),
    ])
  func read(text: String, count: Int) { #expect(Hundredths(text)?.count == count) }

  @Test(
    "are not read from anything else",
    arguments: [
      "", " ", "1 ", "+1", "-1", "1e2", "1.", ".5", "1.234", "1,5", "1.2.3", "٣", "0x1", "NaN", "10000001",
      "10000000.01", "123456789", "1.-1", "1.+1",
    ])
  func refused(text: String) { #expect(Hundredths(text) == nil) }

  @Test(
    "are written in their shortest form, with a comma in French",
    arguments: [
      (700, "7", "7"), (750, "7.5", "7,5"), (725, "7.25", "7,25"), (705, "7.05", "7,05"), (5, "0.05", "0,05"),
      (0, "0", "0"),
    ])
  func written(count: Int, english: String, french: String) {
    let value = Hundredths(count: count)
    #expect(value.description == english && value.written(in: .english) == english)
    #expect(value.written(in: .french) == french)
    #expect(Hundredths(english) == value)
  }

  @Test("add, and compare by value")
  func arithmetic() {
    #expect(Hundredths(whole: 3) + Hundredths(count: 25) == Hundredths(count: 325))
    #expect(Hundredths(count: 299) < Hundredths(whole: 3))
  }

  @Test("of a workload are the middle of its range")
  func workload() {
    #expect(Workload(least: Hundredths(whole: 10), most: Hundredths(whole: 15)).hours == Hundredths(count: 1250))
    #expect(Workload(least: Hundredths(whole: 10), most: Hundredths(whole: 10)).hours == Hundredths(whole: 10))
  }
}
