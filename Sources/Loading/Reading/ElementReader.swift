import Model
import XMLReading

/// One element, read with a report of everything in it that does not belong.
struct ElementReader {
  let element: XMLElement
  /// The vocabulary's.
  let namespace: String
  let log: DiagnosticLog

  init(_ element: XMLElement, namespace: String, log: DiagnosticLog) {
    self.element = element
    self.namespace = namespace
    self.log = log
  }

  var name: String { element.name }
  /// Whether its name is one of the vocabulary's, and not of some other namespace.
  var isOwn: Bool { element.namespace == namespace }
  var location: SourceLocation { log.location(element.position) }

  /// The children of this name, in order.
  func all(_ name: String) -> [ElementReader] {
    element.children.compactMap { child in
      child.name == name && child.namespace == namespace
        ? ElementReader(child, namespace: namespace, log: log) : nil
    }
  }

  func first(_ name: String) -> ElementReader? { all(name).first }

  /// The first child of this name; reported when there is none.
  func required(_ name: String) -> ElementReader? {
    if let child = first(name) { return child }
    reportMissing(child: name)
    return nil
  }

  func reportMissing(child name: String) {
    report(
      "missing-element",
      Text(
        "\(quoted(self.name)) has no \(quoted(name)), which it needs",
        "il manque à \(quoted(self.name)) un élément \(quoted(name)), qui est obligatoire"))
  }

  /// Reports a problem with this element.
  func report(_ code: String, _ message: @autoclosure () -> Text) { report(.problem, code, message()) }

  func report(_ severity: Diagnostic.Severity, _ code: String, _ message: @autoclosure () -> Text) {
    log.report(severity, code, at: element.position, message())
  }

  // MARK: What may stand in it

  /// Reports attributes, elements and words that do not belong here, and elements that may come only once.
  func allow(attributes: [String] = [], once: [String] = [], many: [String] = [], words: Bool = false) {
    checkAttributes(attributes)
    var places: [String: XMLPosition] = [:]
    for child in element.children {
      let isKnown = child.namespace == namespace && (once.contains(child.name) || many.contains(child.name))
      guard isKnown else {
        reportUnknown(child: child, among: once + many)
        continue
      }
      guard once.contains(child.name) else { continue }
      if let first = places[child.name] {
        reportRepeated(child, first: first)
      } else {
        places[child.name] = child.position
      }
    }
    if !words { checkNoWords() }
  }

  private func checkAttributes(_ known: [String]) {
    for attribute in element.attributes {
      switch attribute.namespace {
      case XMLName.xmlNamespace, "http://www.w3.org/2001/XMLSchema-instance": continue
      case nil where known.contains(attribute.name): continue
      default:
        report(
          "unknown-attribute",
          Text(
            "\(quoted(attribute.name)) is not an attribute of \(quoted(name))",
            "\(quoted(attribute.name)) n'est pas un attribut de l'élément \(quoted(name))")
            + suggestion(for: attribute.name, among: known))
      }
    }
  }

  /// Reports a child that has no place here.
  func reportUnknown(child: XMLElement, among known: [String]) {
    log.report(
      "unknown-element", at: child.position,
      Text(
        "\(quoted(child.name)) does not belong in \(quoted(name))",
        "\(quoted(child.name)) n'a pas sa place dans \(quoted(name))") + hint(for: child, among: known))
  }

  /// The namespace, where only that is wrong; else the name probably meant.
  private func hint(for child: XMLElement, among known: [String]) -> Text {
    guard child.namespace != namespace, known.contains(child.name) else {
      return suggestion(for: child.name, among: known)
    }
    return Text(
      " in this namespace; write it in \(quoted(namespace))",
      " dans cet espace de noms; écrivez-le dans \(quoted(namespace))")
  }

  private func reportRepeated(_ child: XMLElement, first: XMLPosition) {
    log.report(
      "repeated-element", at: child.position,
      Text(
        "\(quoted(name)) has \(quoted(child.name)) more than once; only the first, on line \(first.line), is read",
        "\(quoted(name)) contient plus d'un élément \(quoted(child.name)); seul le premier, à la ligne \(first.line), "
          + "est lu"))
  }

  private func checkNoWords() {
    let words = element.trimmedText
    if !words.isEmpty {
      report(
        "unexpected-text",
        Text(
          "the words \(quoted(words)) stand directly in \(quoted(name)), which holds none",
          "les mots \(quoted(words)) se trouvent directement dans \(quoted(name)), qui n'en contient pas"))
    }
  }
}
