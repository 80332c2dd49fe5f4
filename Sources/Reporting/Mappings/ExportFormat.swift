public import Model

/// A format of the field in which an answer can be written, by the word that `--format` takes.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  /// SSSOM table.
  case sssom
  case sssomJSON = "sssom-json"
  /// SKOS mapping relations as RDF/XML.
  case skos
  /// CTDL JSON-LD: alignment objects of mappings, transfer value profiles of equivalences.
  case ctdl
  /// `alignment` objects of Open Badges.
  case openBadges = "open-badges"
  /// CASE associations.
  case caseNetwork = "case"
  /// A CSV table of equivalences, as articulation offices keep them.
  case articulation
}

/// An answer that is a set of mappings.
public protocol MappingReport: Report {
  var mappings: MappingSet { get }
}

extension MappingReport {
  public var exports: [ExportFormat] { [.sssom, .sssomJSON, .skos, .ctdl, .openBadges, .caseNetwork] }

  public func exported(as format: ExportFormat) -> String? { mappings.written(as: format) }
}

extension MappingSet {
  /// The set in a format of the field; nil where that format has no mappings.
  public func written(as format: ExportFormat) -> String? {
    switch format {
    case .sssom: sssomTable
    case .sssomJSON: sssomDocument.document
    case .skos: skosDocument
    case .ctdl: alignmentObjects.document
    case .openBadges: badgeAlignments.document
    case .caseNetwork: caseAssociations.document
    case .articulation: nil
    }
  }
}
