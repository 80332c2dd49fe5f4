import Loading
import Model
import Testing

@Suite struct ValueTests {
  @Test("a credential's every part arrives in its value")
  func credential() throws {
    let loaded = CatalogueFiles.read([Case.folder + "/catalogue/01-sound.xml"])
    let credential = try #require(Catalogue(loaded.value)["full"])
    #expect(credential.kind == .microCredential)
    #expect(credential.title == Text("Full", "Complet"))
    #expect(credential.alternativeTitles == Texts(english: ["All"]))
    #expect(credential.issuer.name == Text(french: "Université"))
    #expect(credential.issuer.kind == .university)
    #expect(credential.jurisdiction?.code == "CA-QC")
    #expect(credential.sectors.map(\.code) == [51])
    #expect(credential.occupations == ["21223"])
    #expect(credential.programmeCode == "11.0701")
    #expect(credential.deliveredIn == [.english, .french])
    #expect(credential.participation == [.online, .onSite])
    #expect(credential.level == CredentialLevel(scale: "eqf", value: "5"))
    #expect(credential.workload == Workload(least: Hundredths(whole: 30), most: Hundredths(count: 4550)))
    #expect(credential.credits?.hoursPerCredit == Hundredths(whole: 25))
    #expect(credential.assessment?.task == .portfolio)
    #expect(credential.assessment?.passMark == Hundredths(whole: 60))
    #expect(credential.qualityAssurance.first?.jurisdictions.map(\.code) == ["CA-QC"])
    #expect(credential.qualityAssurance.first?.span.to == CalendarDate(year: 2030, month: 1, day: 1))
    #expect(credential.award == Award(namesLearner: true, isDated: true, form: "digital-badge"))
    #expect(credential.validity?.months == 36)
    #expect(credential.validity?.renewal == .fee)
    #expect(credential.supersession?.by == ["half"])
    #expect(credential.retiredOn == CalendarDate(year: 2029, month: 1, day: 1))
    #expect(credential.availability?.from == CalendarDate(year: 2020, month: 1, day: 1))
    #expect(credential.cost == Cost(amount: Hundredths(count: 19999), currency: "CAD"))
    #expect(credential.regulations.first?.authority == Text(french: "Ordre"))
    #expect(credential.prerequisites.map(\.credential) == ["half", nil])
    #expect(credential.stacksInto == ["half"])
    #expect(credential.components.map { $0.workload?.hours.description } == [nil, "3"])
    #expect(credential.outcomes.map(\.weight) == [Hundredths(whole: 60), Hundredths(whole: 40)])
    #expect(credential.outcomes.first?.level == 2)
    #expect(credential.outcomes.first?.alignments.first?.confirmedBy == "R. Roy")
    #expect(credential.evidence == "https://example.org/e")
    #expect(credential.sources == [Citation(words: "Page")])
    #expect(credential.isIllustrative)
    #expect(credential.location?.line == 9)
  }

  @Test("a competency's every part arrives in its value, and its URI from its framework's")
  func competency() throws {
    let loaded = FrameworkFiles.read([Case.folder + "/framework/01-sound.xml"])
    let framework = try #require(loaded.value.first)
    #expect(framework.title == Text("Framework", "Référentiel"))
    let competency = try #require(framework.competencies.last)
    #expect(competency.uri == "https://example.org/f/b")
    #expect(competency.label == Text("b en", "b fr"))
    #expect(competency.alternatives == Texts(french: ["autre"]))
    #expect(competency.levels == 1...4)
    #expect(competency.levelDescriptors == [2: Text("L", "N")])
    #expect(competency.sectors.map(\.code) == [51, 31])
    #expect(competency.broader == ["a"])
    #expect(competency.relations == [Competency.Relation(kind: .related, target: "a")])
    #expect(competency.mappings.first?.framework == "X")
    #expect(competency.regulations.first?.jurisdictions.map(\.code) == ["CA-QC", "CA"])
  }

  @Test("parts of one framework are one framework, and the first says what it is")
  func parts() throws {
    let loaded = FrameworkFiles.read([Case.folder + "/folder/01-parts"])
    #expect(loaded.value.count == 1)
    let framework = try #require(loaded.value.first)
    #expect(framework.competencies.map(\.id) == ["a", "b"])
    #expect(framework.title.english == "Framework")
    #expect(framework.issued == CalendarDate(year: 2026, month: 1, day: 1))
  }

