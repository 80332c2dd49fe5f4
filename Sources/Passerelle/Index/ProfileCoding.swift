import Model

/// A subject's profile, with what goes with it, as bytes.
struct StoredProfile {
  var requirements: [Requirement]
  var hours: Hundredths?
  var referenceLevel: Int?
  var nested: [String]
}

extension StoredProfile {
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.optional(hours?.count)
    writer.optional(referenceLevel)
    writer.list(nested) { $0.words($1) }
    writer.list(requirements) { writer, requirement in
      writer.number(requirement.weight)
      writer.optional(requirement.level)
      writer.optional(requirement.derivedLevel)
      writer.number(requirement.outcome)
      writer.text(requirement.statement)
      writer.list(requirement.candidates) { writer, candidate in
        writer.number(candidate.competency.place)
        writer.number(candidate.confidence.thousandths)
        switch candidate.provenance {
        case .stated(let reviewer):
          writer.number(0)
          writer.optional(reviewer)
        case .proposed(let reason):
          writer.number(1)
          writer.text(reason)
        }
      }
    }
    return writer.bytes
  }

  /// - Parameter competencies: Every number read is below it.
  init(_ bytes: ArraySlice<UInt8>, competencies: Int) throws(MalformedBytes) {
    var reader = ByteReader(bytes)
    hours = try reader.optionalNumber().map { Hundredths(count: $0) }
    referenceLevel = try reader.optionalNumber()
    nested = try reader.list { reader throws(MalformedBytes) in try reader.words() }
    requirements = try reader.list { reader throws(MalformedBytes) in
      let weight = try reader.number()
      let level = try reader.optionalNumber()
      let derived = try reader.optionalNumber()
      let outcome = try reader.number()
      let statement = try reader.text()
      let candidates = try reader.list { reader throws(MalformedBytes) in
        let number = try reader.number()
        guard number < competencies else { throw MalformedBytes() }
        let confidence = Confidence(thousandths: try reader.number())
        let provenance: Provenance =
          try reader.number() == 0 ? .stated(confirmedBy: try reader.optionalWords()) : .proposed(try reader.text())
        return Candidate(competency: CompetencyNumber(number), confidence: confidence, provenance: provenance)
      }
      return Requirement(
        weight: weight, level: level, derivedLevel: derived, candidates: candidates, statement: statement,
        outcome: outcome)
    }
  }
}
