import Loading
import Model

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A faulty file, or a folder of them, and beside it the text file that says what is to be reported: a line for each
/// diagnostic, with its code and its place (`line:column`, after the file's name where the case is a folder; `-` for none).
struct Case: Sendable, CustomStringConvertible {
  /// Relative to `Cases`, such as `catalogue/05-references.xml`.
  let name: String

  var description: String { name }
  var path: String { Case.folder + "/" + name }
  private var isFolder: Bool { !name.hasSuffix(".xml") }
  private var kind: String { String(name.prefix { $0 != "/" }) }

  static let folder = String(#filePath.dropLast("Case.swift".count)) + "Cases"
  /// The data that comes with the product.
  static let data = String(#filePath.dropLast("Tests/LoadingTests/Case.swift".count)) + "Frameworks-Data"
  static let policy = data + "/policies/default.xml"

  static let all: [Case] = ["catalogue", "folder", "framework", "policy", "roles", "schema", "standard"].flatMap {
    kind in
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + kind)) ?? []
    return names.filter { !$0.hasSuffix(".txt") }.sorted().map { Case(name: kind + "/" + $0) }
  }

  /// The lines of the text file, in order; nil when there is none.
  var expected: [String]? {
    let stem = isFolder ? path : String(path.dropLast(4))
    return (try? String(contentsOf: URL(filePath: stem + ".txt"), encoding: .utf8))?
      .split(separator: "\n").map(String.init)
  }

  /// What is reported now, as lines of the same form.
  var lines: [String] { diagnostics.map { "\($0.code) \(place(of: $0))" } }

  /// What reading and checking the case reports.
  var diagnostics: [Diagnostic] {
    switch kind {
    case "framework", "folder":
      let loaded = FrameworkFiles.read([path])
      return (loaded.diagnostics + FrameworkChecks.problems(in: loaded.value)).sorted()
    case "catalogue":
      let loaded = CatalogueFiles.read([path])
      let problems = CatalogueChecks.problems(
        in: loaded.value, frameworks: Case.frameworks, policy: PolicyFile.read(Case.policy).value)
      return (loaded.diagnostics + problems).sorted()
    case "roles":
      let loaded = RoleFiles.read([path])
      return (loaded.diagnostics + RoleChecks.problems(in: loaded.value, frameworks: Case.frameworks)).sorted()
    case "policy":
      let (loaded, places) = PolicyFile.readWithPlaces(path)
      let problems = loaded.value.map { PolicyChecks.problems(in: $0, places: places) } ?? []
      return (loaded.diagnostics + problems).sorted()
    case "standard": return StandardFiles.read([path]).diagnostics
    default: return SchemaChecks.problems(in: path, schemas: Case.data + "/schemas")
    }
  }

  private static var frameworks: FrameworkSet {
    FrameworkSet(FrameworkFiles.read([folder + "/context/framework.xml"]).value)
  }

  private func place(of diagnostic: Diagnostic) -> String {
    guard let location = diagnostic.location else { return "-" }
    let file = isFolder && location.file != path ? String(location.file.dropFirst(path.count + 1)) : ""
    let parts = [file, location.line.map(String.init), location.column.map(String.init)].compactMap(\.self)
    let place = parts.filter { !$0.isEmpty }.joined(separator: ":")
    return place.isEmpty ? "-" : place
  }
}
