import Comparison
import Model
import Passerelle
import Recognition

/// The rules that comparisons and rankings mention beside their own answer.
///
/// Of an award they know nothing but the record: it is taken as made on the as-of day (or when it says so), with the best
/// grade, and verified.
struct DecidingRules {
  private let book: RuleBook?
  private let given: Receiver?
  private let comparator: Comparator

  /// Without rules at hand nothing is decided, unless `--in` or `--rules` asks for it.
  init(_ given: Receiver?, _ workspace: Workspace, _ shared: SharedOptions) throws(Failure) {
    self.given = given
    comparator = workspace.comparator
    if given != nil || !shared.rules.isEmpty {
      let book = try shared.ruleBook()
      if let given { _ = try shared.rulesInForce(book, given, on: workspace.asOf) }
      self.book = book
    } else {
      book = shared.dataFolderIfAny.flatMap { _ in try? shared.ruleBook() }
    }
  }

  /// Nil where nobody's rules are in force, or the target belongs to no province.
  func decision(_ portfolio: [Held], to target: Subject) -> Decision? {
    guard let receiver = Receiving.receiver(of: target, given: given),
      case .one(let rules)? = book?.rules(of: receiver, on: comparator.asOf)
    else { return nil }
    let file = CaseFile(
      portfolio, to: target, receivedIn: Receiving.place(of: target, given: given),
      circumstances: .favourable(on: comparator.asOf))
    return file.decided(by: rules, catalogue: [], comparator: comparator)
  }
}
