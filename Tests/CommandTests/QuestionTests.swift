import Testing

/// Commands that are parsed by themselves say nothing that the tree of all commands would say otherwise.
@Suite("A command that asks one question") struct QuestionTests {
  @Test("has the help of the tree", arguments: ["compare", "equivalents", "role"], ["--help", "-h"])
  func help(command: String, flag: String) throws {
    let own = try Tool.run([command, flag])
    #expect(own.status == 0)
    #expect(own.output.contains("USAGE: passerelle \(command) "))
    #expect(own.output == (try Tool.run(["help", command])).output)
  }

  @Test("names the whole command where it is misused", arguments: ["compare", "equivalents", "role"])
  func misuse(command: String) throws {
    let found = try Tool.run([command, "--unheard-of"])
    #expect(found.status == 64)
    #expect(found.errors.contains("See 'passerelle \(command) --help' for more information."))
  }

  @Test("knows the version")
  func version() throws {
    #expect(try Tool.run(["equivalents", "--version"]).output == (try Tool.run(["--version"])).output)
  }
}
