/// What tend keeps of a mail: who wrote it to whom, when, and what makes it this mail.
struct MailHeader {
  /// The line of the mail, from 1.
  private let line: Int
  private var from = AddressList()
  private var sender = AddressList()
  private var receivers = AddressList()
  private var date: Moment?
  private var id: [UInt8] = []
  /// Bytes of the body, where the mailbox says so.
  private(set) var contentLength: Int?

  init(line: Int) {
    self.line = line
  }

  /// Reads one field; those that tend makes nothing of are passed over.
  mutating func read(_ field: Span<UInt8>) {
    guard let colon = field.first(":", in: 0..<field.count) else { return }
    let name = (0..<colon).trimmed(in: field)
    let value = (colon + 1..<field.count).trimmed(in: field)
    switch true {
    case field.spells("From", at: name): from.read(field, at: value)
    case field.spells("Sender", at: name): sender.read(field, at: value)
    case field.spells("To", at: name), field.spells("Cc", at: name), field.spells("Bcc", at: name):
      receivers.read(field, at: value)
    case field.spells("Date", at: name):
      date = date ?? Moment(mailDate: value, in: field) ?? Moment(iso8601: value, in: field)
    case field.spells("Message-ID", at: name):
      if id.isEmpty { id = MailHeader.id(in: field, at: value) }
    case field.spells("Content-Length", at: name):
      var cursor = ByteCursor(value)
      contentLength = cursor.digits(1...15, in: field)
    default: break
    }
  }

  /// Hands the mail on as an event, or says why it is none.
  func finish(into records: inout EventRecords) {
    guard let date else {
      records.setAside.append((.badTime, line))
      return
    }
    guard let writer = from.addresses.first ?? sender.addresses.first,
      !receivers.addresses.isEmpty
    else {
      records.setAside.append((.missingPerson, line))
      return
    }
    var event = EventRecord(line: line, moment: date, kind: "email")
    event.from = writer
    event.others = receivers.addresses
    event.id = id
    records.events.append(event)
  }

  /// What stands between angle brackets, or the whole value where there are none.
  private static func id(in field: Span<UInt8>, at value: Range<Int>) -> [UInt8] {
    guard let open = field.first("<", in: value),
      let close = field.first(">", in: open..<value.upperBound), close > open + 1
    else { return field.copy(of: value) }
    return field.copy(of: open + 1..<close)
  }
}
