/// Which concepts people assigned to each query (TREC's qrels).
public struct Judgements: Sendable {
  /// By query: the concepts that are right; never empty.
  public let relevant: [String: Set<String>]

  public init(_ relevant: [String: Set<String>]) { self.relevant = relevant.filter { !$0.value.isEmpty } }

  /// Reads query, concept and relevance (1 where the column is absent; what is not above 0 is left out).
  public init(_ text: String, name: String) throws(TableFailure) {
    let table = TabbedTable(text, name: name, headerNames: ["qid"])
    var relevant: [String: Set<String>] = [:]
    for row in table.rows {
      guard row.fields.count >= 2 else { throw table.tooFew(row, 2) }
      let relevance = row.fields.count < 3 ? 1 : try table.number(2, of: row, called: "relevance")
      if relevance > 0 { relevant[String(row.fields[0]), default: []].insert(String(row.fields[1])) }
    }
    self.relevant = relevant
  }

  /// The queries, sorted, whose name begins with `prefix`.
  public func queries(beginningWith prefix: String = "") -> [String] {
    relevant.keys.filter { $0.hasPrefix(prefix) }.sorted()
  }
}
