public import Model
import XMLReading

/// The pass of libxml2's XML Schema validator over files, as diagnostics.
///
/// It judges independently of the readers, and knows what they do not mind, such as the order of elements.
public enum SchemaChecks {
  /// What the schema of the file's vocabulary says against the file.
  ///
  /// - Parameter folder: where the schemas are, `framework.xsd` and so on.
  public static func problems(in path: String, schemas folder: String) -> [Diagnostic] {
    problems(in: [path], schemas: folder)
  }

  /// The same for many files, with each schema compiled once.
  public static func problems(in paths: [String], schemas folder: String) -> [Diagnostic] {
    var schemas: [Vocabulary: XMLSchema] = [:]
    var unusable: Set<Vocabulary> = []
    var problems: [Diagnostic] = []
    for path in paths {
      do {
        let root = try XMLReader.root(of: .file(path))
        guard let vocabulary = Vocabulary.allCases.first(where: { $0.namespace == root.namespace }) else {
          problems.append(noSchema(for: root, in: path))
          continue
        }
        if schemas[vocabulary] == nil && !unusable.contains(vocabulary) {
          switch compiled(vocabulary, in: folder) {
          case .success(let schema): schemas[vocabulary] = schema
          case .failure(let failure):
            unusable.insert(vocabulary)
            problems.append(failure.diagnostic(in: file(of: vocabulary, in: folder), after: 0, of: nil))
          }
        }
        guard let schema = schemas[vocabulary] else { continue }
        problems += diagnostics(try schema.violations(in: .file(path)), in: path)
      } catch {
        problems.append(error.diagnostic(in: path, after: 0, of: nil))
      }
    }
    return problems.sorted()
  }

  private static func file(of vocabulary: Vocabulary, in folder: String) -> String {
    FileTree.joined(folder, vocabulary.rawValue + ".xsd")
  }

  private static func compiled(_ vocabulary: Vocabulary, in folder: String) -> Result<XMLSchema, XMLFailure> {
    do {
      return .success(try XMLSchema(contentsOf: file(of: vocabulary, in: folder)))
    } catch {
      return .failure(error)
    }
  }

  private static func noSchema(for root: XMLElement, in path: String) -> Diagnostic {
    Diagnostic(
      .problem, "no-schema",
      at: SourceLocation(file: path, line: root.position.line, column: root.position.column),
      Text(
        "schema: there is none for the root element \(quoted(root.name)) of the namespace "
          + quoted(root.namespace ?? ""),
        "schéma\u{A0}: il n'y en a pas pour l'élément racine \(quoted(root.name)) de l'espace de noms "
          + quoted(root.namespace ?? "")))
  }

  private static func diagnostics(_ violations: [XMLSchemaViolation], in path: String) -> [Diagnostic] {
    let log = DiagnosticLog(file: path)
    for (place, violation) in violations.enumerated() {
      // libxml2 objects to a member of a list, and then to the list.
      let isEcho =
        place > 0 && violation.code == SchemaRule.listType && violations[place - 1].position == violation.position
        && violations[place - 1].attribute == violation.attribute
      guard !isEcho else { continue }
      let (code, words) = SchemaRule.wording(of: violation)
      log.report(code, at: violation.position, Text("schema: ", "schéma\u{A0}: ") + words)
    }
    return log.diagnostics
  }
}
