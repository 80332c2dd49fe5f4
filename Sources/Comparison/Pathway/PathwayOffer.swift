import Model

/// A credential that could be taken, with everything that must be taken for it.
struct PathwayOffer: Sendable {
  /// Its place among the ranked subjects.
  let place: Int
  /// Itself and the prerequisites that are not held, as places of members.
  let members: [Int]
  /// By requirement of the gap: what it and its prerequisites reach, in `CoverageUnits.satisfied`ths.
  let scores: [Int]
  /// Of itself alone: prerequisites may be shared, so that only this is safe in a bound.
  let ownPrice: Int
  /// Of all members.
  let wholePrice: Int
  let wholeHours: Int
}

/// One credential of an offer.
struct PathwayMember: Sendable {
  let place: Int
  let price: Int
  /// Still to be done, in hundredths; 0 where it is not known and no limit is set.
  let hours: Int
}
