/// The year of study that a course's words give away, and its number in a series.
///
/// English cues are what course titles and descriptions of institutions in British Columbia use; French ones say the same.
struct StudyLevel: Sendable, Hashable {
  /// 1 for the first year; nil where no word tells.
  let year: Double?
  /// 1 for "Chemistry I" and "Chemistry 1: Bonding"; nil where the title has no such number.
  let series: Int?

  /// - Parameter description: Only its beginning is read; later sentences tell of prerequisites and of later courses.
  init(title: String, description: String) {
    let title = StudyLevel.words(title)
    let description = StudyLevel.words(String(description.prefix(400)))
    year = StudyLevel.year(" \(title.joined(separator: " ")) ", " \(description.joined(separator: " ")) ")
    series = StudyLevel.series(title)
  }

  private static func year(_ title: String, _ description: String) -> Double? {
    func says(_ text: String, _ cues: [String]) -> Bool { cues.contains { text.contains($0) } }
    if let stated = years.first(where: { says(title, $0.cues) }) ?? years.first(where: { says(description, $0.cues) }) {
      return stated.year
    }
    if says(title, late) { return 4 }
    if says(description, advanced) { return 3 }
    if says(title, [" intermediate ", " intermediaire"]) { return 2 }
    if says(title, early + [" principles ", " principes "]) { return 1 }
    return says(description, early) ? 1.5 : nil
  }

  private static let years: [(year: Double, cues: [String])] = [
    (1, [" first year ", " 1st year ", " premiere annee "]), (2, [" second year ", " 2nd year ", " deuxieme annee "]),
    (3, [" third year ", " 3rd year ", " troisieme annee "]),
    (4, [" fourth year ", " 4th year ", " quatrieme annee "]),
  ]
  private static let late = [
    " honours ", " honors ", " thesis ", " seminar ", " graduat", " directed ", " special topics ", " selected topics ",
    " advanced ", " practicum ", " capstone ", " independent study ", " topics in ", " seminaire", " these ",
    " memoire ",
    " etudes dirigees ", " sujets speciaux ", " themes choisis ", " avance", " cycles superieurs ",
  ]
  private static let advanced = [
    " advanced ", " in depth ", " upper level ", " upper division ", " seminar ", " avance ", " avancee ", " avances ",
    " seminaire ", " approfondi",
  ]
  private static let early = [
    " introduc", " elementary ", " elementaire", " beginn", " basic", " fundamental", " survey ", " foundation",
    " debutant", " notions de base ", " fondement", " initiation ", " survol ",
  ]

  /// The number at the end of a part of the title.
  private static func series(_ title: [String]) -> Int? {
    for (place, word) in title.enumerated() where place + 1 == title.count || title[place + 1] == "," {
      if let number = numerals[word] { return number }
    }
    return nil
  }

  private static let numerals = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4]

  /// Words in lower case without accents; a comma for what ends a part.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var folded = String.UnicodeScalarView()
    folded.append(contentsOf: Folding.folded(text).compactMap(Unicode.Scalar.init))
    for character in String(decoding: Folding.withoutAccents(Array(String(folded).utf8)), as: UTF8.self).unicodeScalars
    {
      if character.properties.isAlphabetic || character.properties.numericType != nil {
        word.unicodeScalars.append(character)
        continue
      }
      if !word.isEmpty { words.append(word) }
      word = ""
      if ",:(-–".unicodeScalars.contains(character), words.last != "," { words.append(",") }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
