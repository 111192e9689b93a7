/// Who is meant by a value: an e-mail address in lower case, or the value as it stands.
enum Identity {
  /// What identifies the person whom a value names.
  ///
  /// The address is found in `"Ana B" <Ana@x.org>`, `mailto:ana@x.org`, `SMTP:ana@x.org` and
  /// `ana@x.org##Delivered`; one between angle brackets goes before one in a display name. A value
  /// without an address loses no more than the quotes around it and what follows `##`.
  ///
  /// - Parameters:
  ///   - bytes: The text that the value stands in.
  ///   - range: The value, without spaces at its ends.
  /// - Returns: The identity; empty when the value names nobody.
  static func bytes(in bytes: Span<UInt8>, at range: Range<Int>) -> [UInt8] {
    var value = range
    for place in range.dropLast() where bytes[place] == hash && bytes[place + 1] == hash {
      value = range.lowerBound..<place
      break
    }
    var first: Range<Int>?
    var at = value.lowerBound
    while let sign = place(of: Ascii.at, in: at..<value.upperBound, of: bytes) {
      if let address = address(around: sign, in: value, of: bytes) {
        let isBracketed =
          address.lowerBound > value.lowerBound && bytes[address.lowerBound - 1] == less
        if isBracketed { return lowercased(address, in: bytes) }
        first = first ?? address
      }
      at = sign + 1
    }
    if let first { return lowercased(first, in: bytes) }
    value = value.trimmed(in: bytes)
    while value.count >= 2, case let mark = bytes[value.lowerBound],
      mark == Ascii.quote || mark == apostrophe, bytes[value.upperBound - 1] == mark
    {
      value = (value.lowerBound + 1..<value.upperBound - 1).trimmed(in: bytes)
    }
    return value.map { bytes[$0] }
  }

  /// The same, of a text.
  static func text(of text: String) -> String {
    let bytes = Array(text.utf8)
    let range = bytes.indices.trimmed(in: bytes.span)
    return String(decoding: Identity.bytes(in: bytes.span, at: range), as: UTF8.self)
  }

  private static let hash = UInt8(ascii: "#")
  private static let less = UInt8(ascii: "<")
  private static let apostrophe = UInt8(ascii: "'")

  private static func place(
    of byte: UInt8, in range: Range<Int>, of bytes: Span<UInt8>
  ) -> Int? {
    for place in range where bytes[place] == byte { return place }
    return nil
  }

  /// The address that an at sign belongs to; `nil` when nothing stands before or after the sign.
  private static func address(
    around sign: Int, in range: Range<Int>, of bytes: Span<UInt8>
  ) -> Range<Int>? {
    var low = sign
    while low > range.lowerBound, !endsAddress(bytes[low - 1]) { low -= 1 }
    var high = sign + 1
    while high < range.upperBound, !endsAddress(bytes[high]) { high += 1 }
    // An apostrophe belongs to some addresses (o'neill@x.org); around others Outlook puts a pair.
    while low < sign, bytes[low] == apostrophe { low += 1 }
    while high > sign + 1, bytes[high - 1] == apostrophe { high -= 1 }
    return low < sign && high > sign + 1 ? low..<high : nil
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case Ascii.space, Ascii.tab, Ascii.quote, Ascii.comma, Ascii.semicolon, less,
      UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  private static func lowercased(_ range: Range<Int>, in bytes: Span<UInt8>) -> [UInt8] {
    range.map { place in
      let byte = bytes[place]
      return byte >= 65 && byte <= 90 ? byte + 32 : byte
    }
  }
}
