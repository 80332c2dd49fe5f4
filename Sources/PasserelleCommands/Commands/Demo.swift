import ArgumentParser
import Comparison
import Model
import Passerelle
import Reporting

struct Demo: AnsweringCommand {
  static let configuration = CommandConfiguration(
    abstract: "The main job as a short story, on the shipped data and on a fixed day.")

  @OptionGroup var shared: SharedOptions

  func answer() async throws -> Outcome {
    Outcome("")
  }
}
