/// Bounds on what a document may cost its reader.
///
/// A document from outside is hostile until read, so each bound is enforced while reading, before the memory is spent;
/// to pass one is an `XMLFailure` with a reason of its own. The defaults are far above what was met in some four hundred
/// published frameworks, credentials, decision models and schemas, and far below what would hurt. All sizes are bytes of
/// UTF-8, after the document's own encoding is undone, except `totalBytes`, which counts the file's.
public struct XMLLimits: Sendable, Hashable {
  /// Open elements at a time, the root included. 200; 17 were met.
  public var depth: Int
  /// One attribute's value; a whole start tag may take eight times as much, since it is held until its `>` comes.
  /// 1 MiB; 232 bytes were met, but a badge's picture may stand in an attribute.
  public var attributeBytes: Int
  /// Attributes of one element, namespace declarations included. 1000; 9 were met, without namespaces.
  public var attributesPerElement: Int
  /// What one element tree delivered by `records` or `document` may hold: its character data and attribute values, and
  /// 16 bytes for each element. At the level of events: the character data between two tags. Also one comment, processing
  /// instruction or document type declaration. 16 MiB; a text of 72 KB and a record of 1.6 MB were met.
  public var textBytes: Int
  /// The document. 2 GiB: memory does not depend on it, so this bounds only time, to about ten seconds.
  public var totalBytes: Int
  /// What references to internal entities, and attribute defaults from a DTD, may add to a document. 1 MiB, or four times
  /// the bytes read so far where that is more: ontologies written by Protégé shorten every IRI with an entity, so that
  /// honest documents grow with their length, and never by more than that.
  public var entityExpansionBytes: Int
  /// Distinct names of elements and attributes, which are kept until the document ends; prefixes, namespaces and entities
  /// may take as much again. 4 MiB; 2.3 KB were met.
  public var nameBytes: Int

  /// Every bound at its default.
  public static let standard = XMLLimits()

  public init(
    depth: Int = 200,
    attributeBytes: Int = 1 << 20,
    attributesPerElement: Int = 1000,
    textBytes: Int = 16 << 20,
    totalBytes: Int = 2 << 30,
    entityExpansionBytes: Int = 1 << 20,
    nameBytes: Int = 4 << 20
  ) {
    self.depth = depth
    self.attributeBytes = attributeBytes
    self.attributesPerElement = attributesPerElement
    self.textBytes = textBytes
    self.totalBytes = totalBytes
    self.entityExpansionBytes = entityExpansionBytes
    self.nameBytes = nameBytes
  }
}
