import Model

/// One sentence for each kind of rule.
extension SchemaRule {
  static func unexpected(_ element: String, _ expected: [String]) -> Text {
    let base = Text(
      "\(quoted(element)) is not expected here", "\(quoted(element)) n'est pas attendu ici")
    guard !expected.isEmpty else { return base }
    return base + Text("; expected ", "; attendu\u{A0}: ") + oneOf(expected)
  }

  static func missing(in element: String, _ expected: [String]) -> Text {
    Text("\(quoted(element)) lacks an element; expected ", "il manque un élément à \(quoted(element)); attendu\u{A0}: ")
      + oneOf(expected)
  }

  static func unknown(_ attribute: String, in element: String) -> Text {
    Text(
      "\(quoted(attribute)) is not an attribute of \(quoted(element)); remove it",
      "\(quoted(attribute)) n'est pas un attribut de l'élément \(quoted(element)); supprimez-le")
  }

  static func required(_ attribute: String, in element: String) -> Text {
    Text(
      "\(quoted(element)) needs the attribute \(quoted(attribute)); add it",
      "l'élément \(quoted(element)) a besoin de l'attribut \(quoted(attribute)); ajoutez-le")
  }

  static func content(of element: String) -> Text {
    Text(
      "\(quoted(element)) holds words or elements that have no place in it; remove them",
      "l'élément \(quoted(element)) contient des mots ou des éléments qui n'y ont pas leur place; supprimez-les")
  }

  static func notOfForm(_ value: String, _ subject: String, _ pattern: String?) -> Text {
    Text(
      "\(quoted(value)) does not have the form that \(quoted(subject)) takes, \(quoted(pattern ?? ""))",
      "\(quoted(value)) n'a pas la forme que prend \(quoted(subject)), soit \(quoted(pattern ?? ""))")
  }

  static func notAmong(_ value: String, _ subject: String, _ choices: [String]) -> Text {
    Text(
      "\(quoted(value)) is not a value of \(quoted(subject))",
      "\(quoted(value)) n'est pas une valeur de \(quoted(subject))")
      + remedy(for: value, among: choices)
  }

  static func wrongLength(_ subject: String, _ limit: String?) -> Text {
    let length = limit ?? ""
    return length == "1"
      ? Text("\(quoted(subject)) is empty", "\(quoted(subject)) est vide")
      : Text(
        "\(quoted(subject)) has not the length allowed; the limit is \(quoted(length))",
        "\(quoted(subject)) n'a pas la longueur permise; la limite est \(quoted(length))")
  }

  static func outOfRange(_ value: String, _ subject: String, _ limit: String?) -> Text {
    Text(
      "\(quoted(value)) is out of the range of \(quoted(subject)); the limit is \(quoted(limit ?? ""))",
      "\(quoted(value)) sort des limites de \(quoted(subject)); la limite est \(quoted(limit ?? ""))")
  }

  static func tooManyDigits(_ value: String, _ subject: String, _ limit: String?) -> Text {
    Text(
      "\(quoted(value)) has more digits than \(quoted(subject)) takes; at most \(quoted(limit ?? ""))",
      "\(quoted(value)) a plus de chiffres que n'en prend \(quoted(subject)); au plus \(quoted(limit ?? ""))")
  }

  static func wrongType(_ value: String, _ subject: String, _ type: String?) -> Text {
    let named = type.map { Text("; expected \(quoted($0))", "; attendu\u{A0}: \(quoted($0))") } ?? Text.same("")
    return Text(
      "\(quoted(value)) is not a value of \(quoted(subject))",
      "\(quoted(value)) n'est pas une valeur de \(quoted(subject))")
      + named
  }
}
