/// Why two identifiers are perhaps one person's.
public enum AliasReason: Hashable, Sendable {
  /// What two spellings of the same letters differ in.
  public struct Differences: OptionSet, Hashable, Sendable {
    /// Which differences.
    public let rawValue: Int

    /// Makes a set of differences.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Capitals and small letters.
    public static let letterCase = Differences(rawValue: 1)
    /// Marks on letters, also spelled out.
    public static let accents = Differences(rawValue: 2)
    /// Spaces, dots, dashes and the like.
    public static let separators = Differences(rawValue: 4)
  }

  /// What must stand beside a name that is the same, or nearly.
  public enum SecondReason: Hashable, Sendable {
    /// Both are in this team.
    case sameTeam(String)
    /// Both report to the person with this identifier.
    case sameManager(String)
    /// One appears only after the other's last day.
    case succession
    /// One is not in the people file and never writes, as a mistyped address does.
    case neverWrites
  }

  /// An address and the same with a plus-tag.
  case plusAddress
  /// The same letters.
  case spelling(Differences)
  /// The same words in another order.
  case wordOrder
  /// An identifier or address that is this name in the people file.
  case fullName(String)
  /// An identifier and an address that begins with it.
  case login
  /// An identifier or address that is short for this name in the people file.
  case shortName(String)
  /// Two addresses with the same part before the `@`.
  case sameLocalPart
  /// The same name or nearly the same, and something else.
  case alikeName(isSame: Bool, SecondReason)

  /// The order in which proposals stand: the surest first.
  var rank: Int {
    switch self {
    case .plusAddress: 0
    case .spelling: 1
    case .fullName: 2
    case .wordOrder: 3
    case .login: 4
    case .shortName: 5
    case .sameLocalPart: 6
    case .alikeName: 7
    }
  }
}

extension AliasReason.Differences {
  /// What two spellings of the same letters differ in.
  init(between one: String, and other: String) {
    let spellings = (Spelling(one), Spelling(other))
    self = []
    if spellings.0.capitals != spellings.1.capitals { insert(.letterCase) }
    if spellings.0.gaps != spellings.1.gaps { insert(.separators) }
    // An accent may also be written in two ways that look alike.
    if spellings.0.letters != spellings.1.letters || isEmpty { insert(.accents) }
  }
}

/// A text apart: its letters, where capitals are, and what stands between words.
private struct Spelling {
  private(set) var letters = ""
  private(set) var capitals: [Int] = []
  private(set) var gaps: [Unicode.Scalar?] = []

  init(_ text: String) {
    var count = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        letters += scalar.properties.lowercaseMapping
        if scalar.properties.isUppercase { capitals.append(count) }
        count += 1
        if gaps.isEmpty || gaps.last != Optional(nil) { gaps.append(nil) }
      } else if scalar.properties.generalCategory == .nonspacingMark {
        letters.unicodeScalars.append(scalar)
      } else {
        gaps.append(scalar)
      }
    }
  }
}
