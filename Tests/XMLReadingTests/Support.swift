import Glibc
import XMLReading

/// The folder of this file, where the cases are.
let folder = String(#filePath.dropLast("Support.swift".count))

func caseFile(_ name: String) -> XMLSource { .file(folder + "Cases/" + name) }

func bytes(_ text: String) -> XMLSource { .bytes(Array(text.utf8), name: "test") }

/// All that a document's events say, as one line each.
struct Transcript: XMLEventHandler {
  var lines: [String] = []
  var positions: [String] = []
  private var names: [String] = []

  mutating func startElement(_ tag: borrowing XMLStartTag) -> Bool {
    endText()
    var line = "<" + tag.fullName.local
    tag.forEachAttribute { name, value in line += " \(tag.words(for: name)?.local ?? "?")=\(String(xml: value))" }
    lines.append(line)
    positions.append("\(tag.fullName.local) \(tag.position)")
    names.append(tag.fullName.local)
    return true
  }

  mutating func endElement(name: Int) -> Bool {
    endText()
    lines.append("</" + names.removeLast())
    return true
  }

  mutating func text(_ utf8: Span<UInt8>) -> Bool {
    pieces += String(xml: utf8)
    return true
  }

  // Where text is cut is nobody's promise.
  private var pieces = ""

  private mutating func endText() {
    if !pieces.isEmpty { lines.append(pieces) }
    pieces = ""
  }

  init() {}

  init(of source: XMLSource, limits: XMLLimits = .standard) throws(XMLFailure) {
    try XMLReader.events(in: source, limits: limits, handler: &self)
  }
}

/// Why a document cannot be read; nil if it can.
func failure(_ source: XMLSource, limits: XMLLimits = .standard) -> XMLFailure? {
  do {
    try XMLReader.records(in: source, limits: limits) { _, _ in true }
    return nil
  } catch {
    return error
  }
}

/// The bytes of a file; nil if it cannot be read.
func readFile(_ path: String) -> [UInt8]? {
  guard let file = unsafe fopen(path, "r") else { return nil }
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = unsafe getc(file), byte >= 0 { bytes.append(UInt8(byte)) }
  return bytes
}
