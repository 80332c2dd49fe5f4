import Model

/// Rows of numbers in a mapped file, in single or half precision.
struct VectorMatrix: Sendable {
  let rows: Int
  let columns: Int
  private let file: MappedFile
  private let start: Int
  private let isHalf: Bool

  init(_ tensor: Safetensors.Tensor, in file: MappedFile) {
    rows = tensor.shape[0]
    columns = tensor.shape[1]
    self.file = file
    start = tensor.range.lowerBound
    isHalf = tensor.kind == "F16"
  }

  /// Adds `weight` times a row to `sum`, which has as many columns.
  func add(_ row: Int, times weight: Float, to sum: inout [Float]) {
    precondition(row >= 0 && row < rows && sum.count == columns)
    let width = isHalf ? 2 : 4
    let first = start + row * columns * width
    unsafe file.withBytes(first..<first + columns * width) { bytes in
      var sum = sum.mutableSpan
      for column in 0..<columns {
        let value =
          unsafe isHalf
          ? VectorMatrix.single(bytes.loadUnaligned(fromByteOffset: column * 2, as: UInt16.self))
          : Float(bitPattern: bytes.loadUnaligned(fromByteOffset: column * 4, as: UInt32.self))
        unsafe sum[unchecked: column] += value * weight
      }
    }
  }

  /// A half-precision number as a single one, without the machine's help: its exponent is shifted into place and the
  /// difference of the biases made up by a product. What is infinite or no number becomes 65,536 or more.
  static func single(_ half: UInt16) -> Float {
    let magnitude = Float(bitPattern: UInt32(half & 0x7FFF) << 13) * 0x1p112
    return half & 0x8000 == 0 ? magnitude : -magnitude
  }
}
