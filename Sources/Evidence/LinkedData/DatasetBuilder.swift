import Loading
import Model

/// Turns a JSON-LD document into RDF (JSON-LD 1.1 Processing Algorithms, sections 5.1, 5.3 and 8).
struct DatasetBuilder {
  let contexts: ContextProcessing
  private(set) var quads: Set<Quad> = []
  /// Properties and types that no context defines: no statement is made of them, and no signature covers them.
  private(set) var undefined: [String] = []
  private var blankNodes = 0
  private var named: [String: Int] = [:]

  /// No document makes more statements than this.
  static let quadLimit = 100_000

  init(_ folder: ContextFolder) { contexts = ContextProcessing(folder: folder) }

  mutating func add(_ document: JSONTree) throws(ProofFault) {
    _ = try node(document, ActiveContext(), of: nil, in: nil)
  }

  private mutating func blank() -> RDFTerm {
    blankNodes += 1
    return .blank(blankNodes)
  }

  private mutating func emit(_ subject: RDFTerm, _ predicate: String, _ object: RDFTerm, _ graph: RDFTerm?)
    throws(ProofFault)
  {
    guard quads.count < DatasetBuilder.quadLimit else { throw .beyond("too many statements", "trop d'énoncés") }
    quads.insert(Quad(subject: subject, predicate: predicate, object: object, graph: graph))
  }

  private mutating func pass(_ name: String) { if !undefined.contains(name) { undefined.append(name) } }

  /// The term of an identifier; nil for one that is no absolute address.
  private mutating func term(_ iri: String) -> RDFTerm? {
    if iri.hasPrefix("_:") {
      let number = named[iri] ?? blankNodes + 1
      if named[iri] == nil {
        named[iri] = number
        blankNodes = number
      }
      return .blank(number)
    }
    return IRI.isAbsolute(iri) ? .iri(iri) : nil
  }

  /// The contexts that hold within an object, after those of its property, its own and those of its types.
  private func context(
    within object: JSONTree, _ active: ActiveContext, of property: TermDefinition?
  ) throws(ProofFault) -> (inner: ActiveContext, types: ActiveContext) {
    var context = active
    if let before = context.before {
      let keys = object.members.map { active.expanded($0.key, isTerm: true) }
      if !keys.contains("@value"), keys != ["@id"] { context = before }
    }
    if let scoped = property?.scoped { context = try contexts.applied(scoped, to: context, overrides: true) }
    if let own = object.members.first(where: { $0.key == "@context" })?.value {
      context = try contexts.applied(own, to: context)
    }
    let types = context
    for member in object.members.sorted(by: { $0.key.isBefore($1.key) })
    where context.expanded(member.key, isTerm: true) == "@type" {
      for type in member.value.list.compactMap(\.string).sorted(by: { $0.isBefore($1) }) {
        guard let scoped = types.terms[type]?.scoped else { continue }
        context = try contexts.applied(scoped, to: context, propagates: false)
      }
    }
    return (context, types)
  }

  /// Makes the statements of a node, and answers with its name.
  private mutating func node(
    _ object: JSONTree, _ active: ActiveContext, of property: TermDefinition?, in graph: RDFTerm?
  ) throws(ProofFault) -> RDFTerm? {
    let (context, types) = try self.context(within: object, active, of: property)
    return try node(object, context, types, in: graph)
  }

  private mutating func node(
    _ object: JSONTree, _ context: ActiveContext, _ types: ActiveContext, in graph: RDFTerm?
  ) throws(ProofFault) -> RDFTerm? {
    var subject: RDFTerm?
    for member in object.members where context.expanded(member.key, isTerm: true) == "@id" {
      guard subject == nil, let text = member.value.string else {
        throw .beyond("an `@id` that is not one text", "un `@id` qui n'est pas un texte unique")
      }
      guard let named = context.expanded(text, isTerm: false).flatMap({ term($0) }) else {
        pass(text)
        return nil
      }
      subject = named
    }
    let name = subject ?? blank()
    for member in object.members {
      guard member.key != "@context", member.value != .null else { continue }
      guard let iri = context.expanded(member.key, isTerm: true) else {
        pass(member.key)
        continue
      }
      if ActiveContext.keywords.contains(iri) {
        try keyword(iri, member.value, of: name, types, in: graph)
      } else if IRI.isAbsolute(iri) {
        try statements(name, iri, member, context, in: graph)
      } else {
        pass(member.key)
      }
    }
    return name
  }

  private mutating func keyword(
    _ keyword: String, _ value: JSONTree, of subject: RDFTerm, _ types: ActiveContext, in graph: RDFTerm?
  ) throws(ProofFault) {
    switch keyword {
    case "@id", "@index": break
    case "@type":
      for item in value.list {
        guard let text = item.string else { throw .beyond("a type that is no text", "un type qui n'est pas du texte") }
        guard let type = types.expanded(text, isTerm: true).flatMap({ term($0) }) else {
          pass(text)
          continue
        }
        try emit(subject, RDFTerm.type, type, graph)
      }
    default: throw .beyond("`\(keyword)` in a node", "`\(keyword)` dans un nœud")
    }
  }

