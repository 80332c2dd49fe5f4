import Glibc

/// Mapped credentials as compressed rows of (competency, weight, level), from a seed.
struct Profiles {
  var starts: [UInt32] = [0]
  var competency: [UInt32] = []
  var weight: [UInt32] = []
  var level: [UInt8] = []
  var region: [Int] = []
  var sector: [Int] = []
  var credentialLevel: [Int] = []
  var assurance: [Int] = []
  var hours: [Int] = []

  static let competencies = 14_000
  static let regions = 30
  static let sectors = 24

  var count: Int { region.count }

  /// `zipf`: 15 competencies a row, by a Zipf law of exponent 1, independent of each other. `fam`: families of about 25
  /// noisy variants of one template over regions and sectors, 5 to 40 competencies a row, some 17 in the mean. Weights
  /// are 1 to 60, levels 1 to 5.
  init(_ count: Int, isFamilies: Bool, seed: UInt64) {
    var draw = Draw(seed: seed)
    let names = draw.permutation(Profiles.competencies)
    let regionLaw = Zipf(Profiles.regions, 0.6)
    let sectorLaw = Zipf(Profiles.sectors, 0.5)
    let families = isFamilies ? Families(count / 25 + 1, names, sectorLaw, &draw) : nil
    let competencyLaw = Zipf(Profiles.competencies, 1)
    for _ in 0..<count {
      var entries: [Entry] = []
      let region = regionLaw.draw(&draw)
      if let families {
        let (sector, level) = families.row(into: &entries, sectorLaw, &draw)
        append(entries, region, sector, level, &draw)
      } else {
        while entries.count < 15 {
          let name = names[competencyLaw.draw(&draw)]
          if !entries.contains(where: { $0.competency == name }) { entries.append(.random(name, &draw)) }
        }
        append(entries, region, sectorLaw.draw(&draw), 1 + draw.below(8), &draw)
      }
    }
  }

  private mutating func append(_ entries: [Entry], _ region: Int, _ sector: Int, _ level: Int, _ draw: inout Draw) {
    for entry in entries.sorted(by: { $0.competency < $1.competency }) {
      competency.append(UInt32(entry.competency))
      weight.append(UInt32(entry.weight))
      self.level.append(UInt8(entry.level))
    }
    starts.append(UInt32(competency.count))
    self.region.append(region)
    self.sector.append(sector)
    credentialLevel.append(level)
    assurance.append(draw.below(4))
    hours.append(40 + draw.below(3600))
  }
}

/// One competency of a row.
struct Entry {
  var competency: Int
  var weight: Int
  var level: Int

  static func random(_ competency: Int, _ draw: inout Draw) -> Entry {
    let weight = Int(2 - 14 * log(1 - draw.uniform() * 0.985))
    return Entry(competency: competency, weight: min(60, max(1, weight)), level: 1 + draw.below(5))
  }
}

/// Templates of which rows are variants: competencies of a sector's own pool, of all sectors, or any.
struct Families {
  private struct Template {
    let sector: Int
    let level: Int
    var entries: [Entry] = []
  }

  private let templates: [Template]
  private let law: Zipf
  private let pools: [[Int]]
  private let names: [Int]
  private let poolLaw = Zipf(900, 0.8)
  private let sharedLaw = Zipf(200, 0.8)

  init(_ count: Int, _ names: [Int], _ sectorLaw: Zipf, _ draw: inout Draw) {
    self.names = names
    law = Zipf(count, 0.5)
    pools = (0..<Profiles.sectors).map { _ in (0..<900).map { _ in names[200 + draw.below(names.count - 200)] } }
    var made: [Template] = []
    for _ in 0..<count {
      var template = Template(sector: sectorLaw.draw(&draw), level: 1 + draw.below(8))
      let size = 8 + draw.below(23)
      while template.entries.count < size {
        let kind = draw.uniform()
        let name =
          kind < 0.65
          ? pools[template.sector][poolLaw.draw(&draw)]
          : kind < 0.9 ? names[sharedLaw.draw(&draw)] : names[draw.below(names.count)]
        if !template.entries.contains(where: { $0.competency == name }) {
          template.entries.append(.random(name, &draw))
        }
      }
      made.append(template)
    }
    templates = made
  }

  /// A variant of a template: three in four of its competencies with weights and levels a little off, and some more.
  func row(into entries: inout [Entry], _ sectorLaw: Zipf, _ draw: inout Draw) -> (sector: Int, level: Int) {
    let template = templates[law.draw(&draw)]
    for var entry in template.entries where draw.uniform() < 0.75 {
      let weightNoise = draw.uniform()
      if weightNoise >= 0.4 { entry.weight += (weightNoise < 0.7 ? 1 : -1) * (1 + draw.below(4)) }
      let levelNoise = draw.uniform()
      if levelNoise >= 0.7 { entry.level += levelNoise < 0.85 ? 1 : -1 }
      entry.weight = min(60, max(1, entry.weight))
      entry.level = min(5, max(1, entry.level))
      entries.append(entry)
    }
    let size = max(5, entries.count + draw.below(2 + template.entries.count / 4))
    while entries.count < min(40, size) {
      let isOwn = draw.uniform() < 0.8
      let name = isOwn ? pools[template.sector][poolLaw.draw(&draw)] : names[sharedLaw.draw(&draw)]
      if !entries.contains(where: { $0.competency == name }) { entries.append(.random(name, &draw)) }
    }
    return (draw.uniform() < 0.97 ? template.sector : sectorLaw.draw(&draw), template.level)
  }
}

/// Places from 0 by a Zipf law.
struct Zipf {
  private let bounds: [Double]

  init(_ count: Int, _ exponent: Double) {
    var total = 0.0
    let sums = (0..<count).map { place -> Double in
      total += pow(Double(place + 1), -exponent)
      return total
    }
    bounds = sums.map { $0 / total }
  }

  func draw(_ draw: inout Draw) -> Int {
    let value = draw.uniform()
    var (low, high) = (0, bounds.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct Draw {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

  mutating func permutation(_ count: Int) -> [Int] {
    var values = Array(0..<count)
    for last in values.indices.reversed() where last > 0 { values.swapAt(last, below(last + 1)) }
    return values
  }
}
