import CScatter
import Comparison
import Glibc
import Model

// ArticulationBenchmark fam|zipf COUNT [write=FOLDER] [related] STEP...
// makes the data, then waits for nothing: each STEP is measured in turn and printed as one line of JSON.
//   scatter:THREADS          the plain loop, every target
//   DIRECTION-MEASURE-OTHERS:THREADS[:ASKED]   such as targets-coverage-anywhere:2
//   matrix:THREADS           the matrix by region
//   single                   2,000 single questions, warm
//   serve                    read steps from standard input, until it ends

/// One line on standard output, at once.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = unsafe bytes.withUnsafeBytes { unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

func seconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

func processorSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The elements' factors of the shipped policy.
func policy() -> Policy {
  var policy = Policy(id: "benchmark", version: "1", title: Text())
  let factors: [(Element, Int, Int, Int)] = [
    (.level, 90, 60, 85), (.workload, 97, 90, 95), (.quality, 95, 75, 85), (.profile, 95, 80, 90),
    (.assessment, 95, 80, 85), (.currency, 90, 50, 85),
  ]
  policy.elementFactors = factors.map {
    .init(element: $0.0, none: 100, minor: $0.1, substantial: $0.2, unknown: $0.3, source: nil)
  }
  policy.quality = .init(
    findings: [.industry: .minor, .institutional: .none, .accreditation: .none], outOfScope: .minor)
  return policy
}

func measureScatter(_ profiles: Profiles, threads: Int) {
  let start = seconds()
  var checksum: UInt64 = 0
  let touched = unsafe scatter_add(
    profiles.count, Profiles.competencies, profiles.starts, profiles.competency, profiles.weight, profiles.level,
    Int32(threads), &checksum)
  say("{\"seconds\":\(seconds() - start),\"postings\":\(touched),\"checksum\":\(checksum)}")
}

func measure(_ comparator: TableComparator, _ profiles: Profiles, step: String) async throws {
  let parts = step.split(separator: ":")
  let words = parts[0].split(separator: "-")
  var options = Articulation()
  options.direction = words[0] == "targets" ? .targetsFor : .sourcesFor
  options.measure = words[1] == "coverage" ? .coverage : .transferability
  options.others = words[2] == "anywhere" ? .anywhere : .elsewhere
  options.threads = Int(parts[1]) ?? 1
  if parts.count > 2, let asked = Int(parts[2]), asked < profiles.count {
    options.asked = (0..<asked).map { $0 * profiles.count / asked }
  }
  let (start, processor) = (seconds(), processorSeconds())
  var (lines, matches) = (0, 0)
  try await comparator.articulate(
    options, piece: { $0.matches.count },
    emit: { counts in
      lines += counts.count
      matches += counts.reduce(0, +)
    })
  let (wall, used) = (seconds() - start, processorSeconds() - processor)
  var holders = Array(repeating: 0, count: Profiles.competencies)
  for competency in profiles.competency { holders[Int(competency)] += 1 }
  var touched = 0
  for row in options.asked ?? Array(0..<profiles.count) {
    for entry in Int(profiles.starts[row])..<Int(profiles.starts[row + 1]) {
      touched += holders[Int(profiles.competency[entry])]
    }
  }
  say(
    "{\"seconds\":\(wall),\"processor\":\(used),\"lines\":\(lines),\"matches\":\(matches),\"postings\":\(touched)}")
}

func measureSingle(_ comparator: TableComparator) {
  var options = Articulation()
  options.measure = .coverage
  options.others = .anywhere
  let questions = (0..<2000).map { $0 * 7919 % comparator.table.count }
  let search = SingleSearch(comparator, options)
  for row in questions.prefix(200) { _ = search.line(of: row) }
  let times = questions.map { row in
    let start = seconds()
    _ = search.line(of: row)
    return seconds() - start
  }.sorted()
  say("{\"median\":\(times[times.count / 2]),\"p99\":\(times[times.count * 99 / 100])}")
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2, let count = Int(arguments[1]) else {
  print("usage: ArticulationBenchmark fam|zipf COUNT [write=FOLDER] [related] STEP...")
  exit(64)
}
let profiles = Profiles(count, isFamilies: arguments[0] == "fam", seed: 20_240_613)
let start = seconds()
let comparator = TableComparator(
  profiles.table(related: arguments.contains("related")), policy: policy(),
  asOf: CalendarDate("2026-11-23") ?? CalendarDate(year: 2026, month: 1, day: 1)!)
say("{\"rows\":\(profiles.count),\"entries\":\(profiles.competency.count),\"table\":\(seconds() - start)}")

func take(_ step: String) async throws {
  if step == "single" {
    measureSingle(comparator)
  } else if step.hasPrefix("matrix:") {
    let start = seconds()
    let matrix = try await comparator.matrix(
      Region.allCases.map(MatrixAxis.region), threshold: Hundredths(count: 60), threads: Int(step.dropFirst(7)) ?? 1)
    say("{\"seconds\":\(seconds() - start),\"cells\":\(matrix.cells.count)}")
  } else if step.hasPrefix("scatter:") {
    measureScatter(profiles, threads: Int(step.dropFirst(8)) ?? 1)
  } else if step.hasPrefix("write=") {
    try profiles.write(to: String(step.dropFirst(6)))
  } else if step.contains("-") {
    try await measure(comparator, profiles, step: step)
  }
}

for step in arguments.dropFirst(2) {
  if step == "serve" {
    while let line = readLine() { try await take(line) }
  } else {
    try await take(step)
  }
}
