/// Bounds on what an analysis may cost.
public struct AnalysisBudget: Sendable, Hashable {
  /// Comparisons of one box with another; 200 million, some seconds.
  public var comparisons: Int
  /// Findings of one kind that are kept for one table; the others are counted.
  public var findings: Int

  public static let standard = AnalysisBudget()

  public init(comparisons: Int = 200_000_000, findings: Int = 1000) {
    self.comparisons = comparisons
    self.findings = findings
  }
}

/// Cuts the space of inputs into boxes in each of which the same rows match, by subtracting one box after another.
///
/// A cell knows the boxes that cover it and those that cover a part of it. As long as there are some of these, it is cut
/// along the sides of one of them: one piece inside, and at most two outside for each column. What does not matter any
/// more is pruned on the way, so that looking for what nothing covers, say, ends at the first box that covers a cell.
struct Subdivision {
  /// What still matters of a cell.
  struct State {
    var cell: Box
    /// Owners of the boxes that cover the cell, in no order.
    var full: [Int] = []
    /// Boxes that cover a part of it.
    var partial: [Int] = []
  }

  private let boxes: [OwnedBox]
  private let sides: [Int32]
  private let width: Int
  private(set) var comparisons: Int
  /// Set where the budget was not enough: what was visited is not all.
  private(set) var isPartial = false

  init(_ boxes: [OwnedBox], width: Int, comparisons: Int) {
    self.boxes = boxes
    sides = boxes.flatMap(\.box.sides)
    self.width = width
    self.comparisons = comparisons
  }

  /// Goes through the cells.
  ///
  /// - Parameters:
  ///   - prune: takes out of a state what does not matter; false where nothing does, and the cell is not visited.
  ///   - visit: is given each cell with all that covers it; false ends the walk.
  mutating func walk(
    _ start: Box, prune: (inout State, (Int) -> Int) -> Bool, visit: (Box, [Int]) -> Bool
  ) {
    var stack = [State(cell: start, full: [], partial: Array(boxes.indices))]
    while var state = stack.popLast() {
      if comparisons < state.partial.count {
        isPartial = true
        return
      }
      comparisons -= state.partial.count
      sort(&state)
      guard prune(&state, { boxes[$0].owner }) else { continue }
      if state.partial.isEmpty {
        if !visit(state.cell, state.full) { return }
      } else {
        split(state, along: widest(in: state), onto: &stack)
      }
    }
  }

  /// Tells the boxes that cover the cell from those that cover a part of it, and forgets the others.
  private func sort(_ state: inout State) {
    var kept: [Int] = []
    for box in state.partial {
      var covers = true
      var meets = true
      for column in 0..<width {
        let (low, high) = (sides[(box * width + column) * 2], sides[(box * width + column) * 2 + 1])
        let (from, to) = (state.cell.sides[column * 2], state.cell.sides[column * 2 + 1])
        if low >= to || high <= from {
          meets = false
          break
        }
        if low > from || high < to { covers = false }
      }
      if !meets { continue }
      if covers { state.full.append(boxes[box].owner) } else { kept.append(box) }
    }
    state.partial = kept
  }

  /// The place among a state's boxes of the one that covers most of its cell.
  private func widest(in state: State) -> Int {
    var best = 0
    var most = -1.0
    for (place, box) in state.partial.enumerated() {
      let extent = extent(box, in: state.cell)
      if extent > most { (best, most) = (place, extent) }
    }
    return best
  }

  /// The share of the cell that a box covers, in regions; only to choose well.
  private func extent(_ box: Int, in cell: Box) -> Double {
    var share = 1.0
    for column in 0..<width {
      let low = max(sides[(box * width + column) * 2], cell.sides[column * 2])
      let high = min(sides[(box * width + column) * 2 + 1], cell.sides[column * 2 + 1])
      share *= Double(high - low)
    }
    return share
  }

  private func split(_ state: consuming State, along place: Int, onto stack: inout [State]) {
    var inside = state
    let box = inside.partial.remove(at: place)
    for column in 0..<width {
      let (low, high) = (sides[(box * width + column) * 2], sides[(box * width + column) * 2 + 1])
      if low > inside.cell.sides[column * 2] {
        var piece = inside
        piece.cell.sides[column * 2 + 1] = low
        stack.append(piece)
        inside.cell.sides[column * 2] = low
      }
      if high < inside.cell.sides[column * 2 + 1] {
        var piece = inside
        piece.cell.sides[column * 2] = high
        stack.append(piece)
        inside.cell.sides[column * 2 + 1] = high
      }
    }
    inside.full.append(boxes[box].owner)
    stack.append(inside)
  }
}
