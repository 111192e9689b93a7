/// Messages of a channel, whose only receivers are the authors of the threads they reply in.
struct SlackThreads {
  /// Reads a table that has no receivers but says what thread each message is in.
  ///
  /// A reply goes to whoever wrote the thread's first message, which may stand before it or after.
  /// Messages that reply to none, or to one that the table lacks, go to nobody in particular and are
  /// set aside as such.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - form: How the table is written; it has a column for threads.
  ///   - source: The file as the user named it.
  /// - Returns: The replies, in the order of the table, and what is set aside.
  /// - Throws: When a quote is never closed.
  /// - Complexity: O(bytes), in two passes.
  static func records(
    of bytes: Span<UInt8>, form: TableForm, source: String
  ) throws(ImportError) -> EventRecords {
    let columns = form.columns
    var records = EventRecords()
    guard let time = columns.timeColumn, let from = columns.fromColumn,
      let thread = columns.threadColumn, let times = form.times
    else { return records }
    let authors = SlackThreads.authors(of: bytes, form: form, time: time, from: from)
    var reader = form.rows
    var record = Record()
    while reader.next(of: bytes, into: &record) {
      if record.isUnclosed {
        throw ImportError(source: source, line: record.line, reason: .unclosedQuote)
      }
      let cells = record.byteCells(in: bytes)
      let texts = { cells.map { String(decoding: $0, as: UTF8.self) } }
      func setAside(_ reason: SetAsideReason) {
        records.setAside.append((reason, record.line))
      }
      guard max(time, from, thread) < cells.count else {
        setAside(.wrongCellCount)
        continue
      }
      let written = cells[time]
      guard let moment = times.moment(at: written.indices, clock: nil, in: written.span) else {
        let isRepeat = form.isRepeatedHeader(texts())
        setAside(isRepeat ? .repeatedHeader : form.isTotalsRow(texts()) ? .totalsRow : .badTime)
        continue
      }
      guard !cells[from].isEmpty else {
        setAside(.missingPerson)
        continue
      }
      let isReply = !cells[thread].isEmpty && cells[thread] != written
      guard isReply, let author = authors[cells[thread]] else {
        setAside(.noReceiver)
        continue
      }
      guard author != cells[from] else {
        setAside(.selfInteraction)
        continue
      }
      func cell(_ column: Int?) -> [UInt8] {
        column.flatMap { $0 < cells.count ? cells[$0] : nil } ?? []
      }
      let kind = String(decoding: cell(columns.kindColumn), as: UTF8.self)
      var event = EventRecord(
        line: record.line, moment: moment, kind: kind.isEmpty ? "message" : kind)
      event.from = cells[from]
      event.others = [author]
      event.id = cell(columns.idColumn)
      records.events.append(event)
    }
    return records
  }

  /// Who wrote the message of each time.
  private static func authors(
    of bytes: Span<UInt8>, form: TableForm, time: Int, from: Int
  ) -> [[UInt8]: [UInt8]] {
    var authors: [[UInt8]: [UInt8]] = [:]
    var reader = form.rows
    var record = Record()
    while reader.next(of: bytes, into: &record), !record.isUnclosed {
      let cells = record.byteCells(in: bytes)
      guard max(time, from) < cells.count, !cells[from].isEmpty else { continue }
      // A message may be exported twice; its author stays the same.
      if authors[cells[time]] == nil { authors[cells[time]] = cells[from] }
    }
    return authors
  }
}

extension Record {
  /// The cells' bytes, without spaces at their ends.
  fileprivate func byteCells(in bytes: Span<UInt8>) -> [[UInt8]] {
    guard isRewritten else {
      return cells.map { $0.trimmed(in: bytes).map { bytes[$0] } }
    }
    let own = rewritten.span
    return cells.map { $0.trimmed(in: own).map { own[$0] } }
  }
}
