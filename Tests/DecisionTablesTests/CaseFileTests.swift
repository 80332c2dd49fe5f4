import DecisionTables
import Testing
import XMLReading

struct CaseFileTests {
  private let head =
    "<testCases xmlns='http://www.omg.org/spec/DMN/20160719/testcase' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"

  private func cases(_ xml: String) throws -> CaseFile {
    try CaseFile(reading: .bytes(Array((head + xml + "</testCases>").utf8), name: "cases.xml"))
  }

  @Test("values of every kind are read")
  func values() throws {
    let file = try cases(
      """
      <modelName> m.dmn </modelName><testCase id='1'>
      <inputNode name='n'><value xsi:type='xsd:decimal'>1.5</value></inputNode>
      <inputNode name='s'><value xsi:type='xsd:string'> a </value></inputNode>
      <inputNode name='b'><value xsi:type='xsd:boolean'>true</value></inputNode>
      <inputNode name='d'><value xsi:type='xsd:date'>2020-01-01</value></inputNode>
      <inputNode name='u'><value>7</value></inputNode>
      <inputNode name='z'><value xsi:nil='true'/></inputNode>
      <inputNode name='l'><list><item><value xsi:type='xsd:duration'>P1D</value></item><item><value xsi:nil='true'/></item></list></inputNode>
      <inputNode name='c'><component name='x y'><value xsi:type='xsd:time'>10:00:00</value></component><component name='e'><list/></component></inputNode>
      <inputNode name='w'><value xsi:type='xsd:decimal'>one</value></inputNode>
      </testCase>
      """)
    let inputs = try #require(file.cases.first).inputs
    #expect(file.modelName == "m.dmn")
    let texts = Dictionary(uniqueKeysWithValues: inputs.entries.map { ($0, "\($1)") })
    #expect(
      texts == [
        "n": "1.5", "s": "\" a \"", "b": "true", "d": "2020-01-01", "u": "7", "z": "null", "l": "[P1D, null]",
        "c": "{x y: 10:00:00, e: []}",
        "w": "null",
      ])
    #expect(file.problems == ["line 10: `one` is no decimal"])
  }

  @Test("cases pass and fail with what was expected and what came")
  func run() throws {
    let file = try cases(
      """
      <testCase id='1'><inputNode name='x'><value xsi:type='xsd:decimal'>2</value></inputNode>
        <resultNode name='d'><expected><value xsi:type='xsd:string'>yes</value></expected></resultNode></testCase>
      <testCase id='2'><inputNode name='x'><value xsi:type='xsd:decimal'>0</value></inputNode>
        <resultNode name='d'><expected><value xsi:type='xsd:string'>yes</value></expected></resultNode></testCase>
      <testCase id='3'><resultNode name='d'><expected><value xsi:nil='true'/></expected></resultNode></testCase>
      <testCase id='4'><resultNode name='no such'><expected><value xsi:nil='true'/></expected></resultNode></testCase>
      """)
    let model = try TableText(lines: ["x | r", "> 1 | \"yes\"", "[0..1] | \"no\""]).compiled()
    let reports = file.run(on: model)
    #expect(reports.map(\.passed) == [true, false, true, false])
    #expect(reports.map(\.expectsNull) == [false, false, true, true])
    #expect(reports[1].outcomes.first?.result?.value.description == "\"no\"")
    #expect(reports[3].outcomes.first?.result == nil)
  }
}
