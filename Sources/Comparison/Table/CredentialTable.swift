public import Model

/// Every credential of a catalogue as columns of fixed width: what all pairs are compared from, in memory or in a file.
///
/// Rows stand in order of identifier, so that the lower row wins a tie. Everything is the *expected* reading under one
/// policy and one set of frameworks; nothing depends on the as-of date, which a comparison takes as an input.
public struct CredentialTable: Sendable {
  /// One credential each.
  public let rows: CredentialColumns
  /// What the credentials ask for, requirement by requirement, in order of row.
  public let demands: DemandColumns
  /// What the credentials supply, row by row.
  public let supplies: SupplyColumns
  /// Which competencies count for which, and by how much.
  public let relations: RelationColumns
  /// The same supplies in blocks of rows that resemble each other, for the kernel.
  public let blocks: BlockColumns
  /// The slot of each row in the blocks.
  public let slotOf: Column<UInt32>

  public init(
    rows: CredentialColumns, demands: DemandColumns, supplies: SupplyColumns, relations: RelationColumns,
    blocks: BlockColumns, slotOf: Column<UInt32>
  ) {
    self.rows = rows
    self.demands = demands
    self.supplies = supplies
    self.relations = relations
    self.blocks = blocks
    self.slotOf = slotOf
  }

  public var count: Int { rows.region.count }
  /// Competencies are numbered from 0 to this, exclusive.
  public var competencies: Int { Swift.max(0, relations.starts.count - 1) }
}

/// What a comparison needs of each credential beside its requirements. One value a row unless said.
public struct CredentialColumns: Sendable {
  /// Where each identifier begins in `idBytes`; one more than there are rows.
  public let idStarts: Column<UInt64>
  /// Identifiers in UTF-8, one after the other.
  public let idBytes: Column<UInt8>
  /// A place in `jurisdictions`; `none32` for an issuer with none.
  public let jurisdiction: Column<UInt32>
  /// `Region.position`.
  public let region: Column<UInt8>
  /// A place in `sectorSets`.
  public let sectors: Column<UInt32>
  /// On the policy's reference scale; 0: unknown.
  public let referenceLevel: Column<UInt8>
  /// Hundredths of an hour; `none32`: unknown.
  public let hours: Column<UInt32>
  /// A place in `assuranceSets`.
  public let assurance: Column<UInt32>
  /// `Assessment.Task.rank` and `Assessment.Supervision.rank`, each plus 1; 0: unknown.
  public let task: Column<UInt8>
  public let supervision: Column<UInt8>
  /// A place in `currencies`.
  public let currency: Column<UInt32>

  /// How many rows there are of each region, by `Region.position`.
  public let regionCounts: [Int]
  /// ISO 3166 codes, ascending.
  public let jurisdictions: [Jurisdiction]
  /// Distinct lists of sectors, as the records give them.
  public let sectorSets: [[Sector]]
  /// Distinct lists of assurances, as the records give them; words of the body are not kept.
  public let assuranceSets: [[QualityAssurance]]
  /// Distinct sets of the dates that the state of a credential depends on.
  public let currencies: [CurrencyDates]

  public static let none32 = UInt32.max

  public init(
    idStarts: Column<UInt64>, idBytes: Column<UInt8>, jurisdiction: Column<UInt32>, region: Column<UInt8>,
    sectors: Column<UInt32>, referenceLevel: Column<UInt8>, hours: Column<UInt32>, assurance: Column<UInt32>,
    task: Column<UInt8>, supervision: Column<UInt8>, currency: Column<UInt32>, regionCounts: [Int],
    jurisdictions: [Jurisdiction], sectorSets: [[Sector]], assuranceSets: [[QualityAssurance]],
    currencies: [CurrencyDates]
  ) {
    self.idStarts = idStarts
    self.idBytes = idBytes
    self.jurisdiction = jurisdiction
    self.region = region
    self.sectors = sectors
    self.referenceLevel = referenceLevel
    self.hours = hours
    self.assurance = assurance
    self.task = task
    self.supervision = supervision
    self.currency = currency
    self.regionCounts = regionCounts
    self.jurisdictions = jurisdictions
    self.sectorSets = sectorSets
    self.assuranceSets = assuranceSets
    self.currencies = currencies
  }
}

/// Requirements, in order of row and then of place.
public struct DemandColumns: Sendable {
  /// Where each row's requirements begin; one more than there are rows.
  public let starts: Column<UInt32>
  /// In the units of its row; a row's weights sum to its whole. At most 1,000,000 in a row.
  public let weight: Column<UInt32>
  /// 1 to 10; 0: whatever is held is enough.
  public let level: Column<UInt8>
  /// Where each requirement's accepted competencies begin; one more than there are requirements. None: unmapped.
  public let acceptedStarts: Column<UInt32>
  public let accepted: Column<UInt32>
  /// Where the rows that ask for each competency begin in `askers`: a requirement's number, ascending.
  public let askerStarts: Column<UInt32>
  public let askers: Column<UInt32>
  /// The row of each requirement.
  public let row: Column<UInt32>

  public init(
    starts: Column<UInt32>, weight: Column<UInt32>, level: Column<UInt8>, acceptedStarts: Column<UInt32>,
    accepted: Column<UInt32>, askerStarts: Column<UInt32>, askers: Column<UInt32>, row: Column<UInt32>
  ) {
    self.starts = starts
    self.weight = weight
    self.level = level
    self.acceptedStarts = acceptedStarts
    self.accepted = accepted
    self.askerStarts = askerStarts
    self.askers = askers
    self.row = row
  }
}

/// What each row supplies: every competency once, at its highest level, ascending.
public struct SupplyColumns: Sendable {
  /// One more than there are rows.
  public let starts: Column<UInt32>
  public let competency: Column<UInt32>
  /// 1 to 10; `SupplyColumns.sufficient`: enough for whatever is asked.
  public let level: Column<UInt8>

  public static let sufficient: UInt8 = 11

  public init(starts: Column<UInt32>, competency: Column<UInt32>, level: Column<UInt8>) {
    self.starts = starts
    self.competency = competency
    self.level = level
  }
}

/// The suppliers of every competency: itself first, then the others by number.
public struct RelationColumns: Sendable {
  /// One more than there are competencies.
  public let starts: Column<UInt32>
  public let supplier: Column<UInt32>
  /// Hundredths, 1 to 100.
  public let factor: Column<UInt8>

  public init(starts: Column<UInt32>, supplier: Column<UInt32>, factor: Column<UInt8>) {
    self.starts = starts
    self.supplier = supplier
    self.factor = factor
  }
}

/// The dates and months that the state of a credential at a day depends on; see `CurrencyState`.
public struct CurrencyDates: Sendable, Hashable {
  public var retiredOn: CalendarDate?
  public var availableTo: CalendarDate?
  public var validMonths: Int?
  public var validUntil: CalendarDate?
  public var isSuperseded = false
  public var supersededOn: CalendarDate?

  public init() {}

  public init(of credential: Credential) {
    retiredOn = credential.retiredOn
    availableTo = credential.availability?.to
    validMonths = credential.validity?.months
    validUntil = credential.validity?.until
    isSuperseded = credential.supersession != nil
    supersededOn = credential.supersession?.on
  }
}
