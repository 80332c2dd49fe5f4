import Comparison
import Model

/// The short lists of distinct values that columns point into.
struct StoredLists {
  /// How many rows there are of each region.
  let regionCounts: [Int]
  let jurisdictions: [Jurisdiction]
  let sectorSets: [[Sector]]
  let assuranceSets: [[QualityAssurance]]
  let currencies: [CurrencyDates]
}

extension StoredLists {
  init(_ rows: CredentialColumns) {
    regionCounts = rows.regionCounts
    jurisdictions = rows.jurisdictions
    sectorSets = rows.sectorSets
    assuranceSets = rows.assuranceSets
    currencies = rows.currencies
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.list(regionCounts) { $0.number($1) }
    writer.list(jurisdictions) { $0.words($1.code) }
    writer.list(sectorSets) { $0.list($1) { $0.number($1.code) } }
    writer.list(assuranceSets) { writer, set in
      writer.list(set) { writer, assurance in
        writer.choice(assurance.kind)
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
      writer.flag(dates.isSuperseded)
      writer.day(dates.supersededOn)
    }
    return writer.bytes
  }

  init(_ bytes: ArraySlice<UInt8>) throws(MalformedBytes) {
    var reader = ByteReader(bytes)
    regionCounts = try reader.list { reader throws(MalformedBytes) in try reader.number() }
    guard regionCounts.count == Region.allCases.count else { throw MalformedBytes() }
    jurisdictions = try reader.list { reader throws(MalformedBytes) in try reader.jurisdiction() }
    sectorSets = try reader.list { reader throws(MalformedBytes) in
      try reader.list { reader throws(MalformedBytes) in
        try reader.sector()
      }
    }
    assuranceSets = try reader.list { reader throws(MalformedBytes) in
      try reader.list { reader throws(MalformedBytes) in
        let kind: QualityAssurance.Kind = try reader.choice()
        let places = try reader.list { reader throws(MalformedBytes) in try reader.jurisdiction() }
        let from = try reader.day()
        return QualityAssurance(
          kind: kind, body: Text(), jurisdictions: places,
          span: DateSpan(from: from, to: try reader.day()))
      }
    }
    currencies = try reader.list { reader throws(MalformedBytes) in
      var dates = CurrencyDates()
      dates.retiredOn = try reader.day()
      dates.availableTo = try reader.day()
      dates.validMonths = try reader.optionalNumber()
      dates.validUntil = try reader.day()
      dates.isSuperseded = try reader.flag()
      dates.supersededOn = try reader.day()
      return dates
    }
  }
}
