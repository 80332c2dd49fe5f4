import Model
import XMLReading

/// SKOS in RDF/XML: concept schemes with their concepts.
enum SKOSFormat: FormatAdapter {
  static let format = Format.skos

  static func claims(_ document: ForeignDocument) -> Bool {
    guard let head = document.xml else { return false }
    let isRDF = head.namespace == SKOSNames.rdf && (head.name == "RDF" || head.name == "Description")
    return isRDF && head.text.contains(SKOSNames.skos) || head.namespace == SKOSNames.skos
  }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    var content = ForeignContent()
    for document in documents { read(document, into: &content) }
    return content
  }

  private static func read(_ document: ForeignDocument, into content: inout ForeignContent) {
    var handler = SKOSHandler()
    do {
      try XMLReader.events(in: .file(document.path), handler: &handler)
    } catch {
      document.log.diagnosticLog.report(error.diagnostic(in: document.path, after: 0, of: nil))
    }
    let assembly = SKOSAssembly(&handler, log: document.log)
    content.frameworks += assembly.parts()
  }
}
