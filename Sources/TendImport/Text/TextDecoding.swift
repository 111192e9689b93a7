/// The text of a file in UTF-8, whatever it was written in.
///
/// Line ends stay line ends, so that every line keeps its number.
struct TextDecoding {
  /// What the file is written in.
  let encoding: Encoding
  /// The text; `nil` when the file's own bytes are it already.
  let utf8: [UInt8]?
  /// What the reader should know about the choice, without the file's name; `nil` where it is plain.
  let warning: String?

  /// Decides what a file is written in, and decodes it.
  ///
  /// A byte order mark proves UTF-16. Bytes that are not valid UTF-8 prove Windows-1252, unless a
  /// NUL stands among them or most of what is not ASCII is valid UTF-8: then single bytes are
  /// spoiled, and those alone.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - told: What the user says that it is written in.
  ///   - source: The file as the user named it.
  ///   - threads: Threads to work on.
  /// - Throws: When the user says UTF-8 or Windows-1252 and the mark says UTF-16.
  /// - Complexity: O(bytes); ASCII is passed over eight bytes at a time.
  init(
    of bytes: Span<UInt8>, told: Encoding?, source: String, threads: Int = 1
  ) throws(ImportError) {
    let order = ByteOrder(markOf: bytes)
    if let told, told != .utf16, order != nil {
      throw ImportError(source: source, reason: .contradictedEncoding(told))
    }
    if order != nil || told == .utf16 {
      encoding = .utf16
      utf8 = TextDecoding.utf8(
        ofUTF16: bytes, from: order == nil ? 0 : 2, order ?? ByteOrder(guessedFrom: bytes))
      warning = nil
      return
    }
    if told == .windows1252 {
      encoding = .windows1252
      utf8 = TextDecoding.utf8(ofWindows1252: bytes)
      warning = nil
      return
    }
    let census = UTF8Census(of: bytes, threads: threads)
    if told == .utf8 || census.invalid == 0 {
      encoding = .utf8
      utf8 = nil
      warning = nil
    } else if census.hasNUL || census.valid > census.invalid {
      encoding = .utf8
      utf8 = nil
      warning = TextDecoding.warning(ofInvalid: census.invalid)
    } else {
      encoding = .windows1252
      utf8 = TextDecoding.utf8(ofWindows1252: bytes)
      warning = TextDecoding.warningOfWindows1252
    }
  }

  /// What the reader should know where bytes are spoiled.
  static func warning(ofInvalid invalid: Int) -> String {
    "\(invalid) of its bytes \(invalid == 1 ? "is" : "are") not valid UTF-8; "
      + "if the file is in another encoding, say --encoding windows-1252"
  }

  /// What the reader should know where bytes prove another encoding.
  static let warningOfWindows1252 = "read as Windows-1252, since it is not valid UTF-8"

  static func utf8(
    ofUTF16 bytes: Span<UInt8>, from start: Int, _ order: ByteOrder
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + 16)
    var at = start
    func unit(_ place: Int) -> UInt32 {
      let (one, other) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
      return order == .little ? other << 8 | one : one << 8 | other
    }
    while at + 1 < bytes.count {
      let first = unit(at)
      at += 2
      switch first {
      case 0xD800..<0xDC00:
        if at + 1 < bytes.count, case let second = unit(at), (0xDC00..<0xE000).contains(second) {
          at += 2
          append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &text)
        } else {
          append(replacement, to: &text)
        }
      case 0xDC00..<0xE000: append(replacement, to: &text)
      default: append(first, to: &text)
      }
    }
    if at < bytes.count { append(replacement, to: &text) }
    return text
  }

  static func utf8(ofWindows1252 bytes: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for place in bytes.indices {
      let byte = bytes[place]
      switch byte {
      case 0..<0x80: text.append(byte)
      case 0x80..<0xA0: append(windows1252[Int(byte) - 0x80], to: &text)
      default: append(UInt32(byte), to: &text)
      }
    }
    return text
  }

  private static let replacement: UInt32 = 0xFFFD

  /// Adds a code point that is no surrogate.
  private static func append(_ point: UInt32, to text: inout [UInt8]) {
    switch point {
    case 0..<0x80:
      text.append(UInt8(point))
    case 0x80..<0x800:
      text.append(UInt8(0xC0 | point >> 6))
      text.append(UInt8(0x80 | point & 0x3F))
    case 0x800..<0x10000:
      text.append(UInt8(0xE0 | point >> 12))
      text.append(UInt8(0x80 | point >> 6 & 0x3F))
      text.append(UInt8(0x80 | point & 0x3F))
    default:
      text.append(UInt8(0xF0 | point >> 18))
      text.append(UInt8(0x80 | point >> 12 & 0x3F))
      text.append(UInt8(0x80 | point >> 6 & 0x3F))
      text.append(UInt8(0x80 | point & 0x3F))
    }
  }

  /// Code points of 0x80 to 0x9F, as the WHATWG Encoding Standard has them: five bytes that
  /// Windows-1252 leaves open stand for themselves.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}

/// Which byte of a 16-bit unit comes first.
enum ByteOrder {
  case little
  case big

  /// The order that a byte order mark states; `nil` without one.
  init?(markOf bytes: Span<UInt8>) {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): self = .little
    case (0xFE, 0xFF): self = .big
    default: return nil
    }
  }

  /// The order in which the text has its zero bytes, most of its letters being ASCII.
  init(guessedFrom bytes: Span<UInt8>) {
    var zeros = [0, 0]
    for place in 0..<Swift.min(bytes.count, 1024) where bytes[place] == 0 { zeros[place % 2] += 1 }
    self = zeros[0] > zeros[1] ? .big : .little
  }
}
