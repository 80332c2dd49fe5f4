/// Where each field of a record stands in its file, for reports that point at it.
public struct FieldPlaces: Sendable {
  public let record: SourceLocation?
  public var places: [RecordField: SourceLocation]

  public init(record: SourceLocation?, places: [RecordField: SourceLocation] = [:]) {
    self.record = record
    self.places = places
  }

  /// The field's own place, else the record's.
  public subscript(field: RecordField) -> SourceLocation? { places[field] ?? record }
}