  @Test("a wrong part is left out of a record, and the record is kept")
  func partial() throws {
    let frameworks = FrameworkFiles.read([Case.folder + "/framework/04-bad-values.xml"])
    let competency = try #require(frameworks.value.first?.competencies.first)
    #expect(competency.levels == nil)
    #expect(competency.sectors.map(\.code) == [51])
    #expect(competency.occupations == ["21223"])
    #expect(competency.regulations.first?.jurisdictions.map(\.code) == ["CA-ON"])
    #expect(competency.deprecation?.on == nil)
    let credentials = CatalogueFiles.read([Case.folder + "/catalogue/03-bad-values.xml"])
    let credential = try #require(credentials.value.first)
    #expect(credentials.value.map(\.id) == ["a"])
    #expect(credential.outcomes.first?.statement.english == "S")
    #expect(credential.outcomes.first?.level == nil)
    #expect(credential.qualityAssurance.isEmpty, "a scope that cannot be read is no unlimited scope")
  }

  @Test("roles keep their needs with importance and level")
  func roles() throws {
    let role = try #require(RoleFiles.read([Case.folder + "/roles/01-sound.xml"]).value.first)
    #expect(role.occupation == "21223")
    #expect(role.needs.map(\.importance) == [5])
    #expect(role.needs.first?.level == 3)
  }

  @Test("the policy that comes with the product is read whole, without a complaint of readers, checks or schema")
  func shippedPolicy() throws {
    let (loaded, places) = PolicyFile.readWithPlaces(Case.policy)
    let policy = try #require(loaded.value)
    #expect(loaded.diagnostics == [])
    #expect(PolicyChecks.problems(in: policy, places: places) == [])
    #expect(SchemaChecks.problems(in: Case.policy, schemas: Case.data + "/schemas") == [])
    #expect(policy.confidence == Confidence(thousandths: 250))
    #expect(policy.floor == Confidence(thousandths: 120))
    #expect(policy.workload.none == Fraction(4, of: 5))
    #expect(policy.relations.first { $0.relation == .narrower(steps: 2) }?.factor == 50)
    #expect(policy.relations.first { $0.relation == .mapping(.closeMatch) }?.factor == 90)
    #expect(policy.factors(of: .workload).minor == 97)
    #expect(policy.quality.findings[.selfDeclared] == .substantial)
    #expect(policy.currency.substantialAfterMonths == 84)
    #expect(policy.reference(of: CredentialLevel(scale: "quebec", value: "college")) == 5)
    #expect(policy.derivedLevel(reference: 8) == 5)
    #expect(policy.relatedSectors.count == 20)
  }

  @Test("half a policy, or one without a name, is none", arguments: ["05-nameless", "06-truncated"])
  func noPolicy(_ name: String) {
    #expect(PolicyFile.read(Case.folder + "/policy/\(name).xml").value == nil)
  }

  @Test("the order of elements is no matter to the readers")
  func order() throws {
    let text = """
      <catalogue xmlns="urn:passerelle:catalogue:1" id="c" version="1">
        <credential id="a" issuer="i" kind="course"><outcome><statement xml:lang="en">S</statement></outcome>
          <title xml:lang="en">T</title></credential>
        <issuer id="i"><name xml:lang="en">I</name></issuer>
      </catalogue>
      """
    try withFolder(["a.xml": text]) { folder in
      let loaded = CatalogueFiles.read([folder])
      #expect(loaded.diagnostics == [])
      #expect(loaded.value.first?.issuer.name.english == "I")
    }
  }

  @Test("an issuer may stand in another file, and be told again in the same words")
  func sharedIssuer() throws {
    let issuer = "<issuer id=\"i\"><name xml:lang=\"en\">I</name></issuer>"
    func file(_ body: String) -> String {
      "<catalogue xmlns=\"urn:passerelle:catalogue:1\" id=\"c\" version=\"1\">\(body)</catalogue>"
    }
    let credential = "<credential id=\"a\" issuer=\"i\" kind=\"course\"><title xml:lang=\"en\">T</title></credential>"
    try withFolder(["a.xml": file(credential), "b.xml": file(issuer), "c.xml": file(issuer)]) { folder in
      let loaded = CatalogueFiles.read([folder])
      #expect(loaded.diagnostics == [])
      #expect(loaded.value.first?.issuer.name.english == "I")
    }
  }
}
