/// The addresses in the address fields of a mail.
///
/// Reads RFC 5322 section 3.4 with what people really send: semicolons between addresses, quotes
/// and brackets that nothing closes, addresses in quotes alone. Names are left out: somebody
/// without an address is not in the list.
struct AddressList {
  /// The addresses as they are written, in their order.
  private(set) var addresses: [[UInt8]] = []

  /// Adds the addresses of one field.
  ///
  /// - Complexity: O(bytes of the field).
  mutating func read(_ bytes: Span<UInt8>, at range: Range<Int>) {
    var entry = AddressEntry()
    var unclosed = UnclosedMarks()
    let end = range.upperBound
    var at = range.lowerBound
    while at < end {
      switch bytes[at] {
      case Ascii.quote where !unclosed.quote:
        guard let close = AddressList.closingQuote(of: at, before: end, in: bytes) else {
          unclosed.quote = true
          continue
        }
        if close + 1 < end, bytes[close + 1] == Ascii.at {
          // The part before the @ may stand in quotes: "ada lovelace"@example.org
          var stop = close + 2
          while stop < end, !AddressList.endsDomain(bytes[stop]) { stop += 1 }
          if stop > close + 2 { entry.address = bytes.copy(of: at..<stop) }
          at = stop
        } else {
          entry.quoted = at + 1..<close
          at = close + 1
        }
      case UInt8(ascii: "(") where !unclosed.comment:
        guard let close = AddressList.closingComment(of: at, before: end, in: bytes) else {
          unclosed.comment = true
          continue
        }
        entry.words.append(Ascii.space)
        at = close + 1
      case UInt8(ascii: "<"):
        var close = at + 1
        while close < end, bytes[close] != UInt8(ascii: ">"), bytes[close] != UInt8(ascii: "<") {
          close += 1
        }
        guard close < end, bytes[close] == UInt8(ascii: ">") else {
          // Nothing closes it before the next one opens: what follows is read as if bare.
          entry.words.append(Ascii.space)
          at += 1
          while at < close { at = read(&entry, bytes, at: at) }
          continue
        }
        entry.address = AddressList.address(inBrackets: at + 1..<close, of: bytes) ?? entry.address
        at = close + 1
      case UInt8(ascii: "[") where !unclosed.literal:
        guard let close = bytes.first("]", in: at..<end) else {
          unclosed.literal = true
          continue
        }
        for place in at...close { entry.words.append(bytes[place]) }
        at = close + 1
      default:
        at = read(&entry, bytes, at: at)
      }
    }
    finish(&entry, in: bytes)
  }

  /// Takes one byte that opens nothing, and says where to go on.
  private mutating func read(_ entry: inout AddressEntry, _ bytes: Span<UInt8>, at: Int) -> Int {
    let byte = bytes[at]
    switch byte {
    case Ascii.comma, Ascii.semicolon: finish(&entry, in: bytes)
    // What stands before a colon names a group, or is a scheme such as mailto.
    case UInt8(ascii: ":"): entry = AddressEntry()
    case UInt8(ascii: ">"), 0...Ascii.space: entry.words.append(Ascii.space)
    default: entry.words.append(byte)
    }
    return at + 1
  }

  private mutating func finish(_ entry: inout AddressEntry, in bytes: Span<UInt8>) {
    if let address = entry.address ?? AddressList.address(in: entry.words) {
      addresses.append(address)
    } else if let quoted = entry.quoted,
      let address = AddressList.address(in: bytes.copy(of: quoted))
    {
      addresses.append(address)
    }
    entry = AddressEntry()
  }

  /// The word around the first `@`; obsolete spaces beside the `@` or a dot after it are dropped.
  private static func address(in words: [UInt8]) -> [UInt8]? {
    guard let sign = words.firstIndex(of: Ascii.at) else { return nil }
    var local = sign
    while local > 0, words[local - 1] == Ascii.space { local -= 1 }
    let localEnd = local
    while local > 0, words[local - 1] != Ascii.space { local -= 1 }
    var domain = sign + 1
    while domain < words.count, words[domain] == Ascii.space { domain += 1 }
    let dot = UInt8(ascii: ".")
    var address = words[local..<localEnd] + [Ascii.at]
    let domainStart = address.count
    while domain < words.count {
      if words[domain] != Ascii.space {
        address.append(words[domain])
      } else if domain + 1 < words.count, words[domain + 1] != Ascii.space,
        words[domain + 1] != dot, address.last != dot
      {
        break
      }
      domain += 1
    }
    guard local < localEnd, address.count > domainStart else { return nil }
    return Array(address)
  }

  /// What stands between angle brackets without spaces, comments and the obsolete route `@a,@b:`.
  private static func address(
    inBrackets range: Range<Int>, of bytes: Span<UInt8>
  ) -> [UInt8]? {
    var address: [UInt8] = []
    var depth = 0
    for place in range {
      if bytes[place] == UInt8(ascii: "(") { depth += 1 }
      if depth == 0, bytes[place] > Ascii.space { address.append(bytes[place]) }
      if bytes[place] == UInt8(ascii: ")") { depth = max(0, depth - 1) }
    }
    if address.first == Ascii.at, let colon = address.firstIndex(of: UInt8(ascii: ":")) {
      address.removeSubrange(...colon)
    }
    guard let sign = address.firstIndex(of: Ascii.at), sign > 0, sign < address.count - 1 else {
      return nil
    }
    return address
  }

  private static func endsDomain(_ byte: UInt8) -> Bool {
    byte <= Ascii.space || byte == Ascii.comma || byte == Ascii.semicolon
      || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "(")
  }

  private static func closingQuote(of start: Int, before end: Int, in bytes: Span<UInt8>) -> Int? {
    var at = start + 1
    while at < end {
      if bytes[at] == Ascii.quote { return at }
      at += bytes[at] == Ascii.backslash ? 2 : 1
    }
    return nil
  }

  /// Comments may hold comments.
  private static func closingComment(
    of start: Int, before end: Int, in bytes: Span<UInt8>
  ) -> Int? {
    var depth = 0
    var at = start
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return at }
      case Ascii.backslash: at += 1
      default: break
      }
      at += 1
    }
    return nil
  }
}

/// What has been read of one entry of an address list.
private struct AddressEntry {
  /// An address that stands in angle brackets or has its first part in quotes.
  var address: [UInt8]?
  /// What stands in quotes, most often a name.
  var quoted: Range<Int>?
  /// Everything outside quotes, comments and angle brackets.
  var words: [UInt8] = []
}

/// Marks that open something which nothing closes; from there on they are letters like others.
private struct UnclosedMarks {
  var quote = false
  var comment = false
  var literal = false
}
