private import CSnowball
internal import Model

/// A Snowball stemmer of libstemmer: created, used and deleted by one owner, as libstemmer objects are not thread-safe.
@safe struct Stemmer: ~Copyable {
  /// Nil when libstemmer lacks the language: words then stay as they are.
  private let handle: OpaquePointer?

  init(_ language: Language) {
    unsafe handle = sb_stemmer_new(language == .english ? "english" : "french", "UTF_8")
  }

  deinit { unsafe sb_stemmer_delete(handle) }

  /// The stem of a lower-case UTF-8 word.
  func stem(_ word: [UInt8]) -> [UInt8] {
    guard let handle = unsafe handle, let length = Int32(exactly: word.count) else { return word }
    return unsafe word.withUnsafeBufferPointer { bytes in
      guard let stem = unsafe sb_stemmer_stem(handle, bytes.baseAddress, length) else { return word }
      return unsafe Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
    }
  }
}
