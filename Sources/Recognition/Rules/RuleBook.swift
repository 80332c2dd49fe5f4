public import Model

/// The rules of every receiver, in all their versions.
public struct RuleBook: Sendable {
  /// By receiver, then by the first day in force.
  public let models: [RuleModel]

  public init(_ models: [RuleModel]) {
    self.models = models.sorted { a, b in
      if a.receiver != b.receiver { return a.receiver < b.receiver }
      let (first, second) = (a.span.from?.description ?? "", b.span.from?.description ?? "")
      return (first, a.version, a.source) < (second, b.version, b.source)
    }
  }

  /// Reads the models in files, and says where versions of one receiver are in force on the same day.
  public static func read(_ files: [String]) -> (book: RuleBook, diagnostics: [Diagnostic]) {
    var models: [RuleModel] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      let read = RuleModel.read(file)
      models += read.model.map { [$0] } ?? []
      diagnostics += read.diagnostics
    }
    let book = RuleBook(models)
    for (earlier, later) in zip(book.models, book.models.dropFirst())
    where earlier.receiver == later.receiver && overlap(earlier.span, later.span) {
      diagnostics.append(
        Diagnostic(
          .problem, "rules-overlap", at: SourceLocation(file: later.source),
          Text(
            "in force on days on which `\(earlier.source)` is too; the later one is used",
            "en vigueur des jours où `\(earlier.source)` l'est aussi; la plus récente est appliquée")))
    }
    return (book, diagnostics)
  }

  private static func overlap(_ a: DateSpan, _ b: DateSpan) -> Bool {
    func isBefore(_ end: CalendarDate?, _ start: CalendarDate?) -> Bool {
      guard let end, let start else { return false }
      return end < start
    }
    return !isBefore(a.to, b.from) && !isBefore(b.to, a.from)
  }

  /// What rules apply on a day.
  public enum InForce: Sendable {
    case one(RuleModel)
    /// The receiver has rules, but none on that day.
    case none(others: [RuleModel])
    /// Nobody wrote rules for this receiver.
    case unknown
  }

  /// The receiver's rules on a day; of several versions, the one that began last.
  public func rules(of receiver: Receiver, on day: CalendarDate) -> InForce {
    let own = models.filter { $0.receiver == receiver }
    if own.isEmpty { return .unknown }
    return own.last { $0.span.contains(day) }.map(InForce.one) ?? .none(others: own)
  }

  public var receivers: [Receiver] { Set(models.map(\.receiver)).sorted() }
}
