import Foundation
import Testing

/// `passerelle evaluate` against the reference scorer of the shared matching tasks.
@Suite(
  "Evaluation",
  .enabled(if: SharedTasks.isThere, "PASSERELLE_SHARED names no folder with eval/score.py, or there is no python3"))
struct EvaluateTests {
  @Test("Measures equal the reference scorer's", arguments: ["nice-ex", "digcomp-lo"])
  func ranking(task: String) throws {
    let run = try Scratch()
    defer { run.remove() }
    let folder = SharedTasks.folder.appending(path: task)
    let ours = try SharedTasks.evaluate(folder, run: run.file)
    let reference = try SharedTasks.score([run.file.path, folder.appending(path: "qrels.dev.tsv").path])
    for measure in ["queries", "MRR@10", "RP@1", "RP@5", "RP@10", "Recall@10", "Acc@1"] {
      let (a, b) = (try #require(ours[measure] as? Double), try #require(reference[measure] as? Double))
      #expect(abs(a - b) < 1e-4, "\(measure)")
    }
    let ends = try #require(ours["MRR@10 95%"] as? [Double])
    let others = try #require(reference["MRR@10 95%"] as? [Double])
    for (a, b) in zip(ends, others) { #expect(abs(a - b) < 0.02) }
    if task == "digcomp-lo" {
      let agreement = try SharedTasks.score(["agree", run.file.path])
      for measure in ["pairs", "Jaccard@10", "Agree@1"] {
        let (a, b) = (try #require(ours[measure] as? Double), try #require(agreement[measure] as? Double))
        #expect(abs(a - b) < 1e-4, "\(measure)")
      }
    }
  }

  @Test("One-to-one figures equal the reference scorer's")
  func alignment() throws {
    let run = try Scratch()
    defer { run.remove() }
    let folder = SharedTasks.folder.appending(path: "oaei-multifarm-enfr/cmt-cmt-en-fr")
    let ours = try SharedTasks.evaluate(folder, run: run.file, ["--align", "--top", "3"])
    let reference = try SharedTasks.score(["align", run.file.path, folder.appending(path: "qrels.dev.tsv").path])
    for (measure, other) in [
      ("threshold", "threshold"), ("alignedPairs", "pairs"), ("referencePairs", "reference"), ("P", "P"), ("R", "R"),
      ("F1", "F1"),
    ] {
      let (a, b) = (try #require(ours[measure] as? Double), try #require(reference[other] as? Double))
      #expect(abs(a - b) < 1e-4, "\(measure)")
    }
  }
}

/// A file that is removed again.
private struct Scratch {
  let file: URL

  init() throws { file = FileManager.default.temporaryDirectory.appending(path: "passerelle-\(UUID().uuidString).tsv") }

  func remove() { try? FileManager.default.removeItem(at: file) }
}

/// The shared matching tasks and their scorer.
private enum SharedTasks {
  static let folder = URL(
    filePath: ProcessInfo.processInfo.environment["PASSERELLE_SHARED"] ?? "../shared", relativeTo: Tool.package
  ).appending(path: "eval")

  static let python = URL(filePath: "/usr/bin/python3")

  static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "score.py").path)
      && FileManager.default.isExecutableFile(atPath: python.path)
  }

  static func evaluate(_ task: URL, run: URL, _ more: [String] = []) throws -> [String: Any] {
    let result = try Tool.run(
      [
        "evaluate", "--framework", task.appending(path: "framework.rdf").path, "--queries",
        task.appending(path: "queries.dev.tsv").path, "--qrels", task.appending(path: "qrels.dev.tsv").path, "--run",
        run.path, "--format", "json",
      ] + more)
    #expect(result.status == 0, "\(result.errors)")
    return try object(Data(result.output.utf8))
  }

  static func score(_ arguments: [String]) throws -> [String: Any] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = python
    process.arguments = [folder.appending(path: "score.py").path] + arguments + ["--json"]
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try object(output)
  }

  private static func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
