import TendGraph

/// The parts of a calendar that say who met whom and when: its events and time zones.
struct CalendarParts {
  private var events: [CalendarEvent] = []
  private var zones = CalendarZones()
  private var allowance = RecurrenceAllowance()

  private var event: CalendarEvent?
  /// How many blocks are open inside the event, such as alarms, which have attendees of their own.
  private var depth = 0
  private var zoneName: [UInt8]?
  private var zone: WrittenZone?
  private var zonePart: WrittenZonePart?

  /// Reads one line.
  mutating func read(_ line: ContentLine, in text: Span<UInt8>, number: Int) {
    if text.spells("BEGIN", at: line.name) {
      begin(line.value.trimmed(in: text), in: text, number: number)
    } else if text.spells("END", at: line.name) {
      end(line.value.trimmed(in: text), in: text)
    } else if depth == 0, event != nil {
      event?.read(line, in: text, zones: &zones)
    } else if zone != nil {
      if zonePart != nil {
        zonePart?.read(line, in: text)
      } else if text.spells("TZID", at: line.name) {
        let name = text.copy(of: line.value.trimmed(in: text))
        // Joined calendars describe the same zones over and over.
        if zones.knows(name) { zone = nil } else { zoneName = name }
      }
    }
  }

  private mutating func begin(_ block: Range<Int>, in text: Span<UInt8>, number: Int) {
    if text.spells("VEVENT", at: block) {
      // Events do not stand in events: the one before was not ended.
      endEvent()
      event = CalendarEvent(line: number)
    } else if event != nil {
      depth += 1
    } else if text.spells("VTIMEZONE", at: block) {
      zone = WrittenZone()
      zoneName = nil
      zonePart = nil
    } else if zone != nil {
      zonePart = WrittenZonePart()
    }
  }

  private mutating func end(_ block: Range<Int>, in text: Span<UInt8>) {
    if text.spells("VEVENT", at: block) {
      endEvent()
    } else if event != nil {
      depth = max(0, depth - 1)
    } else if text.spells("VTIMEZONE", at: block) {
      if let zone, let zoneName { zones.define(zoneName, as: zone.sorted()) }
      zone = nil
    } else if let part = zonePart {
      zone?.add(part, allowance: &allowance)
      zonePart = nil
    }
  }

  private mutating func endEvent() {
    if let event { events.append(event) }
    event = nil
    depth = 0
  }

  /// The events of the calendar up to the last day that counts, each occurrence one.
  consuming func records(until: Day?) -> EventRecords {
    endEvent()
    var records = EventRecords()
    var search = OccurrenceSearch(zones: zones, allowance: allowance, until: until)
    for event in events { search.note(event) }
    for event in events {
      let people = event.people
      if event.isCancelled {
        records.setAside.append((.cancelled, event.line))
      } else if event.start == nil {
        records.setAside.append((.badTime, event.line))
      } else if people.count < 2 {
        records.setAside.append((.selfInteraction, event.line))
      } else {
        let found = search.occurrences(of: event)
        for occurrence in found.occurrences {
          var record = EventRecord(line: event.line, moment: occurrence.moment, kind: "meeting")
          record.others = people
          record.isMutual = true
          if !event.uid.isEmpty { record.id = event.uid + Array("/\(occurrence.name)".utf8) }
          records.events.append(record)
        }
        if let reason = found.leftOut { records.setAside.append((reason, event.line)) }
      }
    }
    return records
  }
}
