import TendGraph

/// Cuts a file into stretches that can be read at the same time.
///
/// Where a stretch starts is a guess: the first line after a nominal place, and not inside quotes
/// as far as counting them tells. The reader of the stretch before says where it really starts, so
/// a wrong guess costs time and nothing else.
struct Stretches {
  /// Where each stretch starts; the next one's start ends it.
  let starts: [Int]

  /// Guesses where stretches start.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - range: From the first row to the end.
  ///   - size: Bytes of a stretch, about.
  ///   - execute: What runs pieces of work.
  init(
    of bytes: Span<UInt8>, in range: Range<Int>, size: Int,
    execute: (Int, @Sendable (Int) -> Void) -> Void
  ) {
    let count = max(1, range.count / max(1, size))
    guard count > 1 else {
      starts = [range.lowerBound]
      return
    }
    let nominal = (0...count).map { range.lowerBound + range.count * $0 / count }
    var isQuoted = [Bool](repeating: false, count: count)
    if Stretches.hasQuotes(bytes, in: range.lowerBound..<min(range.upperBound, nominal[1])) {
      let odd = PieceResults<Bool>(count: count)
      execute(count) { piece in
        odd.set(
          Stretches.quotes(in: bytes, nominal[piece]..<nominal[piece + 1]) % 2 == 1, at: piece)
      }
      for (piece, isOdd) in odd.all.enumerated() where piece + 1 < count {
        isQuoted[piece + 1] = isQuoted[piece] != isOdd
      }
    }
    var starts = [range.lowerBound]
    for piece in 1..<count {
      var start = Stretches.nextLine(
        of: bytes, from: nominal[piece], to: range.upperBound, isQuoted: isQuoted[piece])
      // Blank lines belong to the stretch before, whose reader passes over them.
      while start < range.upperBound,
        bytes[start] == Ascii.lineFeed || bytes[start] == Ascii.carriageReturn
      {
        start += 1
      }
      if start > starts[starts.count - 1], start < range.upperBound { starts.append(start) }
    }
    self.starts = starts
  }

  private static func hasQuotes(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    quotes(in: bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 1 << 20)) > 0
  }

  /// Quotes in a range.
  private static func quotes(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let quotes = ByteWords.repeated(Ascii.quote)
    var count = 0
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      let word = ByteWords.word(of: bytes, at: place) ^ quotes
      // Exact for every byte, unlike the quicker test for the lowest one.
      let others = ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | word
      count += (~others & 0x8080_8080_8080_8080).nonzeroBitCount
      place += 8
    }
    while place < range.upperBound {
      if bytes[place] == Ascii.quote { count += 1 }
      place += 1
    }
    return count
  }

  /// The first byte after the next end of a line that is not inside quotes.
  private static func nextLine(
    of bytes: Span<UInt8>, from start: Int, to end: Int, isQuoted: Bool
  ) -> Int {
    var isQuoted = isQuoted
    var place = start
    while place < end {
      let byte = bytes[place]
      place += 1
      if byte == Ascii.quote {
        isQuoted.toggle()
      } else if !isQuoted, byte == Ascii.lineFeed {
        return place
      } else if !isQuoted, byte == Ascii.carriageReturn {
        return place < end && bytes[place] == Ascii.lineFeed ? place + 1 : place
      }
    }
    return end
  }
}
