public import Model
public import XMLReading

extension XMLFailure {
  /// The failure of a document that holds no records, such as a decision model, as a diagnostic in both languages.
  public func diagnostic(in file: String) -> Diagnostic { diagnostic(in: file, after: 0, of: nil) }

  /// The failure as a diagnostic: what is wrong, what to do, and how much was read before it.
  func diagnostic(in file: String, after count: Int, of vocabulary: Vocabulary?) -> Diagnostic {
    let (code, words) = wording
    let message = vocabulary.map { words + $0.read(count) } ?? words
    return Diagnostic(
      .unreadable, code, at: SourceLocation(file: file, line: position?.line, column: position?.column), message)
  }

  private var wording: (code: String, words: Text) {
    switch reason {
    case .noSuchFile:
      ("no-such-file", Text("there is no such file; check its name", "ce fichier n'existe pas; vérifiez son nom"))
    case .isDirectory:
      ("is-a-folder", Text("this is a folder; give a file", "ceci est un dossier; donnez un fichier"))
    case .unreadable(let words):
      (
        "unreadable-file",
        Text("the file cannot be read: \(quoted(words))", "le fichier ne peut être lu\u{A0}: \(quoted(words))")
      )
    case .empty: ("empty-file", Text("the file is empty", "le fichier est vide"))
    case .notXML:
      (
        "not-xml",
        Text(
          "this is not XML: something other than `<` comes first",
          "ce n'est pas du XML\u{A0}: autre chose que `<` vient en premier")
      )
    case .truncated:
      (
        "truncated",
        Text(
          "the file ends before its root element does; it was cut short, so get it again",
          "le fichier se termine avant son élément racine; il a été tronqué, obtenez-le de nouveau")
      )
    case .badEncoding:
      (
        "bad-encoding",
        Text(
          "these bytes are not text in the file's encoding; save it in UTF-8",
          "ces octets ne sont pas du texte dans l'encodage du fichier; enregistrez-le en UTF-8")
      )
    case .unsupportedEncoding(let name):
      (
        "unsupported-encoding",
        Text(
          "the encoding \(quoted(name)) is not known here; save the file in UTF-8",
          "l'encodage \(quoted(name)) n'est pas connu ici; enregistrez le fichier en UTF-8")
      )
    case .malformed(let words): ("malformed", MalformedWording.text(for: words))
    case .invalidSchema(let words):
      (
        "invalid-schema",
        Text(
          "the schema cannot be used: \(quoted(words, atMost: 200))",
          "le schéma est inutilisable\u{A0}: \(quoted(words, atMost: 200))")
      )
    case .externalEntity, .undefinedEntity, .entityExpansion: entityWording
    case .depth, .attributeSize, .attributeCount, .textSize, .nameSize, .totalSize: limitWording
    }
  }

  private var entityWording: (code: String, words: Text) {
    switch reason {
    case .externalEntity(let name):
      (
        "external-entity",
        Text(
          "the entity \(quoted(name)) is to be read from elsewhere, which is never done; put its text in the file",
          "l'entité \(quoted(name)) renvoie à un autre fichier, qui n'est jamais lu; mettez son texte dans le fichier")
      )
    case .undefinedEntity(let name):
      (
        "undefined-entity",
        Text(
          "the entity \(quoted("&" + name + ";")) is not declared; write the character itself",
          "l'entité \(quoted("&" + name + ";")) n'est pas déclarée; écrivez le caractère lui-même")
      )
    default:
      (
        "entity-expansion",
        Text(
          "the file's entities expand without measure; such a file is not read",
          "les entités du fichier se multiplient sans mesure; un tel fichier n'est pas lu")
      )
    }
  }

  private var limitWording: (code: String, words: Text) {
    switch reason {
    case .depth(let limit):
      (
        "too-deep",
        Text("elements are nested more than \(limit) deep", "des éléments sont imbriqués sur plus de \(limit) niveaux")
      )
    case .attributeSize(let limit):
      (
        "attribute-too-large",
        Text("an attribute takes more than \(limit) bytes", "un attribut occupe plus de \(limit) octets")
      )
    case .attributeCount(let limit):
      (
        "too-many-attributes",
        Text("an element has more than \(limit) attributes", "un élément a plus de \(limit) attributs")
      )
    case .textSize(let limit):
      (
        "text-too-large",
        Text("a record takes more than \(limit) bytes", "un enregistrement occupe plus de \(limit) octets")
      )
    case .nameSize(let limit):
      (
        "too-many-names",
        Text(
          "the names of elements and attributes take more than \(limit) bytes",
          "les noms d'éléments et d'attributs occupent plus de \(limit) octets")
      )
    case .totalSize(let limit):
      ("file-too-large", Text("the file has more than \(limit) bytes", "le fichier a plus de \(limit) octets"))
    default: ("malformed", Text("the XML is not well-formed", "le XML est mal formé"))
    }
  }
}

extension Vocabulary {
  /// What becomes of what was read before a failure.
  fileprivate func read(_ count: Int) -> Text {
    guard self != .policy else { return Text("; the policy is not used", "; la politique n'est pas utilisée") }
    guard count > 0 else { return .same("") }
    let counted = counted(count)
    let ending = (self == .framework ? "e" : "") + (count > 1 ? "s" : "")
    return Text(
      "; \(counted.reading(.english)) \(count == 1 ? "was" : "were") read before this point",
      "; \(counted.reading(.french)) \(count == 1 ? "a" : "ont") été lu\(ending) avant ce point")
  }
}
