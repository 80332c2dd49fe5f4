import ArgumentParser
import DecisionTables
import Model
import Passerelle
import Recognition
import Reporting

struct RulesSweep: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep", abstract: "How outcomes change along a named threshold.",
    discussion: """
      Example: passerelle rules sweep Frameworks-Data/rules/ca-on-2025.dmn --set "recognitionThreshold=0.70..0.90 by 0.01" \
      --plot sweep.svg
      """)

  @Argument(help: "The rules.") var file: String
  @Option(help: ArgumentHelp("The threshold and its values.", valueName: "name=A..B by S")) var set: SweepArgument
  @Option(help: ArgumentHelp("Write a plot here, as SVG.", valueName: "file")) var plot: String?
  @OptionGroup var basis: CaseOptions
  @OptionGroup var shared: SharedOptions

  func answer() async throws -> Outcome {
    let rules = try shared.ruleModel(file)
    let names = rules.compiled.constants.map { "`\($0.name)`" }.joined(separator: ", ")
    let unknown = Failure(
      .usage,
      Text(
        "the rules have no figure called `\(set.name)`; they have \(names)",
        "les règles n'ont aucun chiffre nommé `\(set.name)`; elles ont \(names)"))
    guard rules.compiled.constants.contains(where: { $0.name == set.name }) else { throw unknown }
    let workspace = try shared.workspace()
    let cases = try await basis.cases(workspace, shared, receivedBy: [rules.receiver], wanted: rules.facts)
    guard let sweep = Sweep(rules, set.name, values: set.values, on: cases, comparator: workspace.comparator) else {
      throw unknown
    }
    let report = SweepReport(sweep, comparator: workspace.comparator)
    if let plot { try TextFile(path: plot).write(report.plot(shared.language)) }
    return try written(report)
  }
}

/// `name=0.70..0.90 by 0.01`: at most 1,001 values with at most six decimals.
struct SweepArgument: ExpressibleByArgument {
  let name: String
  let values: [String]

  init?(argument: String) {
    let sides = argument.split(separator: "=", maxSplits: 1).map(\.trimmingSpaces)
    guard sides.count == 2, !sides[0].isEmpty else { return nil }
    let parts = sides[1].split(separator: " ").map(String.init)
    guard parts.count == 3, parts[1] == "by" || parts[1] == "par", let dots = parts[0].firstRange(of: "..") else {
      return nil
    }
    let written = [String(parts[0][..<dots.lowerBound]), String(parts[0][dots.upperBound...]), parts[2]]
    let places = written.map { $0.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0 }.max() ?? 0
    let numbers = written.compactMap { SweepArgument.number($0, places: places) }
    guard places <= 6, numbers.count == 3, numbers[2] > 0, numbers[0] <= numbers[1],
      (numbers[1] - numbers[0]) / numbers[2] <= 1000
    else { return nil }
    name = sides[0]
    values = stride(from: numbers[0], through: numbers[1], by: numbers[2]).map {
      SweepArgument.written($0, places: places)
    }
  }

  /// A decimal as a whole number of its last place.
  private static func number(_ text: String, places: Int) -> Int? {
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...]).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    let digits = String(parts.first ?? "") + decimals + String(repeating: "0", count: max(0, places - decimals.count))
    guard !digits.isEmpty, digits.count <= 15, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(digits).map { isNegative ? -$0 : $0 }
  }

  private static func written(_ number: Int, places: Int) -> String {
    guard places > 0 else { return String(number) }
    let digits = String(abs(number))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (number < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
