/// Words without what two spellings of one name differ in: case, accents, dots, spaces.
enum PlainLetters {
  /// The words of a text: `Müller, Jürgen (Yard)` has `muller` and `jurgen`.
  ///
  /// - Parameters:
  ///   - text: A name, an identifier, or what stands before the `@` of an address.
  ///   - spellsOut: Whether `ü` is `ue`, `å` is `aa` and so on, as addresses write them.
  /// - Returns: The words, in their order.
  static func words(of text: some StringProtocol, spellsOut: Bool = false) -> [String] {
    var text = String(text)
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.withUTF8 { wordsOfASCII($0) } }
    var words: [String] = []
    var word = ""
    var depth = 0
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      default: break
      }
      guard depth == 0, !apostrophes.contains(scalar) else { continue }
      switch scalar.properties.generalCategory {
      case .nonspacingMark: continue
      case .lowercaseLetter, .otherLetter, .modifierLetter, .uppercaseLetter, .decimalNumber:
        word += (spellsOut ? spelledOut[scalar] : nil) ?? plain(scalar)
      default:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The words of a text without a letter beyond ASCII.
  private static func wordsOfASCII(_ text: UnsafeBufferPointer<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var depth = 0
    for byte in text {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
      guard depth == 0, byte != UInt8(ascii: "'"), byte != UInt8(ascii: "`") else { continue }
      if (byte | 0x20) &- 97 < 26 {
        word.append(byte | 0x20)
      } else if isDigit(byte) {
        word.append(byte)
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The words as one; digits that stood apart stay apart, since `1-12` is not `11-2`.
  static func joined(_ words: [String]) -> String {
    var text = ""
    for word in words {
      if let last = text.utf8.last, let first = word.utf8.first, isDigit(last), isDigit(first) {
        text += "-"
      }
      text += word
    }
    return text
  }

  /// How many letters a text has.
  static func letterCount(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      let isLetter =
        scalar.isASCII ? (scalar.value | 0x20) &- 97 < 26 : scalar.properties.isAlphabetic
      return sum + (isLetter ? 1 : 0)
    }
  }

  /// Whether a text has an `ü` or another letter that addresses spell out.
  static func hasSpelledOutForm(_ text: String) -> Bool {
    !text.utf8.allSatisfy { $0 < 0x80 }
      && text.lowercased().unicodeScalars.contains { spelledOut[$0] != nil }
  }

  /// A small letter without its marks; Latin letters say in their Unicode names what they are.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return String(scalar) }
    if let letters = ligatures[scalar] { return letters }
    guard let name = scalar.properties.name, name.hasPrefix(latin) else { return String(scalar) }
    let letter = name.dropFirst(latin.count).prefix { $0 != " " }
    return letter.utf8.count == 1 ? letter.lowercased() : String(scalar)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static let latin = "LATIN SMALL LETTER "
  private static let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2019}", "`", "\u{B4}"]
  private static let ligatures: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i",
  ]
  private static let spelledOut: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe",
  ]
}
