import ArgumentParser
import Comparison
import Loading
import Model
import Passerelle
import Recognition
import Reporting

extension SharedOptions {
  /// The recognition rules that the options name, else those of the data folder. Rules that cannot be read end the command:
  /// a case must not be decided by others in their place.
  func ruleBook() throws(Failure) -> RuleBook {
    let paths: [String]
    if rules.isEmpty { paths = [try dataFolder().rules] } else { paths = rules }
    let files = InputFiles.decisionModels(at: paths)
    let (book, diagnostics) = RuleBook.read(files.value)
    try rejectUnreadable(files.diagnostics + diagnostics)
    report(diagnostics)
    return book
  }

  /// One model of a file that a command names.
  func ruleModel(_ path: String) throws(Failure) -> RuleModel {
    let (model, diagnostics) = RuleModel.read(path)
    try rejectUnreadable(diagnostics)
    guard let model else { throw Failure(.data) }
    return model
  }

  /// The rules of a receiver in force on a day; none in force is an error that says when there were some.
  func rulesInForce(_ book: RuleBook, _ receiver: Receiver, on day: CalendarDate) throws(Failure) -> RuleModel {
    switch book.rules(of: receiver, on: day) {
    case .one(let model): return model
    case .none(let others):
      let message = RuleDates.noneInForce(of: receiver, on: day, others: others)
      throw Failure(.noInput, message)
    case .unknown:
      let known = book.receivers.map { "`\($0.code)`" }.joined(separator: ", ")
      throw Failure(
        .noInput,
        Text(
          "nobody has written rules for `\(receiver.code)`; there are rules for \(known)",
          "personne n'a écrit de règles pour `\(receiver.code)`; il y en a pour \(known)"))
    }
  }
}

/// `QC`, `CA-QC` or `employer`.
struct ReceiverArgument: ExpressibleByArgument {
  let receiver: Receiver

  init?(argument: String) {
    guard let receiver = Receiver(name: argument) else { return nil }
    self.receiver = receiver
  }
}

/// Who receives a target where no option says it.
enum Receiving {
  /// The target's own jurisdiction; for a role an employer; nil for a target that belongs to no province.
  static func receiver(of target: Subject, given: Receiver?) -> Receiver? {
    if target.isRole { return .employer }
    if let given { return given }
    return target.region == .providers ? nil : target.jurisdiction.map(Receiver.jurisdiction)
  }

  /// Where the work is done or the credit is given: a role too may be asked for in one province.
  static func place(of target: Subject, given: Receiver?) -> Jurisdiction? { given?.place ?? target.jurisdiction }
}

extension SharedOptions {
  /// The file that the policy is read from, for records.
  func policyText() throws(Failure) -> [UInt8] {
    if let index = try openedIndex() { return index.policyText }
    return Array(try TextFile(path: try policyPath()).text().utf8)
  }
}
