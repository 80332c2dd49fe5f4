import CJoinKernel
import Model

/// Sources that some targets may be answered with, kept until a few of a target can be counted one after the other.
@safe
final class FoundSources {
  /// How many a target keeps at most.
  static let most = 2 * BlockColumns.slots

  private let rows: Scratch<UInt32>
  private let values: Scratch<UInt8>
  private let counts: Scratch<Int>
  private let spare = Scratch<UInt32>(FoundSources.most * 2, repeating: 0)

  /// - Parameter targets: How many targets.
  init(targets: Int) {
    rows = Scratch(targets * FoundSources.most, repeating: 0)
    values = Scratch(targets * FoundSources.most, repeating: 0)
    counts = Scratch(targets, repeating: 0)
  }

  /// Whether a whole block fits.
  func hasRoom(_ target: Int) -> Bool { counts[target] <= FoundSources.most - BlockColumns.slots }

  func count(of target: Int) -> Int { counts[target] }
  func removeAll(of target: Int) { counts[target] = 0 }

  @inline(__always)
  func append(_ row: UInt32, _ value: UInt8, to target: Int) {
    let place = target * FoundSources.most + counts[target]
    rows[place] = row
    values[place] = value
    counts[target] += 1
  }

  @inline(__always)
  func row(_ place: Int, of target: Int) -> UInt32 { rows[target * FoundSources.most + place] }
  @inline(__always)
  func value(_ place: Int, of target: Int) -> Int { Int(values[target * FoundSources.most + place]) }

  /// Puts those of a target into order of falling value; equal ones stay in their order.
  func sort(_ target: Int) {
    guard let rows = unsafe rows.buffer.baseAddress, let values = unsafe values.buffer.baseAddress else { return }
    let first = target * FoundSources.most
    unsafe join_order(rows + first, values + first, counts[target], spare.buffer.baseAddress)
  }
}
