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
  ///
  /// - Parameters:
  ///   - person: Who.
  ///   - plain: The person's identifier without what spellings differ in.
  ///   - place: The person's place in the network.
  ///   - others: More addresses and aliases of the person.
  /// - Returns: The keys, each once.
  static func keys(
    of person: Person, _ plain: PlainID, at place: Int, alsoKnownAs others: [String]
  ) -> [AliasKey] {
    var keys: [AliasKey] = []
    var spelling = ""
    func add(_ text: String, _ source: Source) {
      // A person has few keys.
      if !keys.contains(where: { $0.source == source && $0.text == text }) {
        keys.append(
          AliasKey(text: text, spelling: spelling, person: Int32(place), source: source))
      }
    }
    func add(_ words: [String], _ source: Source) {
      let joined = PlainLetters.joined(words)
      guard PlainLetters.letterCount(of: joined) > 0 else { return }
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
    func addWords(_ words: [String], of text: String, _ source: Source) {
      add(words, source)
      if PlainLetters.hasSpelledOutForm(text) {
        add(PlainLetters.words(of: text, spellsOut: true), source)
      }
    }
    func add(_ id: String, _ plain: PlainID) {
      spelling = id
      if let address = plain.address {
        add("=\(address.mailbox)@\(address.domain)", .mailbox)
        if !plain.isOfRole { addWords(plain.words, of: String(address.mailbox), .local) }
      } else {
        addWords(plain.words, of: id, .id)
      }
    }
    add(person.id, plain)
    for id in others { add(id, PlainID(id)) }
    if let name = person.name { addWords(PlainLetters.words(of: name), of: name, .name) }
    return keys
  }
}

/// An identifier without what two spellings of it differ in.
struct PlainID {
  /// Its parts, where it is an address.
  let address: MailAddress?
  /// The words of what stands before the `@`, or of all of it.
  let words: [String]
  /// Whether it is the address of an office, which every domain has.
  let isOfRole: Bool

  init(_ id: String) {
    address = MailAddress(id)
    let text = address.map { String($0.mailbox) } ?? id
    words = PlainLetters.words(of: text)
    isOfRole =
      address != nil
      && (MailAddress.roles.contains(PlainLetters.joined(words)) || BotName.mark(in: text) != nil)
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

  /// Names of offices, as they stand before the `@`.
  fileprivate static let roles: Set<String> = [
    "accounting", "accounts", "admin", "administrator", "all", "billing", "board", "careers",
    "contact", "customerservice", "enquiries", "events", "feedback", "finance", "hello", "help",
    "helpdesk", "hr", "info", "information", "invoice", "invoices", "it", "jobs", "kontakt",
    "legal", "list", "mail", "marketing", "me", "media", "news", "office", "orders", "payroll",
    "post", "press", "privacy", "purchasing", "reception", "root", "sales", "security", "service",
    "shop", "staff", "support", "team", "test", "user", "webmaster", "welcome",
  ]
}
