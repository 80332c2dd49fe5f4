import Loading
import Model

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A small file of a foreign format, made for these tests, or a folder of them; with what must come out of it.
struct Sample: Sendable, CustomStringConvertible {
  enum Kind: Sendable { case framework, catalogue }

  let name: String
  let format: Format
  let kind: Kind
  /// Records that are read, and those that are refused.
  let read: Int
  let refused: Int
  /// A title or label in English and in French that must be among the results.
  let english: String
  let french: String?

  init(
    _ name: String, _ format: Format, _ kind: Kind, read: Int, refused: Int, english: String, french: String? = nil
  ) {
    self.name = name
    self.format = format
    self.kind = kind
    self.read = read
    self.refused = refused
    self.english = english
    self.french = french
  }

  var description: String { name }
  var path: String { Sample.folder + "/" + name }

  static let folder = String(#filePath.dropLast("Sample.swift".count)) + "Samples"

  static let all: [Sample] = [
    Sample("skos/typed.rdf", .skos, .framework, read: 3, refused: 1, english: "mulch soil", french: "pailler le sol"),
    Sample("skos-flat/flat.rdf", .skos, .framework, read: 2, refused: 0, english: "cut food", french: "servir à table"),
    Sample(
      "skos-xl/labels.rdf", .skos, .framework, read: 1, refused: 0, english: "tune a bicycle", french: "régler un vélo"),
    Sample("esco", .esco, .framework, read: 3, refused: 1, english: "steel grades", french: "nuances d’acier"),
    Sample("noc", .noc, .framework, read: 15, refused: 1, english: "Careful Reading of Charts, Tables"),
    Sample(
      "ctdl-asn/framework.json", .ctdlASN, .framework, read: 2, refused: 1, english: "Knead dough",
      french: "Pétrir la pâte"),
    Sample(
      "case/package.json", .caseNetwork, .framework, read: 3, refused: 1, english: "Fell trees",
      french: "Abattre des arbres"),
    Sample("digcomp/digcomp.jsonld", .digComp, .framework, read: 4, refused: 1, english: "Know what oil is."),
    Sample(
      "asn/document.json", .asn, .framework, read: 2, refused: 1, english: "Tie tails",
      french: "Faire voler des cerfs-volants"),
    Sample("osmt/skills.json", .osmt, .framework, read: 2, refused: 1, english: "Latch Fitting"),
    Sample(
      "open-badges-2/badges.json", .openBadges2, .catalogue, read: 2, refused: 1, english: "Knot tyer",
      french: "Faiseur de nœuds"),
    Sample("open-badges-3/credential.json", .openBadges3, .catalogue, read: 1, refused: 0, english: "Boat painting"),
    Sample("clr/record.json", .learnerRecord, .catalogue, read: 2, refused: 1, english: "Rowing"),
    Sample("ctdl/transfer.json", .ctdl, .catalogue, read: 2, refused: 1, english: "Bookbinding", french: "Reliure"),
    Sample(
      "elm-xml/courses.xml", .europeanXML, .catalogue, read: 1, refused: 1, english: "Cheese making course",
      french: "Cours de fromagerie"),
    Sample(
      "elm-xml-2/europass.xml", .europeanXML, .catalogue, read: 1, refused: 0, english: "Soap boiling",
      french: "Fabrication de savon"),
    Sample(
      "elm-json/credential.jsonld", .europeanJSON, .catalogue, read: 1, refused: 1, english: "Clock repair",
      french: "Réparation d'horloges"),
    Sample(
      "elmo/report.xml", .elmo, .catalogue, read: 2, refused: 1, english: "Dog sledding", french: "Traîneau à chiens"),
    Sample("csv/courses.csv", .table, .catalogue, read: 2, refused: 1, english: "Bee keeping", french: "Apiculture"),
    Sample("csv-fr/formations.csv", .table, .catalogue, read: 1, refused: 0, english: "", french: "Menuiserie légère"),
  ]

  /// The files of the sample.
  var files: [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return names.isEmpty ? [path] : names.filter { $0.hasSuffix(".csv") }.sorted().map { path + "/" + $0 }
  }
}

/// What came out of reading, without places: the same whether it was read from a foreign file or from our own.
struct Outcome: Equatable {
  var frameworks: [Framework] = []
  var credentials: [Credential] = []
  var roles: [Role] = []
  var diagnostics: [Diagnostic] = []
  var conversion = ConversionReport()

  /// All titles and labels.
  func words(_ language: Language) -> [String] {
    frameworks.flatMap(\.competencies).compactMap { $0.label[language] } + credentials.compactMap { $0.title[language] }
      + roles.compactMap { $0.title[language] }
  }

  /// The values alone, in an order that does not depend on files.
  var bare: Outcome {
    var bare = Outcome()
    bare.frameworks = frameworks.map { framework in
      var framework = framework
      for place in framework.competencies.indices { framework.competencies[place].location = nil }
      return framework
    }.sorted { $0.id < $1.id }
    bare.credentials = credentials.map { credential in
      var credential = credential
      credential.location = nil
      credential.outcomes = credential.outcomes.map { outcome in
        Model.Outcome(
          statement: outcome.statement, weight: outcome.weight, level: outcome.level,
          alignments: outcome.alignments.map { .init(competency: $0.competency, confirmedBy: $0.confirmedBy) })
      }
      return credential
    }.sorted { $0.id < $1.id }
    return bare
  }
}

extension Sample {
  /// Reads files as this sample is to be read.
  func outcome(of paths: [String], as format: Format? = nil) -> Outcome {
    var outcome = Outcome()
    switch kind {
    case .framework:
      let loaded = FrameworkFiles.read(paths, as: format)
      outcome.frameworks = loaded.value
      outcome.diagnostics = loaded.diagnostics
      outcome.conversion = loaded.conversion
    case .catalogue:
      let loaded = CatalogueFiles.read(paths, as: format)
      outcome.credentials = loaded.value
      outcome.diagnostics = loaded.diagnostics
      outcome.conversion = loaded.conversion
    }
    return outcome
  }

  /// What is written of an outcome in our own vocabularies, by name.
  func written(_ outcome: Outcome) -> [(name: String, bytes: [UInt8])] {
    switch kind {
    case .framework:
      outcome.frameworks.enumerated().map { ("framework-\($0).xml", NativeWriter.framework($1)) }
    case .catalogue:
      [("catalogue.xml", NativeWriter.catalogue(outcome.credentials, id: "imported", version: "1"))]
    }
  }
}
