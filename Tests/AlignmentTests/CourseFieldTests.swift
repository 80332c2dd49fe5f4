import Alignment
import Model
import Testing

@Suite("Fields of courses")
struct CourseFieldTests {
  private func fit(_ own: Course, _ other: Course, usual: (Double, Double) = (3, 3)) -> Double {
    FieldComparison(
      statements: [CourseFields(credits: usual.0...usual.0)], competencies: [CourseFields(credits: usual.1...usual.1)]
    ).fit(own, other)
  }

  private func course(_ title: String, _ description: String = "", year: Double? = nil, credits: Double? = nil)
    -> Course
  {
    Course(
      CourseFields(year: year, credits: credits.map { $0...$0 }), title: title, description: description)
  }

  @Test(
    "A course that words place in a later year fits worse",
    arguments: [
      ("Introduction to Ethics", "Advanced Ethics"), ("Ethics", "Seminar in Ethics"),
      ("Introduction à l'éthique", "Éthique avancée"), ("Éthique", "Études dirigées en éthique"),
      ("Ethics, first-year", "Ethics, third year"), ("Éthique : première année", "Éthique : troisième année"),
      ("Elementary Ethics", "Intermediate Ethics"),
    ])
  func years(early: String, late: String) {
    #expect(fit(course(early), course(late)) < fit(course(early), course(early)))
    #expect(fit(course(late), course(early)) >= fit(course(late), course(late)), "an earlier year is no objection")
  }

  @Test("A course of the first year is the likelier to be what credit is given for")
  func firstYear() {
    #expect(fit(course("Ethics"), course("Introduction to Ethics")) > fit(course("Ethics"), course("Ethics")))
    #expect(fit(course("Ethics"), course("Ethics", year: 1)) > fit(course("Ethics"), course("Ethics", year: 2)))
  }

  @Test("A year that is given outweighs words")
  func given() {
    #expect(
      fit(course("Advanced Ethics", year: 1), course("Ethics", year: 1))
        == fit(course("X", year: 1), course("Y", year: 1)))
  }

  @Test("A number in a series speaks for the same number and against another")
  func series() {
    let (one, two) = (course("General Chemistry I: Bonding"), course("General Chemistry II"))
    #expect(fit(one, course("General Chemistry 1")) > fit(one, course("General Chemistry")))
    #expect(fit(one, two) < fit(one, course("General Chemistry")))
  }

  @Test("Credits are compared in units of each institution's usual course")
  func credits() {
    let own = course("X", credits: 3)
    #expect(fit(own, course("Y", credits: 1.5), usual: (3, 1.5)) == fit(own, course("Y", credits: 3)))
    #expect(fit(own, course("Y", credits: 1), usual: (3, 3)) < fit(own, course("Y")))
    #expect(fit(own, course("Y")) < fit(own, course("Y", credits: 3)))
  }
}
