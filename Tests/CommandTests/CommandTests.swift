import Foundation
import Testing

/// The command line from outside: every case is a run of the built binary.
@Suite struct CommandTests {
  @Test("Answers are given", arguments: try CommandCase.all(in: "answers"))
  func answers(_ example: CommandCase) throws { try check(example) }

  @Test("Bad input gets one clear line and the right exit code", arguments: try CommandCase.all(in: "errors"))
  func errors(_ example: CommandCase) throws { try check(example) }

  @Test("What a command's own file of cases says holds", arguments: try CommandCase.ofCommands())
  func commands(_ example: CommandCase) throws { try check(example) }

  private func check(_ example: CommandCase) throws {
    let result = try Tool.run(example.arguments, environment: example.environment, input: example.input)
    #expect(result.status == example.status, "\(result.errors)")
    // No-break spaces are the typography's business, not the case's.
    let output = result.output.replacing("\u{A0}", with: " ")
    let errors = result.errors.replacing("\u{A0}", with: " ")
    for words in example.inOutput {
      #expect(output.contains(words), "standard output lacks `\(words)`:\n\(output.prefix(4000))")
    }
    for words in example.notInOutput { #expect(!output.contains(words), "standard output holds `\(words)`") }
    for words in example.inErrors {
      #expect(errors.contains(words), "standard error lacks `\(words)`:\n\(errors.prefix(2000))")
    }
    if example.hasQuietErrors { #expect(errors.isEmpty, "\(errors.prefix(2000))") }
  }
}
