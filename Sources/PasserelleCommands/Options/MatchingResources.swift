import Alignment
import ArgumentParser
import Model

/// What helps matching beside the framework itself.
struct MatchingResources: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with word vectors in the layout of model2vec: config.json, tokenizer.json, model.safetensors.",
      valueName: "folder"))
  var vectors: String?

  @Option(
    help: ArgumentHelp(
      "A framework whose English and French labels only teach translations; may be repeated.", valueName: "file"))
  var lexiconFrom: [String] = []

  func staticVectors() throws(Failure) -> StaticVectors? {
    guard let vectors else { return nil }
    do { return try StaticVectors(contentsOf: vectors) } catch {
      throw Failure(error.isMissing ? .noInput : .data, error.message)
    }
  }

  func lexiconFrameworks(_ shared: SharedOptions) throws(Failure) -> [FrameworkSet] {
    try lexiconFrom.map { path throws(Failure) in try shared.frameworks(at: [path]) }
  }
}