  private mutating func statements(
    _ subject: RDFTerm, _ predicate: String, _ member: JSONTree.Member, _ context: ActiveContext, in graph: RDFTerm?
  ) throws(ProofFault) {
    let definition = context.terms[member.key]
    let containers = definition?.containers ?? []
    if definition?.isBeyond ?? false || !containers.isDisjoint(with: ["@id", "@type"]) {
      throw .beyond("the term \(quoted(member.key))", "le terme \(quoted(member.key))")
    }
    if definition?.type == "@json" {
      guard let bytes = CanonicalJSON.bytes(member.value) else { throw .numberOutOfRange }
      let text = String(decoding: bytes, as: UTF8.self)
      try emit(subject, predicate, .literal(text, datatype: RDFTerm.json, language: nil), graph)
      return
    }
    if containers.contains("@language"), member.value.isObject {
      for entry in member.value.members {
        let language = context.expanded(entry.key, isTerm: true) == "@none" ? nil : entry.key.lowercased()
        for words in entry.value.list {
          guard let text = words.string else {
            throw .beyond("words that are no text", "des mots qui ne sont pas du texte")
          }
          try emit(subject, predicate, DatasetBuilder.words(text, language), graph)
        }
      }
      return
    }
    var items = member.value.list
    if containers.contains("@index"), member.value.isObject { items = member.value.members.flatMap(\.value.list) }
    if containers.contains("@list") {
      try emit(subject, predicate, try list(items, definition, context, in: graph), graph)
      return
    }
    for item in items where item != .null {
      if containers.contains("@graph") {
        let name = blank()
        if let inner = try object(item, definition, context, in: name) {
          _ = inner
          try emit(subject, predicate, name, graph)
        }
      } else if let object = try object(item, definition, context, in: graph) {
        try emit(subject, predicate, object, graph)
      }
    }
  }

  private mutating func list(
    _ items: [JSONTree], _ definition: TermDefinition?, _ context: ActiveContext, in graph: RDFTerm?
  ) throws(ProofFault) -> RDFTerm {
    var head = RDFTerm.iri(RDFTerm.none)
    for item in items.reversed() where item != .null {
      if case .array = item { throw .beyond("a list in a list", "une liste dans une liste") }
      guard let object = try object(item, definition, context, in: graph) else { continue }
      let cell = blank()
      try emit(cell, RDFTerm.first, object, graph)
      try emit(cell, RDFTerm.rest, head, graph)
      head = cell
    }
    return head
  }

  /// What one value of a property stands for; nil where it stands for nothing.
  private mutating func object(
    _ item: JSONTree, _ definition: TermDefinition?, _ active: ActiveContext, in graph: RDFTerm?
  ) throws(ProofFault) -> RDFTerm? {
    switch item {
    case .null: return nil
    case .array: throw .beyond("a list in a list", "une liste dans une liste")
    case .object:
      let (context, types) = try self.context(within: item, active, of: definition)
      let keys = item.members.map { context.expanded($0.key, isTerm: true) }
      if keys.contains("@value") { return try value(item, context) }
      if let place = keys.firstIndex(of: "@list") {
        return try list(item.members[place].value.list, definition, context, in: graph)
      }
      if keys.contains("@set") { throw .beyond("`@set` in a value", "`@set` dans une valeur") }
      return try node(item, context, types, in: graph)
    case .string(let text):
      // A property's own context holds for bare words too (Expansion, step 4.2).
      let active =
        try definition?.scoped.map { scoped throws(ProofFault) in
          try contexts.applied(scoped, to: active, overrides: true)
        } ?? active
      if definition?.type == "@id" || definition?.type == "@vocab" {
        let found = active.expanded(text, isTerm: definition?.type == "@vocab").flatMap { term($0) }
        if found == nil { pass(text) }
        return found
      }
      if let type = definition?.type, type != "@none" { return .literal(text, datatype: type, language: nil) }
      return DatasetBuilder.words(text, definition?.language ?? active.language)
    case .boolean, .number:
      let type = definition?.type.flatMap { $0.hasPrefix("@") ? nil : $0 }
      return try DatasetBuilder.native(item, type)
    }
  }

  /// An object with `@value`.
  private func value(_ item: JSONTree, _ context: ActiveContext) throws(ProofFault) -> RDFTerm? {
    var (value, type, language) = (JSONTree.null, String?.none, String?.none)
    for member in item.members {
      switch context.expanded(member.key, isTerm: true) {
      case "@value": value = member.value
      case "@type": type = member.value.string.flatMap { context.expanded($0, isTerm: true) }
      case "@language": language = member.value.string
      case "@index", "@context": break
      default: throw .beyond("the key \(quoted(member.key)) in a value", "la clé \(quoted(member.key)) dans une valeur")
      }
    }
    if type == "@json" {
      guard let bytes = CanonicalJSON.bytes(value) else { throw .numberOutOfRange }
      return .literal(String(decoding: bytes, as: UTF8.self), datatype: RDFTerm.json, language: nil)
    }
    guard let text = value.string else { return value == .null ? nil : try DatasetBuilder.native(value, type) }
    if let type { return .literal(text, datatype: type, language: nil) }
    return DatasetBuilder.words(text, language)
  }

  private static func words(_ text: String, _ language: String?) -> RDFTerm {
    language.map { .literal(text, datatype: RDFTerm.langString, language: $0.lowercased()) }
      ?? .literal(text, datatype: RDFTerm.string, language: nil)
  }

  /// Numbers and truth values (section 8.2.2): whole numbers below 10²¹ as integers, others as doubles.
  private static func native(_ item: JSONTree, _ type: String?) throws(ProofFault) -> RDFTerm {
    switch item {
    case .boolean(let flag): return .literal(flag ? "true" : "false", datatype: type ?? RDFTerm.boolean, language: nil)
    case .number(let digits):
      guard let number = Double(digits), number.isFinite else { throw .numberOutOfRange }
      let isWhole = number == number.rounded() && number.magnitude < 1e21
      if isWhole && type != RDFTerm.double {
        return .literal(ShortestNumber.text(number), datatype: type ?? RDFTerm.integer, language: nil)
      }
      return .literal(ShortestNumber.scientific(number), datatype: type ?? RDFTerm.double, language: nil)
    default: throw .beyond("a value within `@value`", "une valeur dans `@value`")
    }
  }
}
