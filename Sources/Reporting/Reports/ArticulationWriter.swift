public import Comparison
import Model

/// Writes an articulation table line by line, so that it need not be held whole.
public struct ArticulationWriter: Sendable {
  public enum Format: String, Sendable, CaseIterable { case text, csv, ndjson, json }

  private let format: Format
  private let comparator: TableComparator
  private let options: Articulation

  public init(_ format: Format, _ comparator: TableComparator, _ options: Articulation) {
    self.format = format
    self.comparator = comparator
    self.options = options
  }

  private var own: String { options.direction == .sourcesFor ? "target" : "source" }
  private var others: String { options.direction == .sourcesFor ? "source" : "target" }

  /// What comes before the first line.
  public var head: [UInt8] {
    switch format {
    case .text, .ndjson: return []
    case .csv:
      return Array(
        ("\(own),rank,\(others),coverage,coverage_numerator,coverage_denominator,"
          + Element.allCases.map(\.rawValue).joined(separator: ",") + ",transferability\r\n").utf8)
    case .json:
      let members: [JSON.Member] = [
        .init("format", "passerelle/articulation"), .init("version", .integer(1)),
        .init("asOf", JSON(comparator.asOf)), .init("policy", PolicyReference(comparator.policy).json),
        .init("rankedBy", .string(options.measure.rawValue)),
      ]
      let document = JSON.object(members).document
      return Array((document.dropLast(3) + ",\n  \"lines\": [").utf8)
    }
  }

  /// What comes after the last line.
  public var tail: [UInt8] { format == .json ? Array("\n  ]\n}\n".utf8) : [] }

  /// One line. - Parameter isFirst: whether none came before it.
  public func line(_ line: ArticulationLine) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(80 * (line.matches.count + 1))
    switch format {
    case .text: writeText(line, &bytes)
    case .csv: writeCSV(line, &bytes)
    case .ndjson:
      writeObject(line, &bytes)
      bytes.append(0x0A)
    case .json:
      bytes += Array(line.row == (options.asked?.first ?? 0) ? "\n    ".utf8 : ",\n    ".utf8)
      writeObject(line, &bytes)
    }
    return bytes
  }

  private func writeText(_ line: ArticulationLine, _ bytes: inout [UInt8]) {
    write(id: line.row, &bytes)
    bytes.append(0x0A)
    for (place, match) in line.matches.enumerated() {
      let score = match.transferability.tenths
      bytes += Array("  \(place + 1)  ".utf8)
      write(id: match.row, &bytes)
      bytes += Array("  \(match.coverage.percent)%  \(score / 10).\(score % 10)\n".utf8)
    }
  }

  private func writeCSV(_ line: ArticulationLine, _ bytes: inout [UInt8]) {
    for (place, match) in line.matches.enumerated() {
      writeField(id: line.row, &bytes)
      bytes.append(0x2C)
      bytes.append(number: place + 1)
      bytes.append(0x2C)
      writeField(id: match.row, &bytes)
      let terms = match.coverage.reduced
      bytes.append(0x2C)
      bytes.append(ratio: terms.numerator, terms.denominator)
      bytes.append(0x2C)
      bytes.append(number: terms.numerator)
      bytes.append(0x2C)
      bytes.append(number: terms.denominator)
      for factor in match.factors.all {
        bytes.append(0x2C)
        bytes.append(hundredths: factor)
      }
      bytes.append(0x2C)
      bytes.append(tenths: match.transferability.tenths)
      bytes.append(0x0D)
      bytes.append(0x0A)
    }
  }

  private func writeObject(_ line: ArticulationLine, _ bytes: inout [UInt8]) {
    bytes += Array("{\"\(own)\":".utf8)
    writeString(id: line.row, &bytes)
    bytes += Array(",\"matches\":[".utf8)
    for (place, match) in line.matches.enumerated() {
      if place > 0 { bytes.append(0x2C) }
      bytes += Array("{\"\(others)\":".utf8)
      writeString(id: match.row, &bytes)
      let terms = match.coverage.reduced
      bytes += Array(",\"coverage\":{\"numerator\":".utf8)
      bytes.append(number: terms.numerator)
      bytes += Array(",\"denominator\":".utf8)
      bytes.append(number: terms.denominator)
      bytes += Array(",\"decimal\":".utf8)
      bytes.append(ratio: terms.numerator, terms.denominator)
      bytes += Array("},\"factors\":{".utf8)
      for (element, factor) in zip(Element.allCases, match.factors.all) {
        if element != Element.allCases[0] { bytes.append(0x2C) }
        bytes += Array("\"\(element.rawValue)\":".utf8)
        bytes.append(hundredths: factor)
      }
      bytes += Array("},\"transferability\":".utf8)
      bytes.append(tenths: match.transferability.tenths)
      bytes.append(0x7D)
    }
    bytes += Array("]}".utf8)
  }

  private func write(id row: Int, _ bytes: inout [UInt8]) { bytes += comparator.table.rows.idUTF8(row) }

  /// Quoted where CSV asks for it.
  private func writeField(id row: Int, _ bytes: inout [UInt8]) {
    let id = comparator.table.rows.idUTF8(row)
    guard id.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      bytes += id
      return
    }
    bytes.append(0x22)
    for byte in id { bytes += byte == 0x22 ? [0x22, 0x22] : [byte] }
    bytes.append(0x22)
  }

  private func writeString(id row: Int, _ bytes: inout [UInt8]) {
    let id = comparator.table.rows.idUTF8(row)
    guard id.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
      bytes.append(0x22)
      bytes += id
      bytes.append(0x22)
      return
    }
    bytes += Array(JSON.string(String(decoding: id, as: UTF8.self)).document.dropLast().utf8)
  }
}

extension [UInt8] {
  fileprivate mutating func append(number: Int) {
    guard number > 9 else {
      append(0x30 + UInt8(number))
      return
    }
    let start = count
    var rest = number
    while rest > 0 {
      append(0x30 + UInt8(rest % 10))
      rest /= 10
    }
    self[start...].reverse()
  }

  /// Six places, rounded half up.
  fileprivate mutating func append(ratio numerator: Int, _ denominator: Int) {
    let scaled = (numerator * 2_000_000 + denominator) / (2 * denominator)
    append(number: scaled / 1_000_000)
    append(0x2E)
    append(digits: scaled % 1_000_000, 6)
  }

  fileprivate mutating func append(hundredths: Int) {
    append(number: hundredths / 100)
    append(0x2E)
    append(digits: hundredths % 100, 2)
  }

  fileprivate mutating func append(tenths: Int) {
    append(number: tenths / 10)
    append(0x2E)
    append(number: tenths % 10)
  }

  private mutating func append(digits: Int, _ width: Int) {
    var unit = 1
    for _ in 1..<width { unit *= 10 }
    while unit > 0 {
      append(0x30 + UInt8(digits / unit % 10))
      unit /= 10
    }
  }
}
