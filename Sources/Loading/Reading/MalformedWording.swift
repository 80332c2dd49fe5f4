import Model

/// What libxml2 says of XML that is not well-formed, said in both languages with what to do about it.
///
/// It knows the faults that people make; words for another are quoted as they are.
enum MalformedWording {
  static func text(for words: String) -> Text {
    for fault in faults {
      if let match = fault.match(words) { return fault.says(match) }
    }
    return Text("the XML is not well-formed: \(quoted(words))", "le XML est mal formé\u{A0}: \(quoted(words))")
  }

  /// One fault: the words between two fixed pieces of the message are handed on.
  private struct Fault {
    let before: String
    let after: String
    let says: @Sendable (_ between: String) -> Text

    init(_ before: String, _ after: String = "", _ says: @escaping @Sendable (String) -> Text) {
      self.before = before
      self.after = after
      self.says = says
    }

    func match(_ words: String) -> String? {
      guard let start = words.lowercased().firstRange(of: before.lowercased())?.upperBound, start <= words.endIndex
      else { return nil }
      let rest = words[start...]
      if after.isEmpty { return String(rest) }
      return rest.firstRange(of: after).map { String(rest[..<$0.lowerBound]) }
    }
  }

  private static let faults = [
    Fault("opening and ending tag mismatch: ") { rest in
      // `title line 4 and credential`
      let parts = rest.split(separator: " ").map(String.init)
      guard parts.count >= 5 else { return unclosed("?", "?", "?") }
      return unclosed(parts[0], parts[2], parts[4])
    },
    Fault("xmlParseEntityRef: no name") { _ in
      Text("an `&` stands alone; write `&amp;`", "un `&` est isolé; écrivez `&amp;`")
    },
    Fault("entityRef: expecting ';'") { _ in
      Text(
        "a reference after `&` does not end in `;`; for the character itself write `&amp;`",
        "une référence après `&` ne se termine pas par `;`; pour le caractère lui-même, écrivez `&amp;`")
    },
    Fault("unescaped '<' not allowed") { _ in
      Text("a `<` stands in an attribute; write `&lt;`", "un `<` se trouve dans un attribut; écrivez `&lt;`")
    },
    Fault("startTag: invalid element name") { _ in
      Text(
        "no element name follows this `<`; for the character itself write `&lt;`",
        "aucun nom d'élément ne suit ce `<`; pour le caractère lui-même, écrivez `&lt;`")
    },
    Fault("attribute ", " redefined") { name in
      Text(
        "the attribute \(quoted(name)) comes twice; keep one",
        "l'attribut \(quoted(name)) figure deux fois; gardez-en un")
    },
    Fault("attValue: ") { _ in
      Text(
        "an attribute's value is not in quotation marks", "la valeur d'un attribut n'est pas entre guillemets droits")
    },
    Fault("specification mandates value for attribute ") { name in
      Text("the attribute \(quoted(name)) has no value", "l'attribut \(quoted(name)) n'a pas de valeur")
    },
    Fault("attributes construct error") { _ in
      Text(
        "the attributes of this element are badly written; put a space between them",
        "les attributs de cet élément sont mal écrits; séparez-les par une espace")
    },
    Fault("error parsing attribute name") { _ in
      Text(
        "this tag does not end, or has something in it that is no attribute; look for a missing `>`",
        "cette balise n'est pas fermée, ou contient autre chose que des attributs; cherchez un `>` manquant")
    },
    Fault("namespace prefix ", " on ") { prefix in
      Text(
        "the prefix \(quoted(prefix)) stands for no namespace; declare it, or remove it",
        "le préfixe \(quoted(prefix)) ne désigne aucun espace de noms; déclarez-le ou supprimez-le")
    },
    Fault("extra content at the end of the document") { _ in
      Text(
        "something follows the root element, which must be the last",
        "quelque chose suit l'élément racine, qui doit être le dernier")
    },
    Fault("invalid Char value ") { _ in invalidCharacter },
    Fault("invalid xmlChar value ") { _ in invalidCharacter },
    Fault("double hyphen within comment") { _ in
      Text("a comment contains `--`; remove it", "un commentaire contient `--`; supprimez-le")
    },
    Fault("XML declaration allowed only at the start") { _ in
      Text(
        "`<?xml …?>` may stand only at the very beginning of the file",
        "`<?xml …?>` ne peut figurer qu'au tout début du fichier")
    },
  ]

  private static func unclosed(_ opened: String, _ line: String, _ closed: String) -> Text {
    Text(
      "\(quoted("</" + closed + ">")) closes \(quoted(opened)), opened on line \(line); correct one of the two tags",
      "\(quoted("</" + closed + ">")) ferme \(quoted(opened)), ouvert à la ligne \(line); "
        + "corrigez l'une des deux balises"
    )
  }

  private static let invalidCharacter = Text(
    "there is a control character here, which XML does not allow; remove it",
    "il y a ici un caractère de commande, que le XML n'admet pas; supprimez-le")
}
