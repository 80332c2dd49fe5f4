import Loading
import Model

/// Applies contexts to one another (JSON-LD 1.1 Processing Algorithms, sections 4.1 and 4.2).
///
/// What is not understood here ends the reading: a signature is then not checked, rather than checked of something else.
struct ContextProcessing {
  let folder: ContextFolder
  /// Contexts that lead to contexts are followed no deeper.
  static let depthLimit = 16

  func applied(
    _ local: JSONTree, to active: ActiveContext, propagates: Bool = true, overrides: Bool = false, depth: Int = 0
  ) throws(ProofFault) -> ActiveContext {
    guard depth < ContextProcessing.depthLimit else {
      throw .beyond("contexts within contexts, too deep", "des contextes dans des contextes, trop profonds")
    }
    var result = active
    let isPropagated: Bool
    if case .boolean(let flag)? = local["@propagate"] { isPropagated = flag } else { isPropagated = propagates }
    if !isPropagated { result.remember(active) }
    for context in local == .null ? [.null] : local.list {
      switch context {
      case .null:
        guard overrides || !result.terms.values.contains(where: \.isProtected) else {
          throw .beyond("a context that undoes protected terms", "un contexte qui annule des termes protégés")
        }
        result = ActiveContext()
      case .string(let address):
        guard let loaded = folder.context(at: address), let inner = loaded["@context"] else {
          throw .noContext(address)
        }
        result = try applied(inner, to: result, overrides: overrides, depth: depth + 1)
      case .object: try apply(context, to: &result, overrides: overrides, depth: depth)
      default:
        throw .beyond(
          "a context that is neither an address nor an object", "un contexte qui n'est ni une adresse ni un objet")
      }
    }
    return result
  }

  private func apply(
    _ context: JSONTree, to result: inout ActiveContext, overrides: Bool, depth: Int
  ) throws(ProofFault) {
    for key in ["@import", "@direction"] where context[key] != nil {
      throw .beyond("`\(key)` in a context", "`\(key)` dans un contexte")
    }
    if context["@base"] != nil { throw .beyond("`@base` in a context", "`@base` dans un contexte") }
    for member in context.members {
      switch (member.key, member.value) {
      case ("@vocab", .null): result.vocabulary = nil
      case ("@vocab", .string(let text)):
        guard let iri = result.expanded(text, isTerm: true), IRI.isAbsolute(iri) else {
          throw .beyond("a relative `@vocab`", "un `@vocab` relatif")
        }
        result.vocabulary = iri
      case ("@language", .null): result.language = nil
      case ("@language", .string(let text)): result.language = text
      default: break
      }
    }
    let isProtected = context["@protected"] == .boolean(true)
    var definitions = Definitions(context: context, result: result, isProtected: isProtected, overrides: overrides)
    for member in context.members where !ActiveContext.keywords.contains(member.key) {
      try definitions.define(member.key)
    }
    result = definitions.result
  }
}

/// The terms of one context while they are being defined: one may lean on another.
private struct Definitions {
  let context: JSONTree
  var result: ActiveContext
  let isProtected: Bool
  let overrides: Bool
  /// False while a term is being defined, true after.
  private var isDefined: [String: Bool] = [:]

  init(context: JSONTree, result: ActiveContext, isProtected: Bool, overrides: Bool) {
    self.context = context
    self.result = result
    self.isProtected = isProtected
    self.overrides = overrides
  }

  mutating func define(_ term: String) throws(ProofFault) {
    if let isDone = isDefined[term] {
      guard isDone else { throw .beyond("terms that lean on each other", "des termes qui s'appuient l'un sur l'autre") }
      return
    }
    guard let value = context.members.first(where: { $0.key == term })?.value else { return }
    if ActiveContext.isKeywordForm(term) { return }
    isDefined[term] = false
    let earlier = result.terms[term]
    result.terms[term] = nil
    var definition = TermDefinition(isProtected: isProtected)
    switch value {
    case .null: break
    case .string(let text): try name(&definition, term, text, isSimple: true)
    case .object: try read(value, of: term, into: &definition)
    default: throw .beyond("a term that is neither text nor an object", "un terme qui n'est ni du texte ni un objet")
    }
    if let earlier, earlier.isProtected, !overrides {
      guard earlier.isAlike(definition) else {
        throw .beyond(
          "the protected term \(quoted(term)) is defined again", "le terme protégé \(quoted(term)) est redéfini")
      }
      definition = earlier
    }
    result.terms[term] = definition
    isDefined[term] = true
  }

  private mutating func read(
    _ value: JSONTree, of term: String, into definition: inout TermDefinition
  ) throws(ProofFault) {
    if case .boolean(let flag)? = value["@protected"] { definition.isProtected = flag }
    if let type = value["@type"]?.string { definition.type = try expanded(type) }
    for key in ["@reverse", "@nest", "@index", "@direction"] where value[key] != nil { definition.isBeyond = true }
    definition.containers = Set(value["@container"]?.list.compactMap(\.string) ?? [])
    definition.scoped = value.members.first { $0.key == "@context" }?.value
    if let language = value.members.first(where: { $0.key == "@language" })?.value {
      definition.language = .some(language.string)
    }
    switch value.members.first(where: { $0.key == "@id" })?.value {
    case .null: break
    case .string(let text) where text != term: try name(&definition, term, text, isSimple: false)
    case .string, nil: try nameByItself(&definition, term)
    default: throw .beyond("an `@id` that is no text", "un `@id` qui n'est pas du texte")
    }
    if case .boolean(let flag)? = value["@prefix"] { definition.isPrefix = flag }
  }

  /// The term stands for what `text` stands for.
  private mutating func name(
    _ definition: inout TermDefinition, _ term: String, _ text: String, isSimple: Bool
  ) throws(ProofFault) {
    if text == term {
      try nameByItself(&definition, term)
      return
    }
    definition.iri = try expanded(text)
    let isEnding = definition.iri?.last.map { ":/?#[]@".contains($0) } ?? false
    definition.isPrefix = isSimple && !term.contains(":") && !term.contains("/") && isEnding
  }

  private mutating func nameByItself(_ definition: inout TermDefinition, _ term: String) throws(ProofFault) {
    if term.dropFirst().contains(":") {
      let prefix = String(term.prefix { $0 != ":" })
      try define(prefix)
      definition.iri = result.expanded(term, isTerm: false)
    } else if let vocabulary = result.vocabulary {
      definition.iri = vocabulary + term
    }
  }

  /// The IRI of words in this context, whose terms may not have been defined yet.
  private mutating func expanded(_ text: String) throws(ProofFault) -> String? {
    if !ActiveContext.keywords.contains(text) {
      try define(text)
      if let colon = text.dropFirst().firstIndex(of: ":") { try define(String(text[..<colon])) }
    }
    return result.expanded(text, isTerm: true)
  }
}

extension ProofFault {
  /// Something in JSON-LD that is not understood here.
  static func beyond(_ english: String, _ french: String) -> ProofFault {
    .linkedData(
      Text(
        "its JSON-LD has what is not understood here: \(english)",
        "son JSON-LD contient ce qui n'est pas compris ici : \(french)"))
  }

  static func noContext(_ address: String) -> ProofFault {
    .linkedData(
      Text(
        "the folder of contexts has no copy of \(quoted(address, atMost: 120))",
        "le dossier des contextes n'a pas de copie de \(quoted(address, atMost: 120))"))
  }
}
