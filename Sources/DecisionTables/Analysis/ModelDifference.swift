/// What two versions of a model decide differently, found without data.
public struct ModelDifference: Sendable {
  /// A part of a table's inputs for which the versions decide differently.
  public struct Region: Sendable {
    public let region: RegionText
    public let old: String
    public let new: String
    /// The rows that match there, from 0.
    public let oldRows: [Int]
    public let newRows: [Int]
  }

  public struct Table: Sendable {
    /// The decision or knowledge model.
    public let name: String
    public let regions: [Region]
    /// Regions beyond the budget's.
    public let unlisted: Int
  }

  /// Why something could be neither shown to be the same nor told apart.
  public enum Doubt: Sendable, Hashable {
    /// Logic that is no table, or with cells that do more than compare with constants, is written differently.
    case written(String)
    /// The tables have other outputs.
    case outputs(String)
  }

  /// One for each table that both versions have.
  public internal(set) var tables: [Table] = []
  /// Decisions that only one version has.
  public internal(set) var onlyOld: [String] = []
  public internal(set) var onlyNew: [String] = []
  /// Constants with their old and new values.
  public internal(set) var constants: [(name: String, old: String, new: String)] = []
  public internal(set) var doubts: [Doubt] = []
  /// Whether the budget was not enough to compare everything.
  public internal(set) var isPartial = false

  /// Whether every decision is proven to be the same for all inputs. Constants may have other values, where no table decides
  /// otherwise for it.
  public var isEquivalent: Bool {
    !isPartial && doubts.isEmpty && onlyOld.isEmpty && onlyNew.isEmpty && tables.allSatisfy(\.regions.isEmpty)
  }
}

extension CompiledModel {
  /// Compares each decision and knowledge model with the one of the same name in an older version.
  ///
  /// Exact over all inputs: both tables' cells cut the columns into regions, and in each box of them the two say one
  /// thing each. Decisions are compared one by one; where all are the same, so are the models.
  /// - Complexity: as many boxes as the rows of both versions cut the space into, bounded by the budget.
  public func difference(from old: CompiledModel, budget: AnalysisBudget = .standard) -> ModelDifference {
    var difference = ModelDifference()
    let (before, after) = (old.ownLogic, ownLogic)
    difference.onlyOld = before.filter { element in !after.contains { $0.name == element.name } }.map(\.name)
    difference.onlyNew = after.filter { element in !before.contains { $0.name == element.name } }.map(\.name)
    for oldConstant in old.constants {
      guard let new = constants.first(where: { $0.name == oldConstant.name }),
        !new.value.isSame(as: oldConstant.value)
      else { continue }
      difference.constants.append((new.name, oldConstant.value.literal, new.value.literal))
    }
    let isConstant = Set(constants.map(\.name)).intersection(old.constants.map(\.name))
    for element in after where !isConstant.contains(element.name) {
      guard let other = before.first(where: { $0.name == element.name }) else { continue }
      compare(element, with: other, of: old, budget: budget, into: &difference)
    }
    return difference
  }

  /// The decisions and knowledge models of the model asked for.
  private var ownLogic: [CompiledElement] {
    elements.filter { element in
      switch element.kind {
      case .decision, .knowledge: element.model == 0
      case .input, .service: false
      }
    }
  }

  private func compare(
    _ element: CompiledElement, with other: CompiledElement, of old: CompiledModel, budget: AnalysisBudget,
    into difference: inout ModelDifference
  ) {
    let tables = tables().filter { $0.element.place == element.place }.map(\.table)
    let oldTables = old.tables().filter { $0.element.place == other.place }.map(\.table)
    guard tables.count == 1, oldTables.count == 1,
      signature(element.place, isWithoutTables: true)
        == old.signature(other.place, isWithoutTables: true)
    else {
      if signature(element.place) != old.signature(other.place) { difference.doubts.append(.written(element.name)) }
      return
    }
    guard Set(tables[0].outputs.map(\.name)) == Set(oldTables[0].outputs.map(\.name)) else {
      difference.doubts.append(.outputs(element.name))
      return
    }
    let comparison = TableComparison(
      old: oldTables[0], old.domains(of: oldTables[0], in: other), new: tables[0], domains(of: tables[0], in: element))
    if comparison.isOpaque {
      if signature(element.place) != old.signature(other.place) { difference.doubts.append(.written(element.name)) }
      return
    }
    let (regions, unlisted, isPartial) = comparison.regions(budget)
    difference.tables.append(ModelDifference.Table(name: element.name, regions: regions, unlisted: unlisted))
    if isPartial { difference.isPartial = true }
  }
}
