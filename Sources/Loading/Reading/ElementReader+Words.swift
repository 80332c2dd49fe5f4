import Model
import XMLReading

/// Words in one language or in both, and the elements that every vocabulary shares.
extension ElementReader {
  /// The words of the children of this name: at most one child a language.
  func text(_ name: String) -> Text {
    var text = Text()
    for child in all(name) {
      guard let (language, words) = child.wordsInLanguage() else { continue }
      if text[language] == nil {
        text[language] = words
      } else {
        child.report(
          "repeated-language",
          Text(
            "there is already a \(quoted(name)) in this language; only the first is read",
            "il y a déjà un élément \(quoted(name)) dans cette langue; seul le premier est lu"))
      }
    }
    return text
  }

  /// The same, reported when there are none in any language.
  func requiredText(_ name: String, code: String = "missing-element") -> Text {
    let text = text(name)
    if all(name).isEmpty {
      report(
        code,
        Text(
          "\(quoted(self.name)) has no \(quoted(name)), which it needs",
          "il manque à \(quoted(self.name)) un élément \(quoted(name)), qui est obligatoire"))
    }
    return text
  }

  /// The words of the children of this name, several a language.
  func texts(_ name: String) -> Texts {
    var texts = Texts()
    for child in all(name) {
      if let (language, words) = child.wordsInLanguage() { texts[language].append(words) }
    }
    return texts
  }

  /// Adds this element's words to `text`, for elements that are records of their own.
  func add(to text: inout Text) {
    guard let (language, words) = wordsInLanguage() else { return }
    if text[language] == nil {
      text[language] = words
    } else {
      report(
        "repeated-language",
        Text(
          "there is already a \(quoted(name)) in this language; only the first is read",
          "il y a déjà un élément \(quoted(name)) dans cette langue; seul le premier est lu"))
    }
  }

  /// This element's words and their language; nil, and reported, when one of the two is missing.
  func wordsInLanguage() -> (Language, String)? {
    allow(words: true)
    guard let words = words() else { return nil }
    guard let tag = element.language else {
      report(
        "missing-attribute",
        Text(
          "the language of these words is not stated; add `xml:lang=\"en\"` or `xml:lang=\"fr\"`",
          "la langue de ces mots n'est pas indiquée; ajoutez `xml:lang=\"en\"` ou `xml:lang=\"fr\"`"))
      return nil
    }
    guard let language = Language(tag: tag) else {
      report(
        "other-language",
        Text(
          "\(quoted(tag)) is neither English (`en`) nor French (`fr`); these words are left out",
          "\(quoted(tag)) n'est ni l'anglais (`en`) ni le français (`fr`); ces mots sont laissés de côté"))
      return nil
    }
    return (language, words)
  }

  /// This element's words; nil, and reported, when there are none.
  private func words() -> String? {
    let words = element.trimmedText
    if !words.isEmpty { return words }
    report(
      "empty-text",
      Text(
        "\(quoted(name)) is empty; write its words or remove it",
        "\(quoted(name)) est vide; écrivez-en les mots ou supprimez-le"))
    return nil
  }

  /// `<source uri="…" accessed="…">words</source>`, or a licence, which is never `accessed`.
  func citation(isDated: Bool = true) -> Citation? {
    allow(attributes: isDated ? ["uri", "accessed"] : ["uri"], words: true)
    let uri = attribute("uri")
    let accessed = isDated ? date("accessed") : nil
    return words().map { Citation(words: $0, uri: uri, accessed: accessed) }
  }

  func citations(_ name: String = "source") -> [Citation] { all(name).compactMap { $0.citation() } }

  /// `<regulated jurisdictions="CA-ON CA-QC"><authority>…</authority></regulated>`
  func regulations() -> [Regulation] {
    all("regulated").compactMap { element in
      element.allow(attributes: ["jurisdictions"], many: ["authority"])
      let jurisdictions = element.jurisdictions("jurisdictions", .required)
      let authority = element.text("authority")
      return jurisdictions.isEmpty ? nil : Regulation(jurisdictions: jurisdictions, authority: authority)
    }
  }
}
