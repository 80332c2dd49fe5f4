import Model

/// One element of a comparison as facts: cheap to make, its words only made when somebody reads them.
protocol ElementComparison {
  static var element: Element { get }
  var finding: Finding { get }
  /// Short, for a column.
  var value: Text { get }
  var reason: Text { get }
}

extension ElementComparison {
  func described(by policy: Policy) -> ElementFinding {
    ElementFinding(
      element: Self.element, finding: finding, value: value, reason: reason,
      factor: policy.factors(of: Self.element).factor(for: finding))
  }
}

/// The reason given wherever a role is the target: an occupation has no hours, no assurance and no assessment.
let roleHasNone = Text("a role asks for none", "une profession n'en exige pas")

extension Finding {
  /// The finding for a count of steps below.
  static func steps(_ below: Int, minor: Int, substantial: Int) -> Finding {
    if below >= substantial { return .substantial }
    return below >= minor ? .minor : .none
  }

  /// The worst of several; not applicable when there are none.
  static func worst(_ findings: some Sequence<Finding>) -> Finding {
    findings.reduce(.notApplicable) { $0.worse($1) }
  }
}
