public import Model
public import Recognition

/// When rules are in force, in words.
public enum RuleDates {
  public static func words(_ span: DateSpan) -> Text {
    switch (span.from, span.to) {
    case (let from?, let to?): Text("in force \(from) to \(to)", "en vigueur du \(from) au \(to)")
    case (let from?, nil): Text("in force since \(from)", "en vigueur depuis le \(from)")
    case (nil, let to?): Text("in force until \(to)", "en vigueur jusqu'au \(to)")
    case (nil, nil): Text("in force without limit", "en vigueur sans limite")
    }
  }

  public static func noneInForce(of receiver: Receiver, on day: CalendarDate, others: [RuleModel]) -> Text {
    let known = Text.joined(
      others.map { model in
        let when = words(model.span)
        return Text("\(model.version) \(when.reading(.english))", "\(model.version) \(when.reading(.french))")
      }, separator: .same(", "))
    return Text(
      "no rules of `\(receiver.code)` are in force on \(day); there are \(known.reading(.english))",
      "aucune règle de `\(receiver.code)` n'est en vigueur le \(day); il y a \(known.reading(.french))")
  }
}
