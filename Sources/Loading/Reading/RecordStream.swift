import Model
import XMLReading

/// Reads a file of one vocabulary, record by record.
struct RecordStream {
  let input: InputFile
  let vocabulary: Vocabulary
  let log: DiagnosticLog

  /// Calls `root` once, when the file turns out to be of the vocabulary, and `record` for each child of the root.
  ///
  /// Everything that keeps the file from being read is reported; what came before it has been delivered.
  /// - Returns: whether the file was read to its end: what has not come by then is not there.
  func read(root begin: (ElementReader) -> Void, record body: (ElementReader) -> Void) -> Bool {
    var isAccepted: Bool?
    var count = 0
    func accept(_ root: XMLElement) -> Bool {
      if let isAccepted { return isAccepted }
      let answer = isOfVocabulary(root)
      isAccepted = answer
      if answer { begin(ElementReader(root, namespace: vocabulary.namespace, log: log)) }
      return answer
    }
    do {
      let root = try XMLReader.records(in: input.source) { root, record in
        guard accept(root) else { return false }
        body(ElementReader(record, namespace: vocabulary.namespace, log: log))
        if vocabulary.record.map({ $0 == record.name }) ?? true { count += 1 }
        return true
      }
      return accept(root)
    } catch {
      log.report(error.diagnostic(in: input.path, after: count, of: vocabulary))
      return false
    }
  }

  /// Whether the file is what is wanted; says what it is instead, unless it is another vocabulary's in a folder.
  private func isOfVocabulary(_ root: XMLElement) -> Bool {
    if root.namespace == vocabulary.namespace && root.name == vocabulary.root { return true }
    if let other = Vocabulary.allCases.first(where: { $0.namespace == root.namespace && $0.root == root.name }) {
      if input.isNamed { reportOther(other, root) }
      return false
    }
    reportUnknown(root)
    return false
  }

  private func reportOther(_ other: Vocabulary, _ root: XMLElement) {
    let (this, wanted) = (other.noun, vocabulary.noun)
    log.report(
      .unreadable, "wrong-vocabulary", at: root.position,
      Text(
        "this is \(this.reading(.english)), not \(wanted.reading(.english)); use \(quoted(other.option))",
        "ce fichier est \(this.reading(.french)) et non \(wanted.reading(.french)); utilisez \(quoted(other.option))"))
  }

  private func reportUnknown(_ root: XMLElement) {
    let expected = "<\(vocabulary.root) xmlns=\"\(vocabulary.namespace)\">"
    let found =
      root.namespace.map { Text("in the namespace \(quoted($0))", "de l'espace de noms \(quoted($0))") }
      ?? Text("in no namespace", "sans espace de noms")
    log.report(
      .unreadable, "wrong-vocabulary", at: root.position,
      Text(
        "the root element is \(quoted(root.name)) \(found.reading(.english)); expected \(quoted(expected))",
        "l'élément racine est \(quoted(root.name)) \(found.reading(.french)); attendu\u{A0}: \(quoted(expected))"))
  }
}
