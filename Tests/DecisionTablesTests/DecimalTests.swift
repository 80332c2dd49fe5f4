import DecisionTables
import Testing

struct DecimalTests {
  struct Operation: Sendable, CustomStringConvertible {
    let left: String
    let sign: String
    let right: String
    let result: String

    init(_ left: String, _ sign: String, _ right: String, _ result: String) {
      (self.left, self.sign, self.right, self.result) = (left, sign, right, result)
    }

    var description: String { "\(left) \(sign) \(right) is \(result)" }
  }

  private func number(_ text: String) throws -> Decimal34 { try #require(Decimal34(text)) }

  @Test(
    "arithmetic is that of 34 decimal digits, rounded half-even",
    arguments: [
      Operation("0.1", "+", "0.2", "0.3"),
      Operation("1.10", "+", "2.20", "3.30"),
      Operation("9999999999999999999999999999999999", "+", "1", "10000000000000000000000000000000000"),
      Operation("1e33", "+", "0.5", "1000000000000000000000000000000000"),
      Operation("1e33", "+", "1.5", "1000000000000000000000000000000002"),
      Operation("1e33", "+", "0.50000000000000000000000000000001", "1000000000000000000000000000000001"),
      Operation("1e33", "-", "0.5", "999999999999999999999999999999999.5"),
      Operation("1e34", "-", "1e-30", "10000000000000000000000000000000000"),
      Operation("1e34", "-", "0.5", "10000000000000000000000000000000000"),
      Operation("1e34", "-", "0.6", "9999999999999999999999999999999999"),
      Operation("5", "-", "5.00", "0.00"),
      Operation("-3", "+", "5", "2"),
      Operation("0.1", "*", "0.2", "0.02"),
      Operation(
        "9999999999999999999999999999999999", "*", "9999999999999999999999999999999999",
        "99999999999999999999999999999999980000000000000000000000000000000000"),
      Operation("-1.5", "*", "4", "-6.0"),
      Operation("1", "/", "3", "0.3333333333333333333333333333333333"),
      Operation("2", "/", "3", "0.6666666666666666666666666666666667"),
      Operation("10", "/", "4", "2.5"),
      Operation("1", "/", "8", "0.125"),
      Operation("100", "/", "10", "10"),
      Operation("1", "/", "0", "nil"),
      Operation("1e6144", "*", "10", "nil"),
      Operation("12", "mod", "5", "2"),
      Operation("-12", "mod", "5", "3"),
      Operation("12", "mod", "-5", "-3"),
      Operation("-12", "mod", "-5", "-2"),
      Operation("10.1", "mod", "4.5", "1.1"),
      Operation("1e30", "mod", "7", "1"),
      Operation("5", "mod", "0", "nil"),
      Operation("2", "^", "10", "1024"),
      Operation("2", "^", "-3", "0.125"),
      Operation("2", "^", "0.5", "1.414213562373095048801688724209698"),
      Operation("1.05", "^", "30", "4.321942375150662009157288198886473"),
      Operation("-2", "^", "3", "-8"),
      Operation("-2", "^", "0.5", "nil"),
      Operation("0", "^", "-1", "nil"),
      Operation("10", "^", "7000", "nil"),
    ])
  func arithmetic(_ operation: Operation) throws {
    let (left, right) = (try number(operation.left), try number(operation.right))
    let result: Decimal34? =
      switch operation.sign {
      case "+": left.adding(right)
      case "-": left.subtracting(right)
      case "*": left.multiplied(by: right)
      case "/": left.divided(by: right)
      case "mod": left.modulo(right)
      default: left.raised(to: right)
      }
    #expect((result?.description ?? "nil") == operation.result)
  }

  @Test(
    "roots, exponentials and logarithms have 34 right digits",
    arguments: [
      ("sqrt", "2", "1.414213562373095048801688724209698"), ("sqrt", "9", "3"), ("sqrt", "0.0001", "0.01"),
      ("sqrt", "1e31", "3162277660168379.331998893544432719"), ("sqrt", "-1", "nil"),
      ("exp", "1", "2.718281828459045235360287471352662"), ("exp", "-1", "0.3678794411714423215955237701614609"),
      ("exp", "10", "22026.46579480671651695790064528424"), ("exp", "20000", "nil"),
      ("ln", "2", "0.6931471805599453094172321214581766"), ("ln", "10", "2.302585092994045684017991454684364"),
      ("ln", "1", "0"), ("ln", "123.456", "4.815884817283263883109232105166526"), ("ln", "0", "nil"),
    ])
  func functions(name: String, argument: String, result: String) throws {
    let value = try number(argument)
    let found = name == "sqrt" ? value.squareRoot() : name == "exp" ? value.exponential() : value.naturalLogarithm()
    #expect((found.map { $0.isZero ? "0" : $0.description } ?? "nil") == result)
  }

  @Test(
    "every way to round does what its name says",
    arguments: [
      (Rounding.halfEven, ["2", "-2", "4", "-4"]), (.halfUp, ["3", "-3", "4", "-4"]),
      (.halfDown, ["2", "-2", "3", "-3"]),
      (.up, ["3", "-3", "4", "-4"]), (.down, ["2", "-2", "3", "-3"]), (.floor, ["2", "-3", "3", "-4"]),
      (.ceiling, ["3", "-2", "4", "-3"]),
    ])
  func rounding(mode: Rounding, results: [String]) throws {
    for (text, result) in zip(["2.5", "-2.5", "3.5", "-3.5"], results) {
      #expect(try number(text).rounded(scale: 0, mode)?.description == result)
    }
    #expect(try number("1234.5").rounded(scale: -2, mode)?.exactInt == (mode == .up || mode == .ceiling ? 1300 : 1200))
    #expect(try number("1.5").rounded(scale: 3, mode)?.description == "1.500")
  }

  @Test("numbers are equal whatever their trailing zeros, and hash alike")
  func equality() throws {
    #expect(try number("1.10") == number("1.1"))
    #expect(try number("1.10").hashValue == number("1.1").hashValue)
    #expect(try number("-0") == number("0"))
    #expect(try number("1e-40") < number("1e-39"))
    #expect(try number("-2") < number("-1.999999999999999999999999999999999"))
    #expect(try number("1e6000") > number("9e5999"))
  }

  @Test(
    "text that is no number is none",
    arguments: ["", "-", ".", "1.2.3", "1e", "1e99999999999", "0x10", " 1", "1 ", "١"])
  func notANumber(text: String) {
    #expect(Decimal34(text) == nil)
  }

  @Test("what is out of 34 digits is rounded while reading")
  func longText() throws {
    #expect(try number("12345678901234567890123456789012345").description == "12345678901234567890123456789012340")
    #expect(try number("0.00000000000000000000000000000000000000001").description.hasSuffix("00001"))
    #expect(try number("10000000000000000000000000000000005").description == "10000000000000000000000000000000000")
    #expect(
      try number("100000000000000000000000000000000050000000001").description
        == "100000000000000000000000000000000100000000000")
  }

  @Test("a + b - b is a, and (a * b) / b is a, where nothing is rounded")
  func inverses() {
    var seed: UInt64 = 7
    func random() -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 40)
    }
    for _ in 0..<2000 {
      guard let a = Decimal34(random() - 8_000_000, exponent: -(random() % 6)),
        let b = Decimal34(random() + 1, exponent: random() % 6 - 3)
      else { continue }
      #expect(a.adding(b)?.subtracting(b) == a)
      #expect(a.multiplied(by: b)?.divided(by: b) == a)
      #expect(a.adding(b) == b.adding(a))
    }
  }
}
