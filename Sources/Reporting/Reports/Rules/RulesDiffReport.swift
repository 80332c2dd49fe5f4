public import DecisionTables
import Model

/// What two versions of a decision model decide differently.
public struct RulesDiffReport: Report {
  private let old: String
  private let new: String
  private let difference: ModelDifference

  public init(old: String, new: String, _ difference: ModelDifference) {
    self.old = old
    self.new = new
    self.difference = difference
  }

  public var isFinding: Bool { !difference.isEquivalent }
  private var unlisted: Int { difference.tables.reduce(0) { $0 + $1.unlisted } }
  private var count: Int { difference.tables.reduce(0) { $0 + $1.regions.count } }

  public var format: String { "rules-diff" }

  public func text(_ page: Page) -> String {
    var text = ""
    for constant in difference.constants {
      text += page.words(
        "`\(constant.name)` was \(constant.old), is \(constant.new)",
        "`\(constant.name)` valait \(constant.old), vaut \(constant.new)")
      text += "\n"
    }
    for name in difference.onlyOld {
      text += page.words("only in \(old): `\(name)`", "seulement dans \(old) : `\(name)`") + "\n"
    }
    for name in difference.onlyNew {
      text += page.words("only in \(new): `\(name)`", "seulement dans \(new) : `\(name)`") + "\n"
    }
    for table in difference.tables {
      for region in table.regions {
        let place = RuleWords.region(region.region)
        text += page.words(
          "`\(table.name)`: for \(place.reading(.english)): \(region.old) (\(rows(region.oldRows, .english))) becomes \(region.new) (\(rows(region.newRows, .english)))",
          "`\(table.name)` : pour \(place.reading(.french)) : \(region.old) (\(rows(region.oldRows, .french))) devient \(region.new) (\(rows(region.newRows, .french)))"
        )
        text += "\n"
      }
    }
    for doubt in difference.doubts { text += page.words(sentence(doubt)) + "\n" }
    if unlisted > 0 {
      text +=
        page.words("\(unlisted) more regions are not listed", "\(unlisted) autres régions ne sont pas énumérées") + "\n"
    }
    if difference.isPartial {
      text += page.words(
        "The answer is partial: the budget ended before everything was compared.",
        "La réponse est partielle : le budget a pris fin avant que tout soit comparé.")
      text += "\n"
    }
    return text + page.tinted(page.words(summary), isFinding ? .bad : .good) + "\n"
  }

  private var summary: Text {
    if difference.isEquivalent {
      return Text(
        "Equivalent: the two decide alike for all inputs.", "Équivalents : les deux décident de même pour toute entrée."
      )
    }
    if count == 0 {
      return Text("Not shown to be equivalent.", "L'équivalence n'est pas démontrée.")
    }
    let regions = Text.counted(
      count + unlisted, Text("region differs", "région diffère"), Text("regions differ", "régions diffèrent"))
    return Text("Not equivalent: \(regions.reading(.english)).", "Non équivalents : \(regions.reading(.french)).")
  }

  private func rows(_ rows: [Int], _ language: Language) -> String {
    rows.isEmpty ? Text("no row", "aucune ligne").reading(language) : RuleWords.rows(rows).reading(language)
  }

  private func sentence(_ doubt: ModelDifference.Doubt) -> Text {
    switch doubt {
    case .written(let name):
      Text(
        "`\(name)` is written differently, and what it decides cannot be compared without data",
        "`\(name)` est rédigée autrement, et ce qu'elle décide ne peut être comparé sans données")
    case .outputs(let name):
      Text("`\(name)` has other outputs than before", "`\(name)` a d'autres sorties qu'auparavant")
    }
  }

  public var members: [JSON.Member] {
    [
      .init("old", .string(old)), .init("new", .string(new)), .init("equivalent", .bool(difference.isEquivalent)),
      .init("partial", .bool(difference.isPartial)), .init("unlisted", .integer(unlisted)),
      .init("onlyOld", .array(difference.onlyOld.map(JSON.string))),
      .init("onlyNew", .array(difference.onlyNew.map(JSON.string))),
      .init(
        "constants",
        .array(difference.constants.map { ["name": .string($0.name), "old": .string($0.old), "new": .string($0.new)] })),
      .init("doubts", .array(difference.doubts.map { JSON(sentence($0)) })),
      .init(
        "regions",
        .array(
          difference.tables.flatMap { table in
            table.regions.map { region in
              [
                "decision": .string(table.name), "region": JSON(region.region), "old": .string(region.old),
                "new": .string(region.new), "oldRows": .array(region.oldRows.map { .integer($0 + 1) }),
                "newRows": .array(region.newRows.map { .integer($0 + 1) }),
              ]
            }
          })),
    ]
  }

  public var table: DelimitedText? {
    DelimitedText(
      header: ["decision", "region", "example", "old", "new", "old_rows", "new_rows"],
      rows: difference.tables.flatMap { table in
        table.regions.map { region in
          [
            table.name, region.region.conditions.map { "\($0.expression): \($0.test)" }.joined(separator: "; "),
            RuleWords.example(region.region), region.old, region.new,
            region.oldRows.map { String($0 + 1) }.joined(separator: " "),
            region.newRows.map { String($0 + 1) }.joined(separator: " "),
          ]
        }
      })
  }
}
