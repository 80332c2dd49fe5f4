/// Reads what `Pattern` understands.
struct PatternReader {
  private let scalars: [UInt32]
  private var place = 0
  private let expression: String

  init(_ expression: String) {
    self.expression = expression
    scalars = expression.unicodeScalars.map(\.value)
  }

  private var unknown: UnknownKind { UnknownKind("the expression `\(expression)`") }

  private var next: Unicode.Scalar? { place < scalars.count ? Unicode.Scalar(scalars[place]) : nil }

  private mutating func take() throws -> Unicode.Scalar {
    guard let next else { throw unknown }
    place += 1
    return next
  }

  mutating func alternatives() throws -> [[Pattern.Item]] {
    var result: [[Pattern.Item]] = [[]]
    while let scalar = next {
      if scalar == "|" {
        place += 1
        result.append([])
        continue
      }
      var item = Pattern.Item(kind: try itemClass())
      try quantify(&item)
      result[result.count - 1].append(item)
    }
    guard result.allSatisfy({ !$0.isEmpty && $0.count <= 64 }) else { throw unknown }
    return result
  }

  private mutating func itemClass() throws -> ScalarClass {
    let scalar = try take()
    switch scalar {
    case "[": return try bracket()
    case "\\": return ScalarClass(try escaped())
    case ".": return ScalarClass(.any)
    case "(", ")", "^", "$", "*", "+", "?", "{", "}", "]": throw unknown
    default: return ScalarClass(.scalar(scalar.value))
    }
  }

  private mutating func quantify(_ item: inout Pattern.Item) throws {
    switch next {
    case "*": (item.least, item.most) = (0, Pattern.most)
    case "+": (item.least, item.most) = (1, Pattern.most)
    case "?": (item.least, item.most) = (0, 1)
    case "{":
      place += 1
      let least = try number()
      var most = least
      if next == "," {
        place += 1
        most = next == "}" ? Pattern.most : try number()
      }
      guard next == "}", let least, let most, least <= most else { throw unknown }
      (item.least, item.most) = (least, most)
    default: return
    }
    place += 1
    // Lazy and possessive quantifiers mean something else.
    if next == "?" || next == "+" || next == "*" { throw unknown }
  }

  private mutating func number() throws -> Int? {
    var value: Int?
    while let scalar = next, scalar.isASCII, let digit = Int(String(scalar)) {
      value = (value ?? 0) * 10 + digit
      if (value ?? 0) > 10_000 { throw unknown }
      place += 1
    }
    return value
  }

  private mutating func bracket() throws -> ScalarClass {
    let isNegated = next == "^"
    if isNegated { place += 1 }
    var members: [ScalarClass.Member] = []
    while true {
      let scalar = try take()
      if scalar == "]", !members.isEmpty { return ScalarClass(members, isNegated: isNegated) }
      if scalar == "[" || (scalar == "&" && next == "&") { throw unknown }
      let member = scalar == "\\" ? try escaped() : .scalar(scalar.value)
      guard case .scalar(let low) = member, next == "-", place + 1 < scalars.count, scalars[place + 1] != 0x5D else {
        members.append(member)
        continue
      }
      place += 1
      let end = try take()
      guard case .scalar(let high) = end == "\\" ? try escaped() : .scalar(end.value), low <= high else {
        throw unknown
      }
      members.append(.range(low...high))
    }
  }

  private mutating func escaped() throws -> ScalarClass.Member {
    let scalar = try take()
    switch scalar {
    case "s": return .space
    case "S": return .not(.space)
    case "w": return .word
    case "W": return .not(.word)
    case "d": return .digit
    case "D": return .not(.digit)
    case "n": return .scalar(0x0A)
    case "r": return .scalar(0x0D)
    case "t": return .scalar(0x09)
    case "p": return try category()
    case "P": return .not(try category())
    case "b", "B", "A", "z", "Z", "R", "X", "x", "u", "h", "H", "G", "K": throw unknown
    default:
      guard !scalar.properties.isAlphabetic, scalar.properties.numericType == nil else { throw unknown }
      return .scalar(scalar.value)
    }
  }

  private mutating func category() throws -> ScalarClass.Member {
    var letters = ""
    if next == "{" {
      place += 1
      while let scalar = next, scalar != "}" {
        letters.unicodeScalars.append(scalar)
        place += 1
      }
      _ = try take()
    } else {
      letters.unicodeScalars.append(try take())
    }
    let known = ["L", "M", "N", "P", "S", "Z", "C"]
    guard known.contains(String(letters.prefix(1))), letters.count <= 2, letters.unicodeScalars.count == letters.count
    else { throw unknown }
    return .category(letters)
  }
}
