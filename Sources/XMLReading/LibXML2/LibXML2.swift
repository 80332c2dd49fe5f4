internal import CLibXML2

/// What has to be done once for the library as a whole.
enum LibXML2 {
  /// Prepares the library, and makes it silent on this thread. To be called before anything else of it is.
  static func prepare() {
    _ = prepared
    passerelle_silence_libxml2()
  }

  /// The library's only door to other files is shut here, for every thread: what passes it is what `SchemaFiles` allows.
  private static let prepared: Void = {
    xmlInitParser()
    unsafe xmlSetExternalEntityLoader { location, _, parser in
      unsafe SchemaFiles.open(location, for: parser)
    }
  }()

  /// libxml2's words as one line that begins in lower case, unless an abbreviation begins it.
  static func oneLine(_ words: UnsafePointer<CChar>?) -> String {
    guard let words = unsafe words else { return "unknown error" }
    let line = unsafe String(cString: words).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let first = line.first, let second = line.dropFirst().first, second.isLowercase || second.isWhitespace else {
      return line
    }
    return first.lowercased() + line.dropFirst()
  }
}

extension String {
  /// A copy of the characters at a C string of libxml2's; empty for none.
  init(xmlString: UnsafePointer<UInt8>?) {
    if let xmlString = unsafe xmlString {
      self = unsafe String(decodingCString: xmlString, as: UTF8.self)
    } else {
      self = ""
    }
  }
}
