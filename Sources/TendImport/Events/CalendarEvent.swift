/// A VEVENT as a calendar writes it, before it is known on which days it takes place.
struct CalendarEvent {
  /// The line that it starts on, from 1.
  let line: Int
  private(set) var uid: [UInt8] = []
  private(set) var start: CalendarTime?
  private(set) var rule: RecurrenceRule?
  /// Whether there is a rule that can't be followed.
  private(set) var hasStrangeRule = false
  /// Further occurrences.
  private(set) var added: [CalendarTime] = []
  /// Occurrences that do not take place.
  private(set) var excepted: [CalendarTime] = []
  /// Which occurrence of a repeated event this one stands for.
  private(set) var replaced: CalendarTime?
  private(set) var isCancelled = false
  private var organizer: [UInt8] = []
  private var attendees: [[UInt8]] = []
  private var declined: [[UInt8]] = []

  init(line: Int) {
    self.line = line
  }

  /// Reads one line of the event; those that tend makes nothing of are passed over.
  mutating func read(_ line: ContentLine, in text: Span<UInt8>, zones: inout CalendarZones) {
    switch true {
    case text.spells("ATTENDEE", at: line.name):
      let person = CalendarEvent.person(line, in: text)
      guard !person.isEmpty, !CalendarEvent.isRoom(line, in: text) else { return }
      if CalendarEvent.parameter("PARTSTAT", of: line, in: text, spells: "DECLINED") {
        declined.append(person)
      } else {
        attendees.append(person)
      }
    case text.spells("ORGANIZER", at: line.name):
      if organizer.isEmpty { organizer = CalendarEvent.person(line, in: text) }
    case text.spells("UID", at: line.name):
      // Every occurrence carries it, so a long one would fill memory; none is this long.
      let value = line.value.trimmed(in: text)
      if value.count <= 300 { uid = text.copy(of: value) }
    case text.spells("STATUS", at: line.name):
      isCancelled = text.spells("CANCELLED", at: line.value.trimmed(in: text))
    case text.spells("DTSTART", at: line.name):
      start = start ?? CalendarEvent.times(line, in: text, zones: &zones).first
    case text.spells("RECURRENCE-ID", at: line.name):
      replaced = CalendarEvent.times(line, in: text, zones: &zones).first
    case text.spells("RDATE", at: line.name):
      added += CalendarEvent.times(line, in: text, zones: &zones)
    case text.spells("EXDATE", at: line.name):
      excepted += CalendarEvent.times(line, in: text, zones: &zones)
    case text.spells("RRULE", at: line.name):
      guard rule == nil else { break }
      rule = RecurrenceRule(line.value, in: text)
      hasStrangeRule = rule == nil
    default: break
    }
  }

  /// The organizer and everybody who did not decline, each once.
  var people: [[UInt8]] {
    var met = Set(declined.map(CalendarEvent.identity))
    var people: [[UInt8]] = []
    for person in [organizer] + attendees where !person.isEmpty {
      if met.insert(CalendarEvent.identity(of: person)).inserted { people.append(person) }
    }
    return people
  }

  /// Addresses differ by more than their letters' case; names do not.
  private static func identity(of person: [UInt8]) -> [UInt8] {
    person.contains(Ascii.at) ? person.map(\.lowercased) : person
  }

  /// Rooms and things are invited like people.
  private static func isRoom(_ line: ContentLine, in text: Span<UInt8>) -> Bool {
    parameter("CUTYPE", of: line, in: text, spells: "ROOM")
      || parameter("CUTYPE", of: line, in: text, spells: "RESOURCE")
  }

  private static func parameter(
    _ name: StaticString, of line: ContentLine, in text: Span<UInt8>, spells word: StaticString
  ) -> Bool {
    guard let value = line.parameter(name, in: text) else { return false }
    return text.spells(word, at: value)
  }

  /// The address of a person, or the name where there is none; empty where there is neither.
  private static func person(_ line: ContentLine, in text: Span<UInt8>) -> [UInt8] {
    let value = line.value.trimmed(in: text)
    if text.starts(with: "mailto:", at: value) {
      let address = decoded(value.dropFirst(7), in: text)
      if address.contains(Ascii.at) { return address }
    }
    if let address = line.parameter("EMAIL", in: text), text.first("@", in: address) != nil {
      return text.copy(of: address)
    }
    // Some leave the scheme out.
    if text.first("@", in: value) != nil, text.first(":", in: value) == nil {
      return text.copy(of: value)
    }
    guard let name = line.parameter("CN", in: text) else { return [] }
    return text.copy(of: name.trimmed(in: text))
  }

  /// Puts bytes in the place of `%40` and its like (RFC 6068); leaves out what follows a `?`.
  private static func decoded(_ range: Range<Int>, in text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound, text[at] != UInt8(ascii: "?") {
      if text[at] == UInt8(ascii: "%"), at + 2 < range.upperBound,
        let high = text[at + 1].hexadecimalValue, let low = text[at + 2].hexadecimalValue
      {
        bytes.append(high << 4 | low)
        at += 3
      } else {
        bytes.append(text[at])
        at += 1
      }
    }
    return bytes
  }

  /// The times of a line that can be read; a period is its start.
  private static func times(
    _ line: ContentLine, in text: Span<UInt8>, zones: inout CalendarZones
  ) -> [CalendarTime] {
    let zone = line.parameter("TZID", in: text).map { zones.number(of: text.copy(of: $0)) }
    var times: [CalendarTime] = []
    var parts = ByteCursor(line.value)
    while !parts.isAtEnd {
      var part = ByteCursor(parts.part(to: ",", in: text))
      if let time = CalendarTime(part.part(to: "/", in: text), in: text, zone: zone) {
        times.append(time)
      }
    }
    return times
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  fileprivate var hexadecimalValue: UInt8? {
    if self &- 48 < 10 { return self - 48 }
    let letter = lowercased &- 97
    return letter < 6 ? letter + 10 : nil
  }
}
