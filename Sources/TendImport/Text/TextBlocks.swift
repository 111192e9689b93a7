/// A text in UTF-8 that comes block by block from bytes in any encoding, compressed or not.
struct TextBlocks: Sendable {
  private var source: (any ByteSource)?
  private var inflater: Inflater?
  private var encoding: Encoding?
  private let told: Encoding?
  private let name: String
  /// Plain bytes that are not decoded yet: the start of a letter that goes on in the next piece.
  private var rest: [UInt8] = []
  private var isSourceAtEnd = false
  private var isStarted = false
  private var order = ByteOrder.little
  private var invalid = 0
  private var valid = 0
  /// What the reader should know about the encoding, without the file's name.
  private(set) var warning: String?
  /// Whether all of the text has been handed over.
  private(set) var isAtEnd = false

  /// A text at its end.
  static var none: TextBlocks {
    var blocks = TextBlocks(nil, name: "-", told: nil)
    blocks.isAtEnd = true
    return blocks
  }

  init(_ source: (any ByteSource)?, name: String, told: Encoding?) {
    self.source = source
    self.name = name
    self.told = told
  }

  /// Adds text until there is at least so much of it or no more comes.
  ///
  /// - Throws: What the source throws; ``ImportError`` for spoiled or foreign bytes.
  mutating func fill(_ text: inout [UInt8], to size: Int) throws {
    while !isAtEnd, text.count < size {
      var bytes = rest
      rest = []
      try pull(into: &bytes, atLeast: min(size - text.count, 1 << 22))
      if !isStarted { try start(bytes) }
      decode(bytes, into: &text)
      isAtEnd = isSourceAtEnd
    }
  }

  /// Fetches plain bytes.
  private mutating func pull(into bytes: inout [UInt8], atLeast count: Int) throws {
    // Enough to know the file by its first bytes.
    let wanted = bytes.count + max(count, 64)
    while bytes.count < wanted, !isSourceAtEnd {
      var piece: [UInt8] = []
      let isMore = try source?.read(into: &piece) ?? false
      if !isMore {
        isSourceAtEnd = true
        if let inflater, !inflater.isBetweenMembers {
          throw ImportError(source: name, reason: .spoiledGzip)
        }
      } else if inflater == nil, !isStarted, bytes.isEmpty, piece.count < 2 {
        bytes += piece
      } else {
        if !isStarted, inflater == nil {
          let head = bytes + piece
          if GzipText.recognises(head.span) {
            inflater = Inflater()
            bytes = []
            piece = head
          }
        }
        if let inflater {
          guard inflater.unpack(piece, into: &bytes) else {
            throw ImportError(source: name, reason: .spoiledGzip)
          }
        } else {
          bytes += piece
        }
      }
    }
  }

  /// Looks at the first bytes for what the text is written in.
  private mutating func start(_ bytes: [UInt8]) throws {
    isStarted = true
    try TextStart.refuseForeignFormats(bytes.span, source: name)
    let mark = ByteOrder(markOf: bytes.span)
    if let told, told != .utf16, mark != nil {
      throw ImportError(source: name, reason: .contradictedEncoding(told))
    }
    if mark != nil || told == .utf16 {
      encoding = .utf16
      order = mark ?? ByteOrder(guessedFrom: bytes.span)
    } else {
      encoding = told
    }
  }

  private mutating func decode(_ bytes: [UInt8], into text: inout [UInt8]) {
    switch encoding {
    case .utf16: decodeUTF16(bytes, into: &text)
    case .windows1252: text += TextDecoding.utf8(ofWindows1252: bytes.span)
    case .utf8: text += bytes
    case nil: settle(bytes, into: &text)
    }
  }

  private mutating func decodeUTF16(_ bytes: [UInt8], into text: inout [UInt8]) {
    var end = bytes.count
    if !isSourceAtEnd {
      end -= end % 2
      // Half of a letter beyond the first 65,536 waits for the other half.
      if end >= 2 {
        let high = order == .little ? bytes[end - 1] : bytes[end - 2]
        if high & 0xFC == 0xD8 { end -= 2 }
      }
    }
    rest = Array(bytes[end...])
    let start = text.isEmpty && ByteOrder(markOf: bytes.span) != nil ? 2 : 0
    let whole = Array(bytes[..<end])
    text += TextDecoding.utf8(ofUTF16: whole.span, from: min(start, end), order)
  }

  /// Takes bytes for UTF-8 until some prove that they are not.
  ///
  /// A file is judged by all of its letters; here those up to the first spoiled ones must do.
  private mutating func settle(_ bytes: [UInt8], into text: inout [UInt8]) {
    var end = bytes.count
    if !isSourceAtEnd {
      // A letter that goes on in the next piece waits for it.
      var start = end
      while start > 0, end - start < 3, bytes[start - 1] & 0xC0 == 0x80 { start -= 1 }
      if start > 0, bytes[start - 1] >= 0xC0 { end = start - 1 }
    }
    rest = Array(bytes[end...])
    let plain = Array(bytes[..<end])
    let census = UTF8Census(of: plain.span)
    valid += census.valid
    invalid += census.invalid
    if invalid > 0, invalid == census.invalid, !census.hasNUL, valid <= invalid {
      encoding = .windows1252
      warning = TextDecoding.warningOfWindows1252
      text += TextDecoding.utf8(ofWindows1252: plain.span)
      // What waited is no letter of UTF-8.
      text += TextDecoding.utf8(ofWindows1252: rest.span)
      rest = []
      return
    }
    if invalid > 0 { warning = TextDecoding.warning(ofInvalid: invalid) }
    text += plain
  }
}
