import Loading
import Model
import Testing

@Suite struct RecognitionTests {
  @Test("a file that nobody understands is told, with what was looked for")
  func unknown() throws {
    try withFolder(["a.json": "{\"x\": 1}", "b.csv": "u,v\n1,2\n", "c.xml": "<x/>"]) { folder in
      let json = FrameworkFiles.read([folder + "/a.json"])
      #expect(json.diagnostics.map(\.code) == ["unknown-format"])
      #expect(json.diagnostics.first?.message.english?.contains("`skos`") == true)
      #expect(CatalogueFiles.read([folder + "/b.csv"]).diagnostics.map(\.code) == ["unknown-format"])
      #expect(FrameworkFiles.read([folder + "/c.xml"]).diagnostics.map(\.code) == ["wrong-vocabulary"])
      for diagnostic in json.diagnostics { expectGoodForm(diagnostic) }
    }
  }

  @Test("a file of another kind is told when it is named, and counted in a folder")
  func otherKind() throws {
    let badge = Sample.folder + "/open-badges-3/credential.json"
    #expect(FrameworkFiles.read([badge]).diagnostics.map(\.code) == ["wrong-format"])
    let folder = FrameworkFiles.read([Sample.folder + "/open-badges-3"])
    #expect(folder.diagnostics == [])
    #expect(folder.conversion.losses.count == 1)
  }

  @Test("broken JSON is told at its place; a wrong forced format is told")
  func broken() throws {
    try withFolder(["a.json": "{\"CFDocument\": {},\n  \"CFItems\" []}", "b.json": "[1]"]) { folder in
      let loaded = FrameworkFiles.read([folder + "/a.json"])
      #expect(loaded.diagnostics.map(\.code) == ["malformed-json"])
      #expect(loaded.diagnostics.first?.location?.line == 2)
      let forced = FrameworkFiles.read([folder + "/b.json"], as: .skos)
      #expect(forced.diagnostics.map(\.code) == ["unknown-format"])
      for diagnostic in loaded.diagnostics + forced.diagnostics { expectGoodForm(diagnostic) }
    }
  }

  @Test("columns that no name gives away are named by the user")
  func columns() throws {
    try withFolder(["a.csv": "Zed,Qu,Wu\nPottery,Example Kiln,12\n"]) { folder in
      let path = folder + "/a.csv"
      #expect(CatalogueFiles.read([path]).value.isEmpty)
      let mapping = ColumnMapping("title=Zed,issuer=Qu,hours=Wu,moon=Zed")
      let loaded = CatalogueFiles.read([path], columns: mapping)
      #expect(loaded.value.first?.title.english == "Pottery")
      #expect(loaded.value.first?.workload?.hours == Hundredths(whole: 12))
      #expect(loaded.diagnostics.map(\.code) == ["unknown-column"])
    }
  }

  @Test("frameworks with the same title in two files stay two")
  func sameTitle() throws {
    func scheme(_ uri: String) -> String {
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
      <skos:ConceptScheme rdf:about="\(uri)"><skos:prefLabel xml:lang="en">Same</skos:prefLabel></skos:ConceptScheme>
      <skos:Concept rdf:about="\(uri)/1"><skos:prefLabel xml:lang="en">One</skos:prefLabel></skos:Concept></rdf:RDF>
      """
    }
    try withFolder(["a.rdf": scheme("https://example.org/a"), "b.rdf": scheme("https://example.org/b")]) { folder in
      #expect(FrameworkFiles.read([folder]).value.map(\.id) == ["same", "same-2"])
    }
  }

  @Test("licence and source of an imported framework are kept")
  func licence() {
    let framework = FrameworkFiles.read([Sample.folder + "/skos/typed.rdf"]).value.first
    #expect(framework?.licence?.uri == "https://creativecommons.org/licenses/by/4.0/")
    #expect(framework?.sources.map(\.words) == ["The gardener's handbook"])
    #expect(framework?.version == "1.2")
    #expect(framework?.issued == CalendarDate("2026-03-01"))
    #expect(framework?.publisher.english == "Example Gardens")
  }

  @Test("occupations become roles with needs, in English and French joined by code")
  func roles() {
    let roles = RoleFiles.read([Sample.folder + "/noc", Sample.folder + "/esco"]).value
    let noc = roles.first { $0.id == "noc-21223" }
    #expect(noc?.title == Text("Data minders", "Gardiens de données"))
    #expect(noc?.needs.map(\.level) == [3, 2, 1])
    #expect(roles.first { $0.id == "esco-oooo" }?.needs.map(\.importance) == [5, 2])
  }

  @Test("what is stated as aligned stays aligned, with the limits of an accreditation")
  func alignments() {
    let read = CatalogueFiles.read([Sample.folder + "/elm-xml/courses.xml"]).value.first
    #expect(read?.outcomes.first?.alignments.map(\.competency) == ["http://data.europa.eu/esco/skill/curd"])
    #expect(read?.qualityAssurance.count == 1)
    #expect(read?.qualityAssurance.first?.jurisdictions.map(\.code) == ["BE"])
    #expect(read?.issuer.jurisdiction?.code == "CA")
    #expect(read?.level == CredentialLevel(scale: "eqf", value: "4"))
  }
}
