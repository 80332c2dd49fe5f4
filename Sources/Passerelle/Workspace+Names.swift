public import Model

extension Workspace {
  /// What a name that a person typed stands for.
  public enum Named<Value: Sendable>: Sendable {
    case one(Value)
    /// Several begin so; their ids, sorted.
    case several([String])
    /// None; the nearest ids.
    case none(nearest: [String])
  }

  /// A credential by its id, or by any unambiguous beginning of it.
  public func credential(named name: String) -> Named<Credential> {
    let wanted = name.lowercased()
    if let exact = catalogue[name] ?? catalogue[wanted] { return .one(exact) }
    let beginning = wanted.isEmpty ? [] : catalogue.ids(beginning: wanted)
    if beginning.count == 1, let only = catalogue[beginning[0]] { return .one(only) }
    if beginning.count > 1 { return .several(beginning) }
    return .none(nearest: Workspace.nearest(to: wanted, among: (0..<catalogue.count).map { catalogue.id(at: $0) }))
  }

  public func role(named name: String) -> Named<Role> { Workspace.find(name, among: roles, id: \.id) }

  /// A competency by its id, its URI or any unambiguous beginning of its id.
  public func competency(named name: String) -> Named<CompetencyNumber> {
    if let number = frameworks.number(of: name) { return .one(number) }
    return Workspace.find(name, among: frameworks.competencies.indices.map(CompetencyNumber.init)) { frameworks[$0].id }
  }

  static func find<Value: Sendable>(
    _ name: String, among values: [Value], id: (Value) -> String
  ) -> Named<Value> {
    let wanted = name.lowercased()
    if let exact = values.first(where: { id($0) == name || id($0) == wanted }) { return .one(exact) }
    let beginning = values.filter { id($0).hasPrefix(wanted) && !wanted.isEmpty }
    if beginning.count == 1, let only = beginning.first { return .one(only) }
    if beginning.count > 1 { return .several(beginning.map(id).sorted()) }
    return .none(nearest: nearest(to: wanted, among: values.map(id)))
  }

  /// The ids that most resemble `name`: those that contain it, then those that share most letter pairs with it.
  private static func nearest(to name: String, among ids: [String]) -> [String] {
    let wanted = pairs(name)
    let scored = ids.map { id -> (id: String, score: Int) in
      let own = pairs(id)
      let shared = own.filter(wanted.contains).count
      let dice = own.isEmpty && wanted.isEmpty ? 0 : 2000 * shared / (own.count + wanted.count)
      return (id, dice + (name.count > 2 && id.contains(name) ? 1000 : 0))
    }
    return scored.filter { $0.score >= 400 }.sorted { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
      .prefix(3).map(\.id)
  }

  private static func pairs(_ text: String) -> Set<String> {
    let letters = Array(text)
    return Set(zip(letters, letters.dropFirst()).map { String([$0, $1]) })
  }
}
