import Loading
import Model
import Mutation
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Damaged files of every kind that is read here: each is read or refused, and soon.
@Suite struct FuzzTests {
  @Test("damaged files of other formats are told of, and end", arguments: Sample.all)
  func formats(_ sample: Sample) throws {
    let own = sample.format.isJoinedSample ? [Seeds.together(sample.files)] : Seeds.files(sample.files)
    let real = sample.format.isJoinedSample ? sample.realFolders : Seeds.files(sample.realFiles)
    var number = 0
    let findings = try Fuzzing(sample.name, seeds: own + real).run { paths in
      // Forced, so that damage to what it is recognised by does not end it at once.
      _ = sample.outcome(of: paths, as: number.isMultiple(of: 4) ? nil : sample.format)
      number += 1
    }
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test("damaged signed texts are told of, and end", arguments: ["compact", "json"])
  func signed(_ form: String) throws {
    let samples = Sample.all.filter { [.openBadges3, .learnerRecord, .europeanJSON].contains($0.format) }
    let seeds = samples.flatMap { Seeds.files($0.files) }.flatMap { $0 }.map { name, bytes in
      [(name: name, bytes: Array(Self.signed(bytes, as: form).utf8))]
    }
    let findings = try Fuzzing("signed/" + form, seeds: seeds).run { paths in _ = CatalogueFiles.read(paths) }
    #expect(findings.isEmpty, "\(findings)")
  }

  private static func signed(_ bytes: [UInt8], as form: String) -> String {
    func base64(_ bytes: some Sequence<UInt8>) -> String {
      Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
    let header = base64("{\"alg\": \"RS256\"}".utf8)
    return form == "compact"
      ? "\(header).\(base64(bytes)).c2ln" : "{\"payload\": \"\(base64(bytes))\", \"signatures\": []}"
  }

  @Test("damaged files of our own vocabularies are told of, and end", arguments: Vocabulary.all)
  func vocabularies(_ vocabulary: Vocabulary) throws {
    let findings = try Fuzzing("own/" + vocabulary.name, seeds: Seeds.files(vocabulary.files)).run(vocabulary.read)
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test("damaged mappings are told of, and end", arguments: ["tsv", "json"])
  func mappings(_ end: String) throws {
    let own = try Files.below(Files.found, [end]) + Files.below(Files.mappings, [end])
    let seeds = Seeds.files(own + Seeds.real("data/sssom-examples", end))
    let findings = try Fuzzing("sssom/" + end, seeds: seeds).run { paths in
      _ = ReviewedMappings(MappingFiles.read(paths).value)
    }
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test("damaged profiles are told of, and end", arguments: ["ndjson", "csv"])
  func profiles(_ end: String) throws {
    let seeds = Seeds.files(try Files.below(Files.profiles, [end]))
    let findings = try Fuzzing("profiles/" + end, seeds: seeds).run { paths in
      for path in paths { _ = ProfileFile.read(path) { _ in } }
    }
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test("what once did harm is read or refused", arguments: try Files.below(Files.found, [""]))
  func found(_ path: String) {
    _ = FrameworkFiles.read([path])
    _ = CatalogueFiles.read([path])
    _ = RoleFiles.read([path])
    _ = MappingFiles.read([path])
    _ = ProfileFile.read(path) { _ in }
  }

  /// One of our own kinds of XML.
  struct Vocabulary: Sendable, CustomTestStringConvertible {
    let name: String
    let read: @Sendable ([String]) -> Void
    var testDescription: String { name }

    static let all = [
      Vocabulary(name: "frameworks") {
        let loaded = FrameworkFiles.read($0)
        _ = FrameworkChecks.problems(in: loaded.value)
      },
      Vocabulary(name: "catalogues") { _ = CatalogueFiles.read($0) },
      Vocabulary(name: "roles") { _ = RoleFiles.read($0) },
      Vocabulary(name: "policies") { for path in $0 { _ = PolicyFile.readWithPlaces(path) } },
      Vocabulary(name: "schemas") { _ = SchemaChecks.problems(in: $0, schemas: Case.data + "/schemas") },
    ]

    var files: [String] {
      let kind =
        name == "schemas" ? "schema" : name == "catalogues" ? "catalogue" : name == "policies" ? "policy" : name
      let stem = kind == "frameworks" ? "framework" : kind
      let shipped = name == "schemas" ? [] : (try? Files.below(Case.data + "/" + name, [".xml"])) ?? []
      return ((try? Files.below(Case.folder + "/" + stem, [".xml"])) ?? []) + shipped
    }
  }
}

/// Where the files to damage are.
enum Files {
  private static let here = String(#filePath.dropLast("FuzzTests.swift".count))
  /// Cases that fuzzing has found, each as small as it still does harm.
  static let found = here + "Found"
  static let mappings = here + "Seeds/mappings"
  static let profiles = here + "Seeds/profiles"

  static func below(_ folder: String, _ ends: [String]) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter { name in
      ends.contains { $0.isEmpty || name.hasSuffix($0) } && !name.hasPrefix(".")
    }.map { folder + "/" + $0 }
  }
}

extension Format {
  /// Whether its samples are folders of files that belong together.
  var isJoinedSample: Bool { self == .esco || self == .noc }
}

extension Sample {
  /// Real files of the format.
  var realFiles: [String] {
    switch format {
    case .skos: Seeds.real("eval", ".rdf") + Seeds.real("data/oaei-dh", ".rdf", ".xml")
    case .ctdlASN: Seeds.real("data/ctdl-asn-samples", ".json", ".jsonld")
    case .caseNetwork: Seeds.real("data/opensalt-case", ".json")
    case .digComp: Seeds.real("data/digcomp3-en", ".json", ".jsonld", atMost: 4 << 20)
    case .asn: Seeds.real("data/asn-standards", ".json", atMost: 4 << 20)
    case .osmt: Seeds.real("data/osmt-rsd", ".json")
    case .openBadges2, .openBadges3, .learnerRecord: Seeds.real("data/1edtech-validator-samples", ".json")
    case .ctdl: Seeds.real("data/ctdl-registry-samples", ".json", ".jsonld")
    case .europeanXML: Seeds.real("data/elm-edc", ".xml")
    case .europeanJSON: Seeds.real("data/elm-edc", ".json", ".jsonld")
    case .elmo: Seeds.real("data/elmo-schemas", ".xml")
    case .native, .esco, .noc, .table: []
    }
  }

  /// Real files that belong together, the beginnings of them.
  var realFolders: [Fuzzing.Files] {
    let folders =
      format == .esco ? ["data/esco-v1.0-multilang", "data/esco-v1.2.0-en"] : ["data/noc2021", "data/oasis2023"]
    return folders.map { Seeds.together(Seeds.real($0, ".csv", atMost: 64 << 20), limit: 8 << 10) }.filter {
      !$0.isEmpty
    }
  }
}
