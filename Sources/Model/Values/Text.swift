/// The two languages that every part of Passerelle speaks.
public enum Language: String, Sendable, Hashable, CaseIterable, Comparable {
  case english = "en"
  case french = "fr"

  public var other: Language { self == .english ? .french : .english }

  public static func < (a: Language, b: Language) -> Bool { a.rawValue < b.rawValue }

  /// The language of a BCP 47 tag such as `fr-CA`, or nil when it is neither English nor French.
  public init?(tag: String) {
    let primary = tag.prefix { $0 != "-" && $0 != "_" && $0 != "." && $0 != "@" }.lowercased()
    self.init(rawValue: primary)
  }
}

/// Words in English, in French, or in both. A language that is absent is unknown, never empty.
public struct Text: Sendable, Hashable {
  public var english: String?
  public var french: String?

  public init(english: String? = nil, french: String? = nil) {
    self.english = english
    self.french = french
  }

  /// A message of our own: always in both languages.
  public init(_ english: String, _ french: String) {
    self.english = english
    self.french = french
  }

  public subscript(language: Language) -> String? {
    get { language == .english ? english : french }
    set { if language == .english { english = newValue } else { french = newValue } }
  }

  /// The words in `language`, else in the other one, else nothing.
  public func reading(_ language: Language) -> String { self[language] ?? self[language.other] ?? "" }

  public var isEmpty: Bool { english == nil && french == nil }

  /// The languages present, English first.
  public var languages: [Language] { Language.allCases.filter { self[$0] != nil } }

  public static func same(_ words: String) -> Text { Text(words, words) }

  /// Joins messages in each language; a part that lacks a language is read in its other one.
  public static func joined(_ parts: [Text], separator: Text) -> Text {
    Text(
      parts.map { $0.reading(.english) }.joined(separator: separator.reading(.english)),
      parts.map { $0.reading(.french) }.joined(separator: separator.reading(.french)))
  }
}

/// Several wordings in each language, in the order given.
public struct Texts: Sendable, Hashable {
  public var english: [String]
  public var french: [String]

  public init(english: [String] = [], french: [String] = []) {
    self.english = english
    self.french = french
  }

  public subscript(language: Language) -> [String] {
    get { language == .english ? english : french }
    set { if language == .english { english = newValue } else { french = newValue } }
  }

  public var isEmpty: Bool { english.isEmpty && french.isEmpty }
}

extension Text {
  /// A count with its noun. English has the singular for one; French for none and for one.
  public static func counted(_ count: Int, _ one: Text, _ many: Text) -> Text {
    Text(
      "\(count) " + (count == 1 ? one : many).reading(.english), "\(count) " + (count < 2 ? one : many).reading(.french)
    )
  }
}
