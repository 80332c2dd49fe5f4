public import XMLReading

/// Writes a decision model as DMN 1.3, whatever version it was read in.
///
/// All that the document has is kept: elements and attributes that are not known here, annotations, diagrams. Only the
/// namespaces of DMN's other versions become those of 1.3, comments are lost, and white space between elements is made
/// anew; texts stay as they are, character by character.
public struct ModelWriter {
  private static let model = "https://www.omg.org/spec/DMN/20191111/MODEL/"
  private static let others = [
    ("DMNDI", "https://www.omg.org/spec/DMN/20191111/DMNDI/"), ("FEEL", "https://www.omg.org/spec/DMN/20191111/FEEL/"),
    ("DI", "http://www.omg.org/spec/DMN/20180521/DI/"), ("DC", "http://www.omg.org/spec/DMN/20180521/DC/"),
  ]
  /// Elements that came after 1.3, all of them boxed expressions or inside of one.
  private static let later: Set<String> = ["conditional", "filter", "for", "some", "every", "typeConstraint"]

  private let source: String
  private var prefixes: [String: String] = [XMLName.xmlNamespace: "xml"]
  private var order: [String] = []
  private var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var problems: [ModelProblem] = []

  /// The document in UTF-8, and which of its elements 1.3 does not have; they are written all the same.
  ///
  /// - Complexity: linear in the document's size.
  public static func write(_ root: XMLElement, source: String) -> (xml: String, problems: [ModelProblem]) {
    var writer = ModelWriter(source: source)
    writer.collect(root)
    writer.write(root, depth: 0)
    return (writer.text, writer.problems)
  }

  private init(source: String) { self.source = source }

  /// The namespace in 1.3 of one of any version; others are what they are.
  static func current(_ namespace: String) -> String {
    let parts = namespace.split(separator: "/", omittingEmptySubsequences: true)
    guard namespace.hasSuffix("/") || namespace.hasSuffix("/dmn.xsd"), parts.count == 6, parts[1] == "www.omg.org",
      parts[2] == "spec", parts[3] == "DMN", parts[4].allSatisfy(\.isNumber)
    else { return namespace }
    if parts[5] == "MODEL" || parts[5] == "dmn.xsd" { return model }
    return others.first { $0.0 == parts[5] }?.1 ?? namespace
  }

  /// Gives every namespace its prefix, in the order in which they are met.
  private mutating func collect(_ element: XMLElement) {
    for namespace in [element.namespace] + element.attributes.map(\.namespace) {
      guard let namespace = namespace.map(Self.current), namespace != Self.model, prefixes[namespace] == nil else {
        continue
      }
      let known = Self.others.first { $0.1 == namespace }?.0.lowercased()
      prefixes[namespace] = known ?? "ns\(prefixes.count)"
      order.append(namespace)
    }
    for child in element.children { collect(child) }
  }

  private func name(_ local: String, _ namespace: String?) -> String {
    guard let namespace = namespace.map(Self.current), namespace != Self.model, let prefix = prefixes[namespace] else {
      return local
    }
    return "\(prefix):\(local)"
  }

  private mutating func write(_ element: XMLElement, depth: Int) {
    let namespace = element.namespace.map(Self.current)
    if namespace == Self.model, Self.later.contains(element.name) {
      problems.append(
        ModelProblem(
          severity: .warning, source: source, place: ModelReader.place(element),
          message: ModelWords(
            "`\(element.name)` is not part of DMN 1.3", "`\(element.name)` ne fait pas partie de DMN 1.3")))
    }
    let name = name(element.name, element.namespace)
    text += String(repeating: "  ", count: depth) + "<" + name
    if depth == 0 {
      text += " xmlns=\"\(Self.model)\""
      for namespace in order { text += " xmlns:\(prefixes[namespace] ?? "")=\"\(Self.escaped(namespace))\"" }
    }
    for attribute in element.attributes {
      if attribute.name == "useAlternativeInputDataShape", attribute.namespace == nil,
        prefixes[namespace ?? ""] == "dmndi"
      {
        // It only chooses the look of inputs, and 1.3 does not allow it.
        continue
      }
      let value = Self.escaped(Self.current(attribute.value), inAttribute: true)
      text += " \(self.name(attribute.name, attribute.namespace))=\"\(value)\""
    }
    // What stands between elements is text only if it is more than their indentation.
    let own = element.children.isEmpty || !element.trimmedText.isEmpty ? Self.escaped(element.text) : ""
    if own.isEmpty && element.children.isEmpty {
      text += "/>\n"
      return
    }
    text += ">" + own
    if !element.children.isEmpty {
      text += "\n"
      for child in element.children { write(child, depth: depth + 1) }
      text += String(repeating: "  ", count: depth)
    }
    text += "</\(name)>\n"
  }

  static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\r": result += "&#13;"
      case "\"" where inAttribute: result += "&quot;"
      case "\n" where inAttribute: result += "&#10;"
      case "\t" where inAttribute: result += "&#9;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
