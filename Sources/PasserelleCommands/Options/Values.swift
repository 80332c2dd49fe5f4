public import ArgumentParser
import Comparison
import Model
public import Recognition

/// How an answer is written.
enum OutputFormat: String, PlainChoice {
  case text, json, csv, html, ndjson, sssom
  case sssomJSON = "sssom-json"
  case skos, ctdl
  case openBadges = "open-badges"
  case caseNetwork = "case"
  case articulation

}

/// A choice whose values are their own descriptions; said here, since ArgumentParser would find it out by reflection at
/// every start.
public protocol PlainChoice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension PlainChoice {
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
  public static var allValueDescriptions: [String: String] { [:] }
  public var defaultValueDescription: String { rawValue }
}

/// A date given as an argument.
struct DateArgument: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate(argument) else { return nil }
    self.date = date
  }
}

extension Language: PlainChoice {}
extension RecognitionOutcome: PlainChoice {}

extension Articulation.Measure: PlainChoice {}

/// Regions separated by commas: `QC,ON,providers`.
struct RegionList: ExpressibleByArgument {
  let regions: [Region]

  init?(argument: String) {
    let names = argument.split(separator: ",").map { $0.trimmingSpaces }
    let regions = names.compactMap(Region.init(name:))
    guard !regions.isEmpty, regions.count == names.count else { return nil }
    self.regions = regions
  }
}

/// A two- to six-digit NAICS code, read as its sector.
struct SectorArgument: ExpressibleByArgument {
  let sector: Sector

  init?(argument: String) {
    // `31-33` names the joined sector as tables do.
    guard let sector = Sector(naics: argument.prefix { $0 != "-" }) else { return nil }
    self.sector = sector
  }
}

/// A number from 0 to 100 with at most two decimals.
struct ThresholdArgument: ExpressibleByArgument {
  let value: Hundredths

  init(_ whole: Int) { value = Hundredths(whole: whole) }

  var defaultValueDescription: String { value.description }

  init?(argument: String) {
    guard let value = Hundredths(argument), value <= Hundredths(whole: 100) else { return nil }
    self.value = value
  }
}

/// Hours, with at most two decimals.
struct HoursArgument: ExpressibleByArgument {
  let value: Hundredths

  init?(argument: String) {
    guard let value = Hundredths(argument), value <= Hundredths(whole: 100_000) else { return nil }
    self.value = value
  }
}

extension StringProtocol {
  var trimmingSpaces: String {
    var text = Substring(self)
    while text.first?.isWhitespace ?? false { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
