/// Cells without quotes, and quoted ones whose text can stay where it is.
struct PlainCells {
  private let delimiters: UInt64
  private let delimiter: UInt8

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    delimiters = ByteWords.repeated(delimiter)
  }

  /// Finds the name of one person or kind in the cell at a place, and takes its first bytes; the
  /// hash is left to whoever looks it up.
  ///
  /// - Returns: Where the cell ends; -1 for an empty one and for any that wants a closer look.
  @inline(__always)
  func readName(from start: Int, of bytes: Span<UInt8>, into key: inout Interner.Key) -> Int {
    // So much text behind the start that words can be loaded.
    guard start + 40 <= bytes.count else { return -1 }
    let first = ByteWords.word(of: bytes, at: start)
    var stops = self.stops(first)
    var end = start
    if stops != 0 {
      key.head = (ByteWords.before(stops, in: first), 0, 0)
    } else {
      if first & 0xFF == UInt64(Ascii.quote) { return readQuotedName(from: start, of: bytes, &key) }
      let second = ByteWords.word(of: bytes, at: start + 8)
      end += 8
      stops = self.stops(second)
      if stops != 0 {
        key.head = (first, ByteWords.before(stops, in: second), 0)
      } else {
        let third = ByteWords.word(of: bytes, at: start + 16)
        end += 8
        stops = self.stops(third)
        key.head = (first, second, stops == 0 ? third : ByteWords.before(stops, in: third))
        while stops == 0 {
          end += 8
          guard end + 16 <= bytes.count else { return -1 }
          stops = self.stops(ByteWords.word(of: bytes, at: end))
        }
      }
    }
    end += stops.trailingZeroBitCount / 8
    // The words were loaded from within the text, and so was what ends the cell.
    let mark = unsafe bytes[unchecked: end]
    guard end > start, isEnd(mark), first & 0xFF != UInt64(Ascii.quote) else {
      return readOddName(from: start, upTo: end, of: bytes, &key)
    }
    key.start = start
    key.length = UInt32(truncatingIfNeeded: end - start)
    return end
  }

  /// A name with spaces or quotes.
  @inline(never)
  private func readOddName(
    from start: Int, upTo stop: Int, of bytes: Span<UInt8>, _ key: inout Interner.Key
  ) -> Int {
    if bytes[start] == Ascii.quote { return readQuotedName(from: start, of: bytes, &key) }
    guard stop > start, bytes[stop] == Ascii.space else { return -1 }
    var end = stop
    while end < bytes.count, !isEnd(bytes[end]) {
      guard bytes[end] >= Ascii.space else { return -1 }
      end += 1
    }
    guard end < bytes.count, bytes[end - 1] != Ascii.space else { return -1 }
    key = Interner.Key(bytes, start..<end)
    return end
  }

  /// A name between quotes, without quotes in it.
  @inline(never)
  private func readQuotedName(
    from start: Int, of bytes: Span<UInt8>, _ key: inout Interner.Key
  ) -> Int {
    guard let end = quotedEnd(from: start, of: bytes) else { return -1 }
    let range = start + 1..<end - 1
    guard !range.isEmpty, bytes[range.lowerBound] > Ascii.space,
      bytes[range.upperBound - 1] > Ascii.space
    else { return -1 }
    key = Interner.Key(bytes, range)
    return end
  }

  /// Where the cell at a place ends, whatever it says; `nil` for one that wants a closer look.
  @inline(__always)
  func end(from start: Int, of bytes: Span<UInt8>) -> Int? {
    var end = start
    if end < bytes.count, bytes[end] == Ascii.quote { return quotedEnd(from: start, of: bytes) }
    while end + 8 <= bytes.count {
      let word = ByteWords.word(of: bytes, at: end)
      let stops =
        ByteWords.zeros(word ^ delimiters) | ByteWords.zeros(word ^ ByteWords.lineFeeds)
        | ByteWords.zeros(word ^ ByteWords.carriageReturns) | ByteWords.zeros(word)
      if stops != 0 {
        end += stops.trailingZeroBitCount / 8
        return bytes[end] == 0 ? nil : end
      }
      end += 8
    }
    return nil
  }

  /// Behind the closing quote of a cell on one line without doubled quotes.
  @inline(never)
  private func quotedEnd(from start: Int, of bytes: Span<UInt8>) -> Int? {
    var end = start + 1
    while end < bytes.count, bytes[end] != Ascii.quote {
      guard bytes[end] >= Ascii.space || bytes[end] == Ascii.tab else { return nil }
      end += 1
    }
    end += 1
    return end < bytes.count && isEnd(bytes[end]) ? end : nil
  }

  /// Whether a byte ends a cell.
  @inline(__always)
  func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Ascii.lineFeed || byte == Ascii.carriageReturn
  }

  /// The high bit of each byte that ends a name or wants a closer look.
  ///
  /// Those are delimiters, blanks and control characters. Above the lowest, bits may be wrong.
  @inline(__always)
  private func stops(_ word: UInt64) -> UInt64 {
    let blanks = (word &- 0x2121_2121_2121_2121) & ~word
    let ends = ((word ^ delimiters) &- 0x0101_0101_0101_0101) & ~(word ^ delimiters)
    return (blanks | ends) & 0x8080_8080_8080_8080
  }
}
