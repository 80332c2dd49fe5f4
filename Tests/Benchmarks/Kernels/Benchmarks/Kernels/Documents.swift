import XMLReading

/// A framework in our own words as one document of a megabyte.
enum Documents {
  private static let source: XMLSource = {
    var text = "<framework xmlns=\"urn:passerelle:framework:1\" id=\"f\">\n"
    var number = 0
    while text.utf8.count < 1_000_000 {
      text += """
          <competency id="c\(number)" type="skill" reuse="cross-sector">
            <label xml:lang="en">manage portfolio number \(number) &amp; its risks</label>
            <label xml:lang="fr">gérer le portefeuille numéro \(number) et ses risques</label>
            <definition xml:lang="en">Planning, doing and checking what portfolio \(number) asks for.</definition>
          </competency>

        """
      number += 1
    }
    return .bytes(Array((text + "</framework>\n").utf8), name: "benchmark")
  }()

  private struct Counter: XMLEventHandler {
    var count = 0

    mutating func startElement(_ tag: borrowing XMLStartTag) -> Bool {
      count += 1
      return true
    }

    mutating func endElement(name: Int) -> Bool { true }

    mutating func text(_ utf8: Span<UInt8>) -> Bool {
      count += utf8.count
      return true
    }
  }

  static func events() -> Int {
    var counter = Counter()
    do { try XMLReader.events(in: source, handler: &counter) } catch { preconditionFailure("\(error)") }
    return counter.count
  }

  static func records() -> Int {
    var count = 0
    do {
      try XMLReader.records(in: source) { _, record in
        count += 1
        return true
      }
    } catch { preconditionFailure("\(error)") }
    return count
  }
}
