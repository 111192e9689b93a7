import TendGraph

/// A plain form that two spellings of one person share, and where a person's comes from.
struct AliasKey: Sendable {
  /// What the plain form was made of.
  enum Source: UInt8, Sendable {
    /// An address without its plus-tag.
    case mailbox
    /// An identifier that is no address.
    case id
    /// What stands before the `@`.
    case local
    /// The name in the people file.
    case name
    /// A short form of that name: `abell` or `anab` of Ana Bell.
    case shortName
  }

  let text: String
  /// The identifier, address or name that the plain form is of.
  let spelling: String
  let person: Int32
  let source: Source
  /// The same for equal texts, within one run of the program.
  let hash: UInt64

  init(text: String, spelling: String, person: Int32, source: Source) {
    self.text = text
    self.spelling = spelling
    self.person = person
    self.source = source
    hash = UInt64(bitPattern: Int64(text.hashValue))
  }

  /// Every key of a person who goes by an identifier, perhaps a name, and other addresses.
  ///
  /// A key starts with a mark for what it is: `=` a mailbox, `j` letters in a row, `w` words in the
  /// order of the alphabet.
  static func keys(of person: Person, at place: Int, alsoKnownAs others: [String]) -> [AliasKey] {
    var keys: [AliasKey] = []
    var spelling = ""
    func add(_ text: String, _ source: Source) {
      // A person has few keys.
      if !keys.contains(where: { $0.source == source && $0.text == text }) {
        keys.append(
          AliasKey(text: text, spelling: spelling, person: Int32(place), source: source))
      }
    }
    func addWords(of text: some StringProtocol, _ source: Source) {
      for spellsOut in PlainLetters.hasSpelledOutForm(String(text)) ? [false, true] : [false] {
        let words = PlainLetters.words(of: text, spellsOut: spellsOut)
        let joined = PlainLetters.joined(words)
        guard PlainLetters.letterCount(of: joined) > 0 else { continue }
        if source != .name {
          add("j" + joined, source)
        } else if let first = words.first, let last = words.last, words.count > 1 {
          add("j" + first + last, .name)
          if last.count > 1 { add("j" + first.prefix(1) + last, .shortName) }
          if first.count > 1 { add("j" + first + last.prefix(1), .shortName) }
          if words.count > 2 { add("w" + [first, last].sorted().joined(separator: " "), .name) }
        }
        if words.count > 1 { add("w" + words.sorted().joined(separator: " "), source) }
      }
    }
    for id in [person.id] + others {
      spelling = id
      if let address = MailAddress(id) {
        add("=\(address.mailbox)@\(address.domain)", .mailbox)
        if !address.isOfRole { addWords(of: address.mailbox, .local) }
      } else {
        addWords(of: id, .id)
      }
    }
    if let name = person.name { addWords(of: name, .name) }
    return keys
  }
}

/// The parts of an identifier that is an address.
struct MailAddress {
  /// What stands before the `@` and a plus-tag.
  let mailbox: Substring
  /// What stands before the `@`.
  let local: Substring
  let domain: Substring

  /// Takes an identifier apart; `nil` when it is no address.
  init?(_ id: String) {
    guard let sign = id.utf8.lastIndex(of: UInt8(ascii: "@")), sign > id.startIndex,
      id.utf8.index(after: sign) < id.endIndex
    else { return nil }
    local = id[..<sign]
    domain = id[id.utf8.index(after: sign)...]
    let plus = local.utf8.firstIndex(of: UInt8(ascii: "+"))
    mailbox = plus.map { $0 > id.startIndex ? id[..<$0] : id[..<sign] } ?? local
  }

  /// Whether it is the address of an office, which every domain has.
  var isOfRole: Bool {
    MailAddress.roles.contains(PlainLetters.joined(PlainLetters.words(of: mailbox)))
      || BotName.mark(in: String(mailbox)) != nil
  }

  private static let roles: Set<String> = [
    "accounting", "accounts", "admin", "administrator", "all", "billing", "board", "careers",
    "contact", "customerservice", "enquiries", "events", "feedback", "finance", "hello", "help",
    "helpdesk", "hr", "info", "information", "invoice", "invoices", "it", "jobs", "kontakt",
    "legal", "list", "mail", "marketing", "me", "media", "news", "office", "orders", "payroll",
    "post", "press", "privacy", "purchasing", "reception", "root", "sales", "security", "service",
    "shop", "staff", "support", "team", "test", "user", "webmaster", "welcome",
  ]
}
