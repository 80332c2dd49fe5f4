public import Model

/// How much of each thing the loaded frameworks hold.
public struct FrameworkStatsReport: Report {
  private struct Row: Sendable {
    let code: String
    let name: Text
    let count: Int
  }

  private let rows: [Row]
  private let total: Int

  public init(_ frameworks: FrameworkSet) {
    let all = frameworks.competencies
    total = all.count
    func count(_ code: String, _ name: Text, _ test: (Competency) -> Bool) -> Row {
      Row(code: code, name: name, count: all.count(where: test))
    }
    var rows: [Row] = [
      count("label-en", Text("label in English", "libellé en anglais")) { $0.label.english != nil },
      count("label-fr", Text("label in French", "libellé en français")) { $0.label.french != nil },
      count("alternatives", Text("two alternative labels in each language", "deux autres libellés dans chaque langue"))
      {
        $0.alternatives.english.count >= 2 && $0.alternatives.french.count >= 2
      },
      count("definition", Text("definition in both languages", "définition dans les deux langues")) {
        $0.definition.english != nil && $0.definition.french != nil
      },
      count("levels", Text("levels", "niveaux")) { $0.levels != nil },
      count("naics", Text("NAICS sector", "secteur SCIAN")) { !$0.sectors.isEmpty },
      count("noc", Text("NOC occupation", "profession CNP")) { !$0.occupations.isEmpty },
      count("broader", Text("a broader competency", "une compétence plus générale")) { !$0.broader.isEmpty },
      count("relations", Text("related, essential or optional", "relation, partie essentielle ou facultative")) {
        !$0.relations.isEmpty
      },
      count("mappings", Text("mapping to another framework", "correspondance avec un autre référentiel")) {
        !$0.mappings.isEmpty
      },
      count("regulated", Text("reserved by law somewhere", "réservée par la loi quelque part")) {
        !$0.regulations.isEmpty
      },
      count("deprecated", Text("deprecated", "obsolète")) { $0.deprecation != nil },
    ]
    rows += Competency.Kind.allCases.map { kind in
      count(
        "type-\(kind.rawValue)", Text("type: \(kind.name.reading(.english))", "type : \(kind.name.reading(.french))")
      ) {
        $0.kind == kind
      }
    }
    rows += Competency.Reuse.allCases.map { reuse in
      count(
        "reuse-\(reuse.rawValue)",
        Text("reuse: \(reuse.name.reading(.english))", "portée : \(reuse.name.reading(.french))")
      ) { $0.reuse == reuse }
    }
    rows += Sector.all.map { sector in
      count(
        "naics-\(sector.range)",
        Text("\(sector.range) \(sector.name.reading(.english))", "\(sector.range) \(sector.name.reading(.french))")
      ) {
        $0.sectors.contains(sector)
      }
    }
    self.rows = rows
  }

  public var format: String { "framework-stats" }

  public func text(_ page: Page) -> String {
    page.heading("\(total) competencies, of which", "\(total) compétences, dont")
      + Table(
        [.init("", .right), .init("", .right), .init("", wraps: true)],
        rows: rows.map {
          [
            Table.Cell(String($0.count)), Table.Cell(page.percent(Fraction($0.count, of: total)), .faint),
            Table.Cell(page.words($0.name)),
          ]
        }
      ).written(on: page)
  }

  public var members: [JSON.Member] {
    [
      .init("competencies", .integer(total)),
      .init(
        "counts", .array(rows.map { ["of": .string($0.code), "name": JSON($0.name), "count": .integer($0.count)] })),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["of", "name_en", "name_fr", "count", "total"],
      rows: rows.map { [$0.code, $0.name.english ?? "", $0.name.french ?? "", String($0.count), String(total)] })
  }
}
