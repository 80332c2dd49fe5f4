/// A measured number with a fixed count of decimals.
enum Fixed {
  /// Rounded half away from zero; `places` at most 9. What is not finite is written as words that JSON does not know,
  /// and is never asked for.
  static func written(_ value: Double, places: Int) -> String {
    guard value.isFinite, value.magnitude < 1e9 else { return value > 0 ? "1000000000" : "-1000000000" }
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let units = Int64((value.magnitude * scale).rounded())
    let whole = units / Int64(scale)
    let fraction = String(units % Int64(scale))
    let sign = value < 0 && units > 0 ? "-" : ""
    return sign + String(whole)
      + (places > 0 ? "." + String(repeating: "0", count: places - fraction.count) + fraction : "")
  }
}
