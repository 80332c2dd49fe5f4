import ArgumentParser
import Comparison
import Model
import Recognition
import Reporting

/// Whose rules are asked.
struct ReceivingOptions: ParsableArguments {
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Where it is received: QC, ON, … or employer (default: the target's jurisdiction).", valueName: "receiver"))
  var `in`: ReceiverArgument?

  /// The receiver, or an error for a target that belongs to no province.
  func receiver(of target: Subject) throws(Failure) -> Receiver {
    guard let receiver = Receiving.receiver(of: target, given: `in`?.receiver) else {
      throw Failure(
        .usage,
        Text(
          "`\(target.id)` belongs to no province; say with `--in` where it is received, such as `--in ON`",
          "`\(target.id)` ne relève d'aucune province; indiquez par `--in` où il est reçu, par exemple `--in ON`"))
    }
    return receiver
  }
}

/// What no catalogue can know of an award.
struct CircumstanceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("When it was awarded (YYYY-MM-DD).", valueName: "date")) var awarded: DateArgument?
  @Option(help: ArgumentHelp("The grade, 0 to 100.", valueName: "grade")) var grade: ThresholdArgument?
  @Flag(inversion: .prefixedNo, help: "Whether somebody checked that the award is real, and it was.")
  var verified: Bool?

  func circumstances(asOf day: CalendarDate) throws(Failure) -> Circumstances {
    if let awarded, awarded.date > day {
      throw Failure(
        .usage,
        Text(
          "awarded on \(awarded.date), after the as-of date \(day); check `--awarded` or `--as-of`",
          "délivré le \(awarded.date), après la date d'effet \(day); vérifiez `--awarded` ou `--as-of`"))
    }
    return Circumstances(awarded: awarded?.date, grade: grade?.value, isVerified: verified)
  }
}
