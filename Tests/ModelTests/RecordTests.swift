import Model
import Testing

@Suite("A catalogue")
struct CatalogueTests {
  static func credential(_ id: String, _ title: String) -> Credential {
    Credential(id: id, kind: .course, title: .same(title), issuer: Issuer(id: "i", name: Text()))
  }

  static let catalogue = Catalogue([credential("b", "1"), credential("a", "2"), credential("b", "3")])

  @Test("is in the order of identifiers, the first of twins kept")
  func order() {
    #expect(Self.catalogue.credentials.map(\.id) == ["a", "b"])
    #expect(Self.catalogue["b"]?.title == .same("1"))
    #expect(Self.catalogue.place(of: "b") == 1)
  }

  @Test("has nothing under another name")
  func unknown() {
    #expect(Self.catalogue["c"] == nil && Self.catalogue.place(of: "c") == nil)
  }
}

@Suite("A diagnostic")
struct DiagnosticTests {
  @Test(
    "stands where it was found",
    arguments: [
      (Model.SourceLocation(file: "f"), "f"), (Model.SourceLocation(file: "f", line: 3), "f:3"),
      (Model.SourceLocation(file: "f", line: 3, column: 7), "f:3:7"), (Model.SourceLocation(file: "f", column: 7), "f"),
    ])
  func place(location: Model.SourceLocation, written: String) { #expect(location.description == written) }

  @Test("comes in the order of file, line and column, then of its code; without a place first")
  func order() {
    func problem(_ code: String, _ location: Model.SourceLocation?) -> Diagnostic {
      Diagnostic(.problem, code, at: location, Text("m", "m"))
    }
    let sorted = [
      problem("z", nil), problem("b", Model.SourceLocation(file: "f")),
      problem("b", Model.SourceLocation(file: "f", line: 2)),
      problem("a", Model.SourceLocation(file: "f", line: 10, column: 2)),
      problem("b", Model.SourceLocation(file: "f", line: 10, column: 2)),
      problem("a", Model.SourceLocation(file: "f", line: 10, column: 11)),
      problem("a", Model.SourceLocation(file: "g", line: 1)),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    #expect(Diagnostic.Severity.unreadable < .problem)
  }
}

@Suite("An ordinal scale")
struct OrdinalTests {
  @Test("of assessment tasks and of supervision rises as Oliver's do")
  func assessment() {
    #expect(Assessment.Task.allCases.map(\.rank) == Array(0...6))
    #expect(Assessment.Supervision.allCases.map(\.rank) == Array(0...5))
    #expect(Assessment.Task.recall < .oneRoutine && Assessment.Task.multipleComplex < .portfolio)
    #expect(Assessment.Supervision.supervised < .onlineOneFactor)
    #expect(Assessment.Supervision.onlineTwoFactors < .onSiteOneFactor)
  }

  @Test("of quality assurance rises from none to accreditation")
  func quality() {
    #expect(QualityAssurance.Kind.allCases.sorted() == QualityAssurance.Kind.allCases)
    #expect(QualityAssurance.Kind.none < .selfDeclared && QualityAssurance.Kind.provincial < .accreditation)
  }
}

@Suite("An absent field")
struct AbsenceTests {
  @Test("of a credential is unknown, never empty or zero")
  func credential() {
    let credential = CatalogueTests.credential("a", "t")
    #expect(credential.level == nil && credential.workload == nil && credential.assessment == nil)
    #expect(credential.validity == nil && credential.retiredOn == nil && credential.supersession == nil)
    #expect(credential.qualityAssurance.isEmpty && credential.outcomes.isEmpty && credential.sectors.isEmpty)
    #expect(Outcome(statement: Text()).weight == nil && Outcome(statement: Text()).level == nil)
  }
}
