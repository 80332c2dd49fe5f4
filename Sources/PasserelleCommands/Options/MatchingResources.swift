import Alignment
import ArgumentParser
import Model
import Passerelle

/// What helps matching beside the framework itself.
struct MatchingResources: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with word vectors in the layout of model2vec (config.json, tokenizer.json, model.safetensors), as one more signal of matching.",
      valueName: "folder"))
  var vectors: String?

  @Option(
    help: ArgumentHelp(
      "A framework whose English and French labels only teach the matcher words; may be repeated.", valueName: "file"))
  var lexiconFrom: [String] = []
}

extension SharedOptions {
  /// What the options name to help matching.
  func matchingAids() throws(Failure) -> MatchingAids {
    MatchingAids(
      vectors: try staticVectors(),
      teacher: resources.lexiconFrom.isEmpty ? nil : try frameworks(at: resources.lexiconFrom))
  }

  /// What statements are mapped by: stored in an index, or made now.
  func matcher(for frameworks: FrameworkSet) throws(Failure) -> CompetencyMatcher {
    let aids = try matchingAids()
    return try openedIndex()?.matcher(for: frameworks, aids: aids) ?? CompetencyMatcher(frameworks, aids: aids)
  }

  func staticVectors() throws(Failure) -> StaticVectors? {
    guard let folder = resources.vectors else { return nil }
    do { return try StaticVectors(contentsOf: folder) } catch {
      throw Failure(error.isMissing ? .noInput : .data, error.message)
    }
  }
}
