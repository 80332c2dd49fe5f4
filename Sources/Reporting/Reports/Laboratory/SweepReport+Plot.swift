public import Model
import Recognition

extension SweepReport {
  /// The sweep as a plot: a line for each outcome, told apart by colour, dashes and a word at its end.
  ///
  /// Colours are those of Okabe and Ito (2008), which people with any colour vision can tell apart.
  public func plot(_ language: Language) -> String {
    let page = Page(language: language)
    let (width, height, left, right, top, bottom) = (760, 420, 60, 190, 50, 50)
    let (inner, tall) = (width - left - right, height - top - bottom)
    let count = max(1, sweep.cases.cases.count)
    let highest = max(1, sweep.steps.flatMap { step in outcomes.map { step.count($0) } }.max() ?? 1)
    func x(_ place: Int) -> Int { left + (sweep.steps.count < 2 ? inner / 2 : place * inner / (sweep.steps.count - 1)) }
    func y(_ cases: Int) -> Int { top + tall - cases * tall / highest }
    let title = page.words(
      "Outcomes by \(sweep.threshold), \(count) cases", "Issues selon \(sweep.threshold), \(count) cas")
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="title" lang="\(language.rawValue)" font-family="sans-serif" font-size="13">
      <title id="title">\(escaped(title))</title>
      <rect width="\(width)" height="\(height)" fill="#ffffff"/>
      <text x="\(left)" y="28" font-size="16" fill="#222222">\(escaped(title))</text>

      """
    for part in 0...4 {
      let value = highest * part / 4
      svg += "<line x1=\"\(left)\" y1=\"\(y(value))\" x2=\"\(left + inner)\" y2=\"\(y(value))\" stroke=\"#dddddd\"/>\n"
      svg += "<text x=\"\(left - 8)\" y=\"\(y(value) + 4)\" text-anchor=\"end\" fill=\"#444444\">\(value)</text>\n"
    }
    let stride = max(1, sweep.steps.count / 7)
    for (place, step) in sweep.steps.enumerated() where place % stride == 0 || place == sweep.steps.count - 1 {
      svg +=
        "<text x=\"\(x(place))\" y=\"\(height - 20)\" text-anchor=\"middle\" fill=\"#444444\">\(escaped(step.value))</text>\n"
    }
    // Words at the ends of lines keep their distance.
    let ends = outcomes.enumerated().map { place, outcome in (place, y(sweep.steps.last?.count(outcome) ?? 0)) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    var words: [Int: Int] = [:]
    var last = top - 100
    for (place, height) in ends {
      last = max(height, last + 16)
      words[place] = last
    }
    for (place, outcome) in outcomes.enumerated() {
      let points = sweep.steps.enumerated().map { "\(x($0)),\(y($1.count(outcome)))" }.joined(separator: " ")
      let style = SweepReport.style(of: outcome)
      svg +=
        "<polyline points=\"\(points)\" fill=\"none\" stroke=\"\(style.colour)\" stroke-width=\"2.5\" stroke-dasharray=\"\(style.dashes)\"/>\n"
      svg +=
        "<text x=\"\(left + inner + 8)\" y=\"\((words[place] ?? 0) + 4)\" fill=\"#222222\">\(escaped(page.words(outcome.shortName)))</text>\n"
    }
    return svg + "</svg>\n"
  }

  private static func style(of outcome: RecognitionOutcome) -> (colour: String, dashes: String) {
    switch outcome {
    case .recognised: ("#009e73", "none")
    case .withConditions: ("#0072b2", "8 3")
    case .partially: ("#e69f00", "3 3")
    case .notRecognised: ("#d55e00", "12 4")
    case .referred: ("#cc79a7", "2 5")
    case .undetermined: ("#555555", "6 2 2 2")
    }
  }

  private func escaped(_ words: String) -> String {
    words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
