internal import CLibXML2

extension Parser {
  /// Counts bytes that a reference or a default adds to the document.
  ///
  /// - Returns: false if that is more than allowed; the reading has failed then.
  func expand(by bytes: Int) -> Bool {
    expansion += bytes
    if expansion <= max(limits.entityExpansionBytes, 4 * total) { return true }
    fail(.entityExpansion(limit: limits.entityExpansionBytes), at: position)
    return false
  }

  /// An entity's declaration: kept if its text stands there, refused if it stands elsewhere.
  func declareEntity(
    _ name: UnsafePointer<UInt8>?, type: Int32, publicID: UnsafePointer<UInt8>?, systemID: UnsafePointer<UInt8>?,
    text: UnsafeMutablePointer<UInt8>?
  ) {
    guard !stopped else { return }
    let kinds = [XML_INTERNAL_GENERAL_ENTITY.rawValue, XML_INTERNAL_PARAMETER_ENTITY.rawValue]
    guard kinds.contains(UInt32(bitPattern: type)) else {
      return fail(.externalEntity(unsafe String(xmlString: name)), at: position)
    }
    unsafe xmlSAX2EntityDecl(context, name, type, publicID, systemID, text)
  }

  /// Looks up the entity that a reference names, in the document or in another entity.
  ///
  /// libxml2 asks here each time it is about to go through an entity's text, however deep inside of others, so that the
  /// lengths added up here are all that entities add, and the many small steps of an exponential or quadratic expansion
  /// are counted before they are taken.
  func entity(_ name: UnsafePointer<UInt8>?, parameter: Bool) -> xmlEntityPtr? {
    guard !stopped else { return nil }
    let found = unsafe parameter ? xmlSAX2GetParameterEntity(context, name) : xmlSAX2GetEntity(context, name)
    guard let entity = unsafe found, unsafe expand(by: Int(entity.pointee.length) + 1) else { return nil }
    return unsafe entity
  }
}
