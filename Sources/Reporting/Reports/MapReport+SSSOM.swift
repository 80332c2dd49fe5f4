import Alignment
import Model

extension MapReport {
  /// The mappings as a SSSOM 1.1 TSV file: a metadata block of commented YAML, then one row a match, and one with
  /// `sssom:NoTermFound` for each statement that comes to nothing.
  ///
  /// A statement becomes a subject of the prefix `statement`; the match is `skos:closeMatch` where it is accepted and
  /// `skos:relatedMatch` where it is only proposed. (Mapping Commons, SSSOM 1.1.)
  public var sssom: String {
    let prefixes = frameworks.frameworks.enumerated().map { place, framework in
      (prefix: place == 0 ? "competency" : "competency\(place + 1)", uri: framework.uri)
    }
    var head = [
      "#sssom_version: \"1.1\"", "#mapping_set_id: https://passerelle.example/mappings/\(asOf)",
      "#mapping_set_title: Statements mapped to competencies",
      "#license: https://creativecommons.org/publicdomain/zero/1.0/",
      "#mapping_date: \"\(asOf)\"", "#mapping_tool: Passerelle", "#mapping_tool_version: \"\(toolVersion)\"",
      "#curie_map:",
      "#  semapv: https://w3id.org/semapv/vocab/", "#  skos: http://www.w3.org/2004/02/skos/core#",
      "#  sssom: https://w3id.org/sssom/", "#  statement: https://passerelle.example/statement/",
    ]
    head += prefixes.map { "#  \($0.prefix): \($0.uri)" }
    let body = DelimitedText(
      header: [
        "subject_id", "subject_label", "predicate_id", "object_id", "object_label", "mapping_justification",
        "confidence", "object_source_version", "comment",
      ],
      rows: rows.flatMap { row -> [[String]] in
        let subject = "statement:" + MapReport.localName(row.id)
        guard !row.matches.isEmpty else {
          return [
            [subject, row.statement, "skos:closeMatch", "sssom:NoTermFound", "", "semapv:LexicalMatching", "", "", ""]
          ]
        }
        return row.matches.map { match in
          let competency = frameworks[match.competency]
          let framework = frameworks.frameworkOf[match.competency.place]
          let (prefix, base) = prefixes[framework]
          let object =
            competency.uri.hasPrefix(base) ? "\(prefix):\(competency.uri.dropFirst(base.count))" : competency.uri
          return [
            subject, row.statement, match.confidence >= confidence ? "skos:closeMatch" : "skos:relatedMatch", object,
            competency.label.reading(row.language), "semapv:LexicalMatching", FieldText.confidence(match.confidence),
            frameworks.frameworks[framework].version, match.reason.description.reading(row.language),
          ]
        }
      })
    return head.joined(separator: "\n") + "\n" + body.tsv
  }

  /// An id as the local part of a CURIE: what is neither a letter, a digit, `-`, `_` nor `.` becomes `_`.
  private static func localName(_ id: String) -> String {
    String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "_" })
  }
}
