internal import Glibc

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Feeds a parser damaged files, the same ones each time for a name: whatever is in them, it has to come back, soon, and
/// without filling the memory.
///
/// By default a parser gets a small number of files, so that a run of the tests ends. `PASSERELLE_FUZZ_SECONDS=60` gives it
/// a minute's worth instead. The file being read lies in the folder `PASSERELLE_FUZZ_FOLDER` (default: a temporary one),
/// under the parser's name: after a crash it is there, and so is every file that took too long.
public struct Fuzzing {
  /// What a parser is given: the files of one reading, of which one at a time is damaged.
  public typealias Files = [(name: String, bytes: [UInt8])]

  /// A reading that broke a promise.
  public struct Finding: Sendable, CustomStringConvertible {
    public let file: String
    public let words: String

    public var description: String { "\(file): \(words)" }
  }

  public let name: String
  private let seeds: [Files]

  /// - Parameter seeds: what is damaged, in a stable order; at least one.
  public init(_ name: String, seeds: [Files]) {
    self.name = name
    self.seeds = seeds
  }

  private static let environment = ProcessInfo.processInfo.environment
  /// Seconds for each parser; nil where a number of readings is enough.
  private static let seconds = environment["PASSERELLE_FUZZ_SECONDS"].flatMap(Double.init)
  private static let readings = 20
  /// A reading takes milliseconds; what takes this long is on its way to take for ever.
  private static let longest = Duration.seconds(10)
  /// Of the whole process, in which other parsers may run at the same time.
  private static let mostMemory = 3 << 30

  /// Whether more is wanted than a short run.
  public static var isLong: Bool { seconds != nil }

  /// Reads damaged files until the time or the number is up.
  ///
  /// - Parameter read: reads the files at these paths; what it throws or reports is its own affair.
  /// - Returns: what took too long or too much memory; empty where all is well.
  public func run(_ read: (_ paths: [String]) throws -> Void) throws -> [Finding] {
    guard !seeds.isEmpty else { return [Finding(file: name, words: "there is nothing to damage")] }
    let folder = try folder()
    var mutator = Mutator(seed: UInt64(name.utf8.reduce(5381) { ($0 &* 33) &+ UInt64($1) }))
    var findings: [Finding] = []
    let clock = ContinuousClock()
    let end = clock.now + .seconds(Self.seconds ?? 3600)
    var number = 0
    while Self.isLong ? clock.now < end : number < Self.readings {
      let files = seeds[mutator.below(seeds.count)]
      let damaged = mutator.below(files.count)
      var paths: [String] = []
      for (place, file) in files.enumerated() {
        let path = folder + "/" + file.name
        try Data(place == damaged ? mutator.mutated(file.bytes) : file.bytes).write(to: URL(filePath: path))
        paths.append(path)
      }
      let start = clock.now
      try? read(paths)
      let taken = clock.now - start
      if taken > Self.longest {
        let kept = folder + "/slow-\(number)-" + files[damaged].name
        try? FileManager.default.copyItem(atPath: paths[damaged], toPath: kept)
        findings.append(Finding(file: kept, words: "took \(taken)"))
      }
      number += 1
    }
    let memory = Self.peakMemory()
    if memory > Self.mostMemory { findings.append(Finding(file: name, words: "the process held \(memory >> 20) MiB")) }
    if Self.isLong { print("fuzzing \(name): \(number) readings, \(seeds.count) seeds, peak \(memory >> 20) MiB") }
    if findings.isEmpty { try? FileManager.default.removeItem(atPath: folder) }
    return findings
  }

  private func folder() throws -> String {
    let parent =
      Self.environment["PASSERELLE_FUZZ_FOLDER"]
      ?? FileManager.default.temporaryDirectory.path + "/passerelle-fuzzing-\(getpid())"
    let folder = parent + "/" + String(name.map { $0 == "/" ? "-" : $0 })
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func peakMemory() -> Int {
    var usage = rusage()
    return unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 ? usage.ru_maxrss << 10 : 0
  }
}
