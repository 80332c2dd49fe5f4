import Comparison
import Model

/// The short lists of distinct values that columns point into.
struct StoredLists {
  let jurisdictions: [Jurisdiction]
  let sectorSets: [[Sector]]
  let assuranceSets: [[QualityAssurance]]
  let currencies: [CurrencyDates]
}

extension StoredLists {
  init(_ rows: CredentialColumns) {
    jurisdictions = rows.jurisdictions
    sectorSets = rows.sectorSets
    assuranceSets = rows.assuranceSets
    currencies = rows.currencies
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.list(jurisdictions) { $0.words($1.code) }
    writer.list(sectorSets) { $0.list($1) { $0.number($1.code) } }
    writer.list(assuranceSets) { writer, set in
      writer.list(set) { writer, assurance in
        writer.number(assurance.kind.rank)
        writer.list(assurance.jurisdictions) { $0.words($1.code) }
        writer.day(assurance.span.from)
        writer.day(assurance.span.to)
      }
    }
    writer.list(currencies) { writer, dates in
      writer.day(dates.retiredOn)
      writer.day(dates.availableTo)
      writer.optional(dates.validMonths)
      writer.day(dates.validUntil)
      writer.number(dates.isSuperseded ? 1 : 0)
      writer.day(dates.supersededOn)
    }
    return writer.bytes
  }

  init(_ bytes: ArraySlice<UInt8>) throws(MalformedBytes) {
    var reader = ByteReader(bytes)
    jurisdictions = try reader.list { reader throws(MalformedBytes) in try reader.jurisdiction() }
    sectorSets = try reader.list { reader throws(MalformedBytes) in
      try reader.list { reader throws(MalformedBytes) in
        guard let sector = Sector(naics: String(try reader.number())) else { throw MalformedBytes() }
        return sector
      }
    }
    assuranceSets = try reader.list { reader throws(MalformedBytes) in
      try reader.list { reader throws(MalformedBytes) in
        let rank = try reader.number()
        guard QualityAssurance.Kind.allCases.indices.contains(rank) else { throw MalformedBytes() }
        let places = try reader.list { reader throws(MalformedBytes) in try reader.jurisdiction() }
        let from = try reader.day()
        return QualityAssurance(
          kind: QualityAssurance.Kind.allCases[rank], body: Text(), jurisdictions: places,
          span: DateSpan(from: from, to: try reader.day()))
      }
    }
    currencies = try reader.list { reader throws(MalformedBytes) in
      var dates = CurrencyDates()
      dates.retiredOn = try reader.day()
      dates.availableTo = try reader.day()
      dates.validMonths = try reader.optionalNumber()
      dates.validUntil = try reader.day()
      dates.isSuperseded = try reader.number() == 1
      dates.supersededOn = try reader.day()
      return dates
    }
  }
}

extension ByteWriter {
  fileprivate mutating func day(_ day: CalendarDate?) {
    optional(day.map { ($0.year * 12 + $0.month - 1) * 31 + $0.day - 1 })
  }
}

extension ByteReader {
  fileprivate mutating func day() throws(MalformedBytes) -> CalendarDate? {
    guard let number = try optionalNumber() else { return nil }
    let (month, day) = (number / 31, number % 31 + 1)
    guard let date = CalendarDate(year: month / 12, month: month % 12 + 1, day: day) else { throw MalformedBytes() }
    return date
  }

  fileprivate mutating func jurisdiction() throws(MalformedBytes) -> Jurisdiction {
    guard let jurisdiction = Jurisdiction(try words()) else { throw MalformedBytes() }
    return jurisdiction
  }
}
