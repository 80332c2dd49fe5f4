/// The names in sight at one place of an expression, innermost last.
struct Scope {
  enum Meaning {
    /// A value at this place of the stack.
    case slot(Int)
    case function(FEELFunction)
    /// A value that is the same in every evaluation.
    case constant(FEELValue)
  }

  private enum Entry {
    case name(FEELName, Meaning)
    /// Inside a filter, whose item stands at this place of the stack: every name may be one of its parts.
    case filter(item: Int)
  }

  private var entries: [Entry] = []
  /// How many values stand on the stack.
  private(set) var depth = 0
  /// Names of parts that values of the model have, which may be spelled with spaces.
  private(set) var members: NameSet
  let types: [String: FEELType]

  init(members: NameSet = NameSet(), types: [String: FEELType] = [:]) {
    self.members = members
    self.types = types
  }

  /// A state to come back to.
  var mark: (entries: Int, depth: Int) { (entries.count, depth) }

  mutating func restore(_ mark: (entries: Int, depth: Int)) {
    entries.removeSubrange(mark.entries...)
    depth = mark.depth
  }

  /// Adds a value on the stack, and its name.
  mutating func bind(_ name: String) {
    entries.append(.name(FEELName(name), .slot(depth)))
    depth += 1
  }

  /// Adds a value on the stack that has no name.
  mutating func bindNothing() { depth += 1 }

  /// Adds the name of a part that a value of this very text has.
  mutating func addMember(_ name: String) { members.insert(FEELName(name)) }

  mutating func bind(_ name: String, to function: FEELFunction) {
    entries.append(.name(FEELName(name), .function(function)))
  }

  mutating func bind(_ name: String, toConstant value: FEELValue) {
    entries.append(.name(FEELName(name), .constant(value)))
  }

  mutating func bindFilterItem() {
    entries.append(.name(FEELName("item"), .slot(depth)))
    entries.append(.filter(item: depth))
    depth += 1
  }

  var isInFilter: Bool {
    entries.contains { if case .filter = $0 { true } else { false } }
  }

  /// The longest name in sight that the text goes on with: its length in scalars and its words.
  func longestName(in scanner: Scanner) -> (length: Int, name: String)? {
    var best: (length: Int, name: String)?
    func offer(_ name: FEELName) {
      if let length = scanner.length(of: name), length > best?.length ?? 0 { best = (length, name.text) }
    }
    for case .name(let name, _) in entries.reversed() { offer(name) }
    for name in BuiltIns.names.candidates(scanner) { offer(name) }
    if isInFilter {
      for name in members.candidates(scanner) { offer(name) }
    }
    return best
  }

  /// What a name means here; nil for nothing.
  func resolve(_ name: String) -> Expression? {
    var items: [Int] = []
    var meaning: Expression?
    loop: for entry in entries.reversed() {
      switch entry {
      case .filter(let item): items.append(item)
      case .name(let candidate, let what) where candidate.text == name:
        switch what {
        case .slot(let slot): meaning = .slot(slot)
        case .function(let function): meaning = .constant(.function(function))
        case .constant(let value): meaning = .constant(value)
        }
        break loop
      case .name: break
      }
    }
    if meaning == nil, let builtIn = BuiltIns.named(name) {
      meaning = .constant(.function(FEELFunction(.builtIn(builtIn))))
    }
    for item in items.reversed() { meaning = .member(name, item: item, otherwise: meaning) }
    return meaning
  }
}

/// Names to be found in a text, by their first word.
struct NameSet: Sendable {
  private var names: [[Unicode.Scalar]: [FEELName]] = [:]

  init(_ names: some Sequence<String> = []) {
    for name in Set(names).sorted() { insert(FEELName(name)) }
  }

  mutating func insert(_ name: FEELName) {
    guard let first = name.tokens.first, names[first]?.contains(name) != true else { return }
    names[first, default: []].append(name)
  }

  func candidates(_ scanner: Scanner) -> [FEELName] { names[scanner.word] ?? [] }
}
