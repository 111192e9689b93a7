/// Numbers as tables write them.
enum DecimalText {
  /// The number in a cell: digits with an optional sign, decimal mark and exponent.
  ///
  /// Under decimal commas a dot parts thousands and must stand before three digits each time, so
  /// that `1.5` among `1,5` is no number rather than 15. Elsewhere a comma is no part of a number.
  ///
  /// - Parameters:
  ///   - range: The cell.
  ///   - bytes: The text that the cell stands in.
  ///   - decimalComma: Whether the table writes `1,5` for one and a half.
  /// - Returns: The number; `nil` for an empty cell and for anything else, infinity included.
  static func number(
    at range: Range<Int>, in bytes: Span<UInt8>, decimalComma: Bool
  ) -> Double? {
    let range = range.trimmed(in: bytes)
    var at = range.lowerBound
    let end = range.upperBound
    guard at < end else { return nil }
    let isNegative = bytes[at] == minus
    if isNegative || bytes[at] == plus { at += 1 }
    let mark = decimalComma ? Ascii.comma : dot
    var digits = 0
    var significant = 0
    var mantissa: UInt64 = 0
    var decimals = 0
    var isFraction = false
    while at < end {
      let byte = bytes[at]
      if byte &- 48 < 10 {
        digits += 1
        if significant > 0 || byte != 48 { significant += 1 }
        if significant <= 18 { mantissa = mantissa * 10 + UInt64(byte - 48) }
        if isFraction { decimals += 1 }
      } else if byte == mark, !isFraction {
        isFraction = true
      } else if !(decimalComma && byte == dot && !isFraction && significant > 0
        && hasThreeDigits(bytes, at, end))
      {
        break
      }
      at += 1
    }
    guard digits > 0 else { return nil }
    if at == end, significant <= 15, decimals <= 22 {
      // Both numbers are exact, so the quotient is the nearest there is.
      let value = Double(mantissa) / powersOfTen[decimals]
      return isNegative ? -value : value
    }
    return slowNumber(at: range, exponent: at, in: bytes, decimalComma: decimalComma)
  }

  private static let dot = UInt8(ascii: ".")
  private static let minus = UInt8(ascii: "-")
  private static let plus = UInt8(ascii: "+")
  private static let powersOfTen: [Double] = (0...22).reduce(into: []) { powers, _ in
    powers.append((powers.last ?? 0.1) * 10)
  }

  /// Whether exactly three digits follow a place.
  private static func hasThreeDigits(_ bytes: Span<UInt8>, _ place: Int, _ end: Int) -> Bool {
    guard place + 3 < end else { return false }
    for digit in place + 1...place + 3 where bytes[digit] &- 48 >= 10 { return false }
    return place + 4 == end || bytes[place + 4] &- 48 >= 10
  }

  /// The same with more digits than a `Double` holds, or with an exponent.
  private static func slowNumber(
    at range: Range<Int>, exponent: Int, in bytes: Span<UInt8>, decimalComma: Bool
  ) -> Double? {
    if exponent < range.upperBound {
      guard bytes[exponent] | 0x20 == UInt8(ascii: "e") else { return nil }
      var at = exponent + 1
      if at < range.upperBound, bytes[at] == minus || bytes[at] == plus { at += 1 }
      guard at < range.upperBound else { return nil }
      for place in at..<range.upperBound where bytes[place] &- 48 >= 10 { return nil }
    }
    var plain: [UInt8] = []
    for place in range {
      let byte = bytes[place]
      if decimalComma, byte == dot { continue }
      plain.append(byte == Ascii.comma ? dot : byte)
    }
    guard let value = Double(String(decoding: plain, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }
}
