extension CompiledModel {
  /// The kernel of a decision that is a table; nil for other decisions, and for tables with cells that do more than
  /// compare their input with constants.
  ///
  /// - Complexity: linear in rules times breakpoints. Make it once.
  public func kernel(of decision: String) -> TableKernel? {
    guard let number = element(decision), case .decision(_, .table(let table)) = elements[number].kind else {
      return nil
    }
    var compiler = KernelCompiler(table)
    return compiler.compile()
  }
}
