public import Alignment
public import Model

/// What a job advert was understood to ask for, sentence by sentence.
public struct AdvertReading: Sendable {
  let advert: Advert
  let frameworks: FrameworkSet

  public init(_ advert: Advert, frameworks: FrameworkSet) {
    self.advert = advert
    self.frameworks = frameworks
  }

  func text(_ page: Page) -> String {
    let understood = advert.sentences.count(where: \.isUnderstood)
    var text = page.heading(
      "What the advert was understood to ask for", "Ce que demande l'offre, telle qu'elle a été comprise")
    text +=
      page.tinted(
        page.words(
          "\(understood) of \(advert.sentences.count) sentences understood (✓); the others do not count",
          "\(understood) phrases sur \(advert.sentences.count) comprises (✓); les autres ne comptent pas"), .faint
      )
      + "\n"
    text += table(page).written(on: page)
    return text
      + page.paragraph(
        page.words(
          "All of this was found from the wording: have a person confirm it before anybody is turned away.",
          "Tout cela a été déduit du texte : à faire confirmer par une personne avant d'écarter qui que ce soit."))
      + "\n"
  }

  func table(_ page: Page) -> Table {
    let columns: [Table.Column] = [
      .init(""), .init("", wraps: true), .init("", wraps: true), .init("", .right),
    ]
    return Table(
      columns,
      rows: advert.sentences.map { sentence in
        let top = sentence.candidates.first
        let mark = sentence.isUnderstood ? "✓" : top == nil ? " " : "·"
        return [
          Table.Cell(
            mark, sentence.isUnderstood ? .good : .fair,
            spoken: sentence.isUnderstood ? page.words("understood", "comprise") : page.words("not used", "non retenue")
          ), Table.Cell(page.words(sentence.words)),
          Table.Cell(top.map { page.words(frameworks[$0.competency].label) } ?? "–"),
          Table.Cell(top.map { page.percent(Fraction($0.confidence.thousandths, of: 1000)) } ?? ""),
        ]
      }
    )
  }

  var json: JSON {
    .array(
      advert.sentences.map { sentence in
        [
          "sentence": .string(sentence.words.reading(.english)), "understood": .bool(sentence.isUnderstood),
          "candidates": .array(
            sentence.candidates.map {
              [
                "competency": .string(frameworks[$0.competency].id),
                "confidence": .number(FieldText.confidence($0.confidence)),
              ]
            }),
        ]
      })
  }
}
