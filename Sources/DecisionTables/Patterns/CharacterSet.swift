/// Characters that one place of a pattern stands for.
struct CharacterSet: Sendable {
  indirect enum Part: Sendable {
    case range(UInt32, UInt32)
    /// General categories, by the one or two letters of their names.
    case category(String)
    case nameStart, namePart, any
    case not(CharacterSet)
    case other(CharacterSet)
  }

  var parts: [Part] = []
  var isNegated = false
  var subtracted: [CharacterSet] = []

  init() {}
  init(_ part: Part, isNegated: Bool = false) { (parts, self.isNegated) = ([part], isNegated) }
  init(only scalar: Unicode.Scalar) { parts = [.range(scalar.value, scalar.value)] }

  /// Whether the set has a character; `cases` are its other cases, where they count as the same.
  func contains(_ scalar: Unicode.Scalar, cases: [Unicode.Scalar] = []) -> Bool {
    parts.contains { Self.part($0, contains: scalar, cases) } != isNegated
      && !subtracted.contains { $0.contains(scalar, cases: cases) }
  }

  func containsIgnoringCase(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    let cases = [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { mapped in
      mapped.unicodeScalars.count == 1 ? mapped.unicodeScalars.first : nil
    }
    return contains(scalar, cases: cases)
  }

  private static func part(_ part: Part, contains scalar: Unicode.Scalar, _ cases: [Unicode.Scalar]) -> Bool {
    switch part {
    case .range(let low, let high):
      (low <= scalar.value && scalar.value <= high) || cases.contains { low <= $0.value && $0.value <= high }
    case .category(let name): scalar.categoryName.hasPrefix(name)
    case .nameStart: scalar == ":" || (scalar.isNameStart && scalar != "?")
    case .namePart:
      "-.:".unicodeScalars.contains(scalar) || (scalar.isNamePart && scalar != "?")
    case .any: true
    case .not(let set): !set.contains(scalar)
    case .other(let set): set.contains(scalar, cases: cases)
    }
  }

  /// What a letter after a backslash stands for, if it is a class.
  static func escape(_ letter: Unicode.Scalar) -> CharacterSet? {
    switch letter {
    case "d": CharacterSet(.category("Nd"))
    case "D": CharacterSet(.category("Nd"), isNegated: true)
    case "s": space
    case "S": CharacterSet(.not(space))
    case "w": CharacterSet(.not(noWord))
    case "W": noWord
    case "i": CharacterSet(.nameStart)
    case "I": CharacterSet(.nameStart, isNegated: true)
    case "c": CharacterSet(.namePart)
    case "C": CharacterSet(.namePart, isNegated: true)
    default: nil
    }
  }

  private static let space: CharacterSet = {
    var set = CharacterSet(.range(0x09, 0x0A))
    set.parts += [.range(0x0D, 0x0D), .range(0x20, 0x20)]
    return set
  }()

  private static let noWord: CharacterSet = {
    var set = CharacterSet(.category("P"))
    set.parts += [.category("Z"), .category("C")]
    return set
  }()
}

extension Unicode.Scalar {
  /// Its general category as patterns name it, such as `Lu`.
  var categoryName: String {
    switch properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
