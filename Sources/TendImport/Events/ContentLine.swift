/// A line of a calendar, unfolded: `NAME;PARAMETER=value:value` (RFC 5545 section 3.1).
struct ContentLine {
  let name: Range<Int>
  let value: Range<Int>
  private let parameters: Range<Int>

  /// Finds the parts of a line; `nil` for a line without a colon.
  init?(_ text: Span<UInt8>) {
    var at = 0
    while at < text.count, text[at] != UInt8(ascii: ":"), text[at] != Ascii.semicolon { at += 1 }
    name = 0..<at
    let start = at
    var isQuoted = false
    while at < text.count, isQuoted || text[at] != UInt8(ascii: ":") {
      if text[at] == Ascii.quote { isQuoted.toggle() }
      at += 1
    }
    guard at < text.count else { return nil }
    parameters = start..<at
    value = at + 1..<text.count
  }

  /// The value of a parameter without its quotes; `nil` where the line has none by this name.
  func parameter(_ wanted: StaticString, in text: Span<UInt8>) -> Range<Int>? {
    var at = parameters.lowerBound
    while at < parameters.upperBound {
      // At a semicolon.
      let start = at + 1
      at = start
      var isQuoted = false
      while at < parameters.upperBound, isQuoted || text[at] != Ascii.semicolon {
        if text[at] == Ascii.quote { isQuoted.toggle() }
        at += 1
      }
      guard let equals = text.first("=", in: start..<at), text.spells(wanted, at: start..<equals)
      else { continue }
      var value = (equals + 1..<at).trimmed(in: text)
      if value.count >= 2, text[value.lowerBound] == Ascii.quote,
        text[value.upperBound - 1] == Ascii.quote
      {
        value = value.lowerBound + 1..<value.upperBound - 1
      }
      return value
    }
    return nil
  }
}
