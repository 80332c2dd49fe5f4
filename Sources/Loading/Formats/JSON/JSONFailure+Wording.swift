import Model

extension JSONFailure {
  /// The failure as a diagnostic.
  func diagnostic(in file: String) -> Diagnostic {
    let (code, words) = wording
    return Diagnostic(.unreadable, code, at: SourceLocation(file: file, line: line, column: column), words)
  }

  private var wording: (String, Text) {
    switch reason {
    case .empty: ("empty-file", Text("the file is empty", "le fichier est vide"))
    case .truncated:
      (
        "truncated",
        Text(
          "the JSON ends before it is complete; the file was cut short, so get it again",
          "le JSON se termine avant d'être complet; le fichier a été tronqué, obtenez-le de nouveau")
      )
    case .tooDeep:
      (
        "too-deep",
        Text(
          "values are nested more than \(JSONParser.depthLimit) deep",
          "des valeurs sont imbriquées sur plus de \(JSONParser.depthLimit) niveaux")
      )
    case .tooManyValues:
      (
        "file-too-large",
        Text(
          "the file holds more than \(JSONParser.nodeLimit) values",
          "le fichier contient plus de \(JSONParser.nodeLimit) valeurs")
      )
    case .badEncoding:
      (
        "bad-encoding",
        Text(
          "these bytes are not text in the file's encoding; save it in UTF-8",
          "ces octets ne sont pas du texte dans l'encodage du fichier; enregistrez-le en UTF-8")
      )
    case .unexpected(let byte, let expected):
      (
        "malformed-json",
        Text(
          "\(JSONFailure.shown(byte)) stands here; expected \(expected.reading(.english))",
          "\(JSONFailure.shown(byte)) figure ici; attendu\u{A0}: \(expected.reading(.french))")
      )
    case .badEscape:
      (
        "malformed-json",
        Text(
          "what follows this `\\` is no escape of JSON; write `\\\\` for the character itself",
          "ce qui suit ce `\\` n'est pas un échappement du JSON; écrivez `\\\\` pour le caractère lui-même")
      )
    case .badNumber:
      ("malformed-json", Text("this is no number of JSON", "ceci n'est pas un nombre du JSON"))
    case .badLiteral:
      (
        "malformed-json",
        Text("expected `true`, `false` or `null` here", "attendu ici\u{A0}: `true`, `false` ou `null`")
      )
    case .trailing:
      (
        "malformed-json",
        Text("something follows the end of the JSON; remove it", "quelque chose suit la fin du JSON; supprimez-le")
      )
    }
  }

  private static func shown(_ byte: UInt8) -> String { quoted(String(Character(Unicode.Scalar(byte)))) }
}
