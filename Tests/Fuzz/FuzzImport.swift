import TendGraph

@testable import TendImport

/// Feeds bytes to one of the readers; the first byte says to which.
///
/// Besides crashes, what must always hold is checked: every row has one fate, and the outcome is
/// the same for any number of threads and any size of stretches.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzImport(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  switch start[0] {
  case UInt8(ascii: "P"): readPeople(bytes)
  case UInt8(ascii: "T"): readTime(bytes)
  case UInt8(ascii: "M"): readEvents(MailboxReader().read(bytes.span), of: bytes)
  case UInt8(ascii: "C"):
    readEvents(CalendarReader().read(bytes.span), of: bytes)
    readEvents(CalendarReader(until: Day(number: 20_500)).read(bytes.span), of: bytes)
  case UInt8(ascii: "G"): readEvents(GitLogReader().read(bytes.span), of: bytes)
  case UInt8(ascii: "A"): readLog(bytes, .everythingTold)
  case UInt8(ascii: "B"): readLog(bytes, .otherwiseTold)
  default: readLog(bytes, .nothingTold)
  }
  return 0
}

/// What the user says about a log.
private enum Told {
  case nothingTold, everythingTold, otherwiseTold

  func options(threads: Int, stretchSize: Int?) -> ImportOptions {
    var options = ImportOptions()
    options.threads = threads
    options.stretchSize = stretchSize
    options.maxRejects = 1
    switch self {
    case .nothingTold: break
    case .everythingTold:
      options.maxRecipients = 2
      options.isDirected = true
      options.weighsDuration = true
      options.dateOrder = .mdy
      options.timeZone = "+05:30"
      options.asOf = Day(number: 20_500)
    case .otherwiseTold:
      options.kinds = ["email"]
      options.dateOrder = .dmy
      options.encoding = .windows1252
      options.since = Day(number: 19_000)
      options.until = Day(number: 21_000)
    }
    return options
  }
}

/// What came of a log, to compare.
private struct Reading: Equatable {
  var people: [Person] = []
  var kinds: [String] = []
  var numbers: [[Int]] = []
  var amounts: [UInt64] = []
  var setAside: [SetAside] = []
  var sources: [ImportSource] = []
  var warnings: [String] = []
  var rowsUsed = 0
  var error: ImportError?

  /// Reads files, whole or as they come.
  init(
    _ files: [ArraySlice<UInt8>], _ people: PeopleDirectory, _ options: ImportOptions,
    inPieces: Bool = false
  ) {
    do {
      var reader = InteractionReader(options: options, people: people)
      for (number, file) in files.enumerated() {
        if inPieces {
          try reader.read(Pieces(rest: file), from: "log\(number).csv")
        } else {
          let bytes = Array(file)
          try reader.read(bytes.span, from: "log\(number).csv")
        }
      }
      let (log, account) = try reader.finish()
      let rows = account.rowsUsed + account.setAside.reduce(0) { $0 + $1.rows }
      guard account.rowsRead == rows else {
        fatalError("\(account.rowsRead) rows are read, and \(rows) have a fate")
      }
      self.people = log.people
      kinds = log.kinds.map { "\($0)" }
      numbers = [
        log.firsts.map(Int.init), log.seconds.map(Int.init), log.starts, log.days.map(Int.init),
        log.marks.map(Int.init), log.interactions.map(Int.init), log.audiences.map(Int.init),
      ]
      amounts = log.amounts.map(\.bitPattern)
      setAside = account.setAside
      sources = account.sources
      warnings = account.warnings
      rowsUsed = account.rowsUsed
      let network = Network(log)
      precondition(network.ties.allSatisfy { $0.strength.isFinite && $0.strength >= 0 })
    } catch {
      precondition(!"\(error)".isEmpty)
      self.error = error as? ImportError
      precondition(self.error != nil)
    }
  }
}

/// A file that comes in pieces, each a little larger than the one before.
private struct Pieces: ByteSource {
  var rest: ArraySlice<UInt8>
  var size = 1

  mutating func read(into bytes: inout [UInt8]) throws -> Bool {
    guard !rest.isEmpty else { return false }
    bytes += rest.prefix(size)
    rest = rest.dropFirst(size)
    size += 3
    return true
  }
}

/// Reads logs parted by the group separator; a people file stands before a record separator.
private func readLog(_ bytes: [UInt8], _ told: Told) {
  var people = PeopleDirectory.empty
  var logs = bytes[...]
  if let mark = bytes.firstIndex(of: 0x1E) {
    let own = Array(bytes[..<mark])
    logs = bytes[(mark + 1)...]
    if let known = try? PeopleDirectory(own.span, from: "people.csv") { people = known }
  }
  let files = logs.split(separator: 0x1D)
  let alone = Reading(files, people, told.options(threads: 1, stretchSize: nil))
  let shared = Reading(files, people, told.options(threads: 2, stretchSize: 48))
  guard alone == shared else {
    fatalError("threads make a difference:\n\(alone)\n\(shared)")
  }
  let streamed = Reading(
    files, people, told.options(threads: 1, stretchSize: nil), inPieces: true)
  guard alone == streamed else {
    fatalError("pieces make a difference:\n\(alone)\n\(streamed)")
  }
}

/// Reads a people file, and an identities file behind a record separator.
private func readPeople(_ bytes: [UInt8]) {
  let files = bytes.split(separator: 0x1E, maxSplits: 1).map { Array($0) }
  guard let first = files.first else { return }
  do {
    var people = try PeopleDirectory(first.span, from: "people.csv")
    precondition(Set(people.people.map(\.id)).count == people.people.count)
    guard files.count > 1 else { return }
    let second = files[1]
    try people.add(identities: second.span, from: "identities.csv")
  } catch {
    precondition(!"\(error)".isEmpty)
  }
}

/// Reads the bytes as one cell with a time, in every form.
private func readTime(_ bytes: [UInt8]) {
  let cell = bytes.indices
  let middle = bytes.count / 2
  if let moment = Moment(iso8601: cell, in: bytes.span) { _ = "\(Day(number: moment.dayNumber))" }
  for hasDecimalCommas in [false, true] {
    _ = TimeForm.family(at: cell, in: bytes.span, hasDecimalCommas: hasDecimalCommas)
    for family in TimeForm.Family.allCases {
      for order in [DateOrder.dmy, .mdy] {
        let form = TimeForm(
          family, order: order, zone: indianTime, hasDecimalCommas: hasDecimalCommas)
        for clock in [nil, middle..<bytes.count] {
          let date = clock == nil ? cell : 0..<middle
          guard let moment = form.moment(at: date, clock: clock, in: bytes.span) else { continue }
          _ = Day(number: moment.dayNumber).full
        }
      }
    }
  }
}

private let indianTime = ZoneOffsets("+05:30")

/// Checks the events of a file: their lines are in it, and they happen on some day.
private func readEvents(_ records: EventRecords, of bytes: [UInt8]) {
  let lines = bytes.count { $0 == 10 || $0 == 13 } + 1
  for event in records.events {
    precondition((1...lines).contains(event.line))
    _ = Day(number: event.moment.dayNumber).full
  }
  precondition(records.setAside.allSatisfy { (1...lines).contains($0.line) })
}
