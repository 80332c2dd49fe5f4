import Model
import XMLReading

/// European Learning Model and European Digital Credentials in JSON-LD.
enum EuropeanJSONFormat: FormatAdapter {
  static let format = Format.europeanJSON

  static func claims(_ document: ForeignDocument) -> Bool {
    guard let root = document.json?.root else { return false }
    let own: Set<String> = [
      "EuropeanDigitalCredential", "LearningAchievementSpecification", "Qualification", "LearningAchievement",
      "EuropeanDigitalPresentation", "LearningOpportunity",
    ]
    return root.hasNode(of: own) || (root["credential"].map { $0.hasNode(of: own) } ?? false)
  }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    var content = ForeignContent()
    for document in documents {
      guard let json = document.json else { continue }
      let index = EuropeanIndex()
      index.add(json.root)
      var reader = EuropeanReader(index: index, log: document.log)
      reader.read(
        specifications: ["LearningAchievementSpecification", "Qualification"], achievements: ["LearningAchievement"])
      content.catalogue = reader.draft.part(document.log)
    }
    return content
  }
}

/// The same in XML: version 2 (`europassCredential`) and version 3 (`Courses`).
enum EuropeanXMLFormat: FormatAdapter {
  static let format = Format.europeanXML

  static func claims(_ document: ForeignDocument) -> Bool {
    document.xml?.namespace?.hasPrefix("http://data.europa.eu/snb") ?? false
  }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    var content = ForeignContent()
    for document in documents {
      do {
        // References lead anywhere in the file, so all of it is held; pictures stand inside as text.
        let root = try XMLReader.document(in: .file(document.path), limits: XMLLimits(textBytes: 256 << 20))
        let index = EuropeanIndex()
        index.add(root)
        var reader = EuropeanReader(index: index, log: document.log)
        reader.read(
          specifications: ["learningAchievementSpecification", "learningSpecification", "qualification"],
          achievements: ["learningAchievement"])
        content.catalogue = reader.draft.part(document.log)
      } catch {
        document.log.diagnosticLog.report(error.diagnostic(in: document.path, after: 0, of: nil))
      }
    }
    return content
  }
}
